using OrderWorkflow.Storage;
using StateGuard;

namespace OrderWorkflow.Demonstrations;

/// <summary>Many threads that fire one trigger at once, on an order in memory and on a row.</summary>
internal sealed class ManyWriters(OrderDatabase database, TextWriter output, int writers) : IDemonstration
{
    public string Title => $"{writers} threads fire Pay at once";

    public async Task<bool> RunAsync(CancellationToken cancellation)
    {
        var order = new Order(OrderState.Placed);
        TransitionResult[] inMemory = await AtOnceAsync(() => Task.FromResult(order.Pay()), cancellation);
        bool held = Tell("in memory", inMemory, order.State);

        int id = await database.AddAsync("Alan", 42m, [OrderTrigger.Place], cancellation);
        var desk = new OrderDesk(database);
        TransitionResult[] stored = await AtOnceAsync(() => desk.FireAsync(id, OrderTrigger.Pay, cancellation), cancellation);
        return Tell($"row {id}", stored, (await database.ReadAsync(id, cancellation)).State) && held;
    }

    private async Task<TransitionResult[]> AtOnceAsync(Func<Task<TransitionResult>> fire, CancellationToken cancellation)
    {
        var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Task<TransitionResult>[] running = [.. Enumerable.Range(0, writers).Select(_ => Task.Run(FireAsync, cancellation))];
        start.SetResult();
        return await Task.WhenAll(running);

        async Task<TransitionResult> FireAsync()
        {
            await start.Task;
            return await fire();
        }
    }

    private bool Tell(string where, TransitionResult[] results, OrderState state)
    {
        int done = results.Count(result => result == TransitionResult.Done);
        int notAllowed = results.Count(result => result == TransitionResult.NotAllowed);
        output.WriteLine($"  {where}: {done} Done, {notAllowed} NotAllowed; {Order.Format(state)}");
        return done == 1 && notAllowed == writers - 1 && state == OrderState.Paid;
    }
}
