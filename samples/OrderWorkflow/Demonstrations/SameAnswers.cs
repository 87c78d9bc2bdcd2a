using OrderWorkflow.Storage;
using StateGuard;

namespace OrderWorkflow.Demonstrations;

/// <summary>The same triggers for an order in memory and for a row.</summary>
internal sealed class SameAnswers(OrderDatabase database, TextWriter output) : IDemonstration
{
    private static readonly OrderTrigger[] Life =
    [
        OrderTrigger.Ship, OrderTrigger.Place, OrderTrigger.Pay, OrderTrigger.Pay, OrderTrigger.Cancel,
        OrderTrigger.Ship, OrderTrigger.Return, OrderTrigger.Ship, OrderTrigger.Deliver, OrderTrigger.Refund,
    ];

    public string Title => "one enum, two homes: the same triggers in memory and on a row";

    public async Task<bool> RunAsync(CancellationToken cancellation)
    {
        var order = new Order();
        var desk = new OrderDesk(database);
        int id = await database.AddAsync("Ada", 120.50m, [], cancellation);
        bool same = true;
        foreach (OrderTrigger trigger in Life)
        {
            TransitionResult inMemory = order.Fire(trigger);
            TransitionResult stored = await desk.FireAsync(id, trigger, cancellation);
            StoredOrder row = await database.ReadAsync(id, cancellation);
            output.WriteLine($"  {trigger,-7}  in memory: {inMemory}, {Order.Format(order.State)}; row {id}: {stored}, {Order.Format(row.State)}");
            same &= inMemory == stored && order.State == row.State;
        }

        output.WriteLine($"  the same answers: {(same ? "yes" : "NO")}");
        return same;
    }
}
