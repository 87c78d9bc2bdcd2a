using OrderWorkflow.Storage;
using StateGuard;

namespace OrderWorkflow.Demonstrations;

/// <summary>Why the token is a version and not the state alone: nobody orders at a price that has just been changed.</summary>
internal sealed class EveryColumnCounts(OrderDatabase database, TextWriter output) : IDemonstration
{
    public string Title => "a change of another column counts as well";

    public async Task<bool> RunAsync(CancellationToken cancellation)
    {
        int id = await database.AddAsync("Edsger", 10m, [], cancellation);
        await using Writer seller = await Writer.ReadAsync("seller", database, id, output, cancellation);
        await using Writer customer = await Writer.ReadAsync("customer", database, id, output, cancellation);

        bool repriced = seller.Reprice(99m);
        TransitionResult placed = customer.Fire(OrderTrigger.Place);
        bool sellerSaved = await seller.SaveAsync(cancellation);
        bool customerSaved = await customer.SaveAsync(cancellation);

        return repriced && placed == TransitionResult.Done && sellerSaved && !customerSaved
            && (await database.ReadAsync(id, cancellation)).State == OrderState.Draft;
    }
}
