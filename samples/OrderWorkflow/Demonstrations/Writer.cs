using Microsoft.EntityFrameworkCore;
using OrderWorkflow.Storage;
using StateGuard;

namespace OrderWorkflow.Demonstrations;

/// <summary>Somebody who reads a row, thinks, and saves it: a unit of work that lasts.</summary>
internal sealed class Writer : IAsyncDisposable
{
    private readonly string _name;
    private readonly TextWriter _output;
    private readonly OrderContext _context;
    private readonly StoredOrder _order;

    private Writer(string name, TextWriter output, OrderContext context, StoredOrder order)
    {
        _name = name;
        _output = output;
        _context = context;
        _order = order;
        Tell($"reads: {order}");
    }

    /// <summary>Reads a row.</summary>
    internal static async Task<Writer> ReadAsync(string name, OrderDatabase database, int id, TextWriter output, CancellationToken cancellation)
    {
        OrderContext context = database.Open();
        try
        {
            return new Writer(name, output, context, await context.Orders.SingleAsync(order => order.Id == id, cancellation));
        }
        catch
        {
            await context.DisposeAsync();
            throw;
        }
    }

    /// <summary>Fires a trigger on the row as it was read; nothing is saved yet.</summary>
    internal TransitionResult Fire(OrderTrigger trigger)
    {
        TransitionResult result = _order.Fire(trigger);
        Tell($"fires {trigger} on what was read: {result}");
        return result;
    }

    /// <summary>Sets what the order costs, on the row as it was read; nothing is saved yet.</summary>
    internal bool Reprice(decimal total)
    {
        bool done = _order.TryReprice(total);
        Tell(FormattableString.Invariant($"sets the total to {total} on what was read: {(done ? "done" : "not a draft")}"));
        return done;
    }

    /// <summary>Saves what was done.</summary>
    /// <returns>Whether it is saved; if not, the writer has been told that somebody else was faster.</returns>
    internal async Task<bool> SaveAsync(CancellationToken cancellation)
    {
        try
        {
            await _context.SaveChangesAsync(cancellation);
            Tell($"saves: {_order}");
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            Tell("saves: told that the row has changed since; nothing is written");
            return false;
        }
    }

    /// <summary>Reads the row once more and forgets what was not saved.</summary>
    internal async Task ReadAgainAsync(CancellationToken cancellation)
    {
        await _context.Entry(_order).ReloadAsync(cancellation);
        Tell($"reads again: {_order}; permitted now: {string.Join(", ", Order.Permitted(_order.State))}");
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    private void Tell(string what) => _output.WriteLine($"  the {_name} {what}");
}
