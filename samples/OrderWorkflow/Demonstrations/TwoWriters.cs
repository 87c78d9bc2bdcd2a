using OrderWorkflow.Storage;
using StateGuard;

namespace OrderWorkflow.Demonstrations;

/// <summary>Two writers who have read the same row: one wins, the other is told.</summary>
internal sealed class TwoWriters(OrderDatabase database, TextWriter output) : IDemonstration
{
    public string Title => "two writers of one row: one wins, the other is told";

    public async Task<bool> RunAsync(CancellationToken cancellation)
    {
        int id = await database.AddAsync("Grace", 80m, [OrderTrigger.Place], cancellation);
        await using Writer till = await Writer.ReadAsync("till", database, id, output, cancellation);
        await using Writer clerk = await Writer.ReadAsync("clerk", database, id, output, cancellation);

        TransitionResult paid = till.Fire(OrderTrigger.Pay);
        TransitionResult cancelled = clerk.Fire(OrderTrigger.Cancel);
        bool tillSaved = await till.SaveAsync(cancellation);
        bool clerkSaved = await clerk.SaveAsync(cancellation);
        await clerk.ReadAgainAsync(cancellation);
        TransitionResult cancelledLate = clerk.Fire(OrderTrigger.Cancel);

        return paid == TransitionResult.Done && cancelled == TransitionResult.Done
            && tillSaved && !clerkSaved
            && cancelledLate == TransitionResult.NotAllowed
            && (await database.ReadAsync(id, cancellation)).State == OrderState.Paid;
    }
}
