using Microsoft.Data.Sqlite;
using OrderWorkflow;
using OrderWorkflow.Storage;

namespace StateGuard.Samples.Tests.Orders;

/// <summary>A database of the sample, with what tests do to it behind EF Core's back.</summary>
public sealed class OrderTable : IAsyncLifetime
{
    internal OrderDatabase Database { get; private set; } = null!;

    public async Task InitializeAsync() => Database = await OrderDatabase.CreateAsync(CancellationToken.None);

    public async Task DisposeAsync() => await Database.DisposeAsync();

    /// <summary>Adds a row in a state, written as its text.</summary>
    internal async Task<int> AddAsync(OrderState state)
    {
        int id = await Database.AddAsync("Ada", 10m, [], CancellationToken.None);
        await ExecuteAsync("UPDATE Orders SET State = $text WHERE Id = $id", id, Order.Format(state));
        return id;
    }

    /// <summary>The text in the column of a row.</summary>
    internal async Task<string> TextAsync(int id) => (string)(await ExecuteAsync("SELECT State FROM Orders WHERE Id = $id", id, string.Empty))!;

    /// <summary>Executes SQL with the parameters <c>$id</c> and <c>$text</c>.</summary>
    internal async Task<object?> ExecuteAsync(string sql, int id, string text)
    {
        // A connection of its own: what is set on it must not come back from the pool.
        string connectionString = new SqliteConnectionStringBuilder(Database.ConnectionString) { Pooling = false }.ToString();
        await using var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync();
        await using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$id", id);
        command.Parameters.AddWithValue("$text", text);
        return await command.ExecuteScalarAsync();
    }
}
