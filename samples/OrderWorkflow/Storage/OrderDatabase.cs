using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using StateGuard;

namespace OrderWorkflow.Storage;

/// <summary>A database of orders: a file in a temporary folder, which goes when this is disposed. Safe for any number of threads.</summary>
internal sealed class OrderDatabase : IAsyncDisposable
{
    private readonly DirectoryInfo _folder;
    private readonly DbContextOptions<OrderContext> _options;

    private OrderDatabase(DirectoryInfo folder)
    {
        _folder = folder;
        Path = System.IO.Path.Combine(folder.FullName, "orders.db");
        ConnectionString = new SqliteConnectionStringBuilder { DataSource = Path }.ToString();
        _options = new DbContextOptionsBuilder<OrderContext>().UseSqlite(ConnectionString).Options;
    }

    /// <summary>The file.</summary>
    internal string Path { get; }

    /// <summary>How any SQL client opens it.</summary>
    internal string ConnectionString { get; }

    /// <summary>Creates the file with an empty table.</summary>
    internal static async Task<OrderDatabase> CreateAsync(CancellationToken cancellation)
    {
        var database = new OrderDatabase(Directory.CreateTempSubdirectory("stateguard-orders-"));
        try
        {
            await using OrderContext context = database.Open();
            await context.Database.EnsureCreatedAsync(cancellation);
            return database;
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    /// <summary>A unit of work of its own, with a connection of its own.</summary>
    internal OrderContext Open() => new(_options);

    /// <summary>Adds a row and takes it some way.</summary>
    /// <param name="customer">Who orders.</param>
    /// <param name="total">What it costs.</param>
    /// <param name="way">The triggers to fire, each saved before the next.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <returns>The id of the row.</returns>
    /// <exception cref="TransitionException">The triggers do not lead anywhere in that order.</exception>
    internal async Task<int> AddAsync(string customer, decimal total, IEnumerable<OrderTrigger> way, CancellationToken cancellation)
    {
        await using OrderContext context = Open();
        var order = new StoredOrder(customer, total);
        context.Add(order);
        await context.SaveChangesAsync(cancellation);
        foreach (OrderTrigger trigger in way)
        {
            order.Fire(trigger).ThrowIfFailed();
            await context.SaveChangesAsync(cancellation);
        }

        return order.Id;
    }

    /// <summary>Reads a row.</summary>
    /// <exception cref="InvalidOperationException">There is no such row.</exception>
    internal async Task<StoredOrder> ReadAsync(int id, CancellationToken cancellation)
    {
        await using OrderContext context = Open();
        return await context.Orders.SingleAsync(order => order.Id == id, cancellation);
    }

    public ValueTask DisposeAsync()
    {
        // Pooled connections keep the file open, and some systems keep an open file.
        using (var connection = new SqliteConnection(ConnectionString))
        {
            SqliteConnection.ClearPool(connection);
        }

        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
