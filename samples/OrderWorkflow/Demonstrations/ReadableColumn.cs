using Microsoft.Data.Sqlite;
using OrderWorkflow.Storage;

namespace OrderWorkflow.Demonstrations;

/// <summary>The table without EF Core and without the enum.</summary>
internal sealed class ReadableColumn(OrderDatabase database, TextWriter output) : IDemonstration
{
    private const int ConstraintViolated = 19;

    public string Title => "the table, as any SQL client sees it";

    public async Task<bool> RunAsync(CancellationToken cancellation)
    {
        await using var connection = new SqliteConnection(database.ConnectionString);
        await connection.OpenAsync(cancellation);
        await PrintAsync(connection, cancellation);
        return await IsRefusedAsync(connection, "UPDATE Orders SET State = 'sent' WHERE Id = 1", cancellation);
    }

    private async Task PrintAsync(SqliteConnection connection, CancellationToken cancellation)
    {
        await using SqliteCommand select = connection.CreateCommand();
        select.CommandText = "SELECT Id, Customer, Total, State, Version FROM Orders ORDER BY Id";
        await using SqliteDataReader rows = await select.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
        {
            output.WriteLine($"  {rows.GetInt32(0)} | {rows.GetString(1),-6} | {rows.GetString(2),6} | {rows.GetString(3),-9} | {rows.GetInt32(4)}");
        }
    }

    private async Task<bool> IsRefusedAsync(SqliteConnection connection, string sql, CancellationToken cancellation)
    {
        await using SqliteCommand update = connection.CreateCommand();
        update.CommandText = sql;
        try
        {
            await update.ExecuteNonQueryAsync(cancellation);
            output.WriteLine($"  {sql}: NOT refused");
            return false;
        }
        catch (SqliteException refusal) when (refusal.SqliteErrorCode == ConstraintViolated)
        {
            output.WriteLine($"  {sql}: refused, there is no such state");
            return true;
        }
    }
}
