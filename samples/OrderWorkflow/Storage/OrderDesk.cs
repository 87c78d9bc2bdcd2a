using Microsoft.EntityFrameworkCore;
using StateGuard;

namespace OrderWorkflow.Storage;

/// <summary>Fires triggers on rows as the generated machine fires them in memory. Safe for any number of threads and processes.</summary>
/// <param name="database">Where the rows are.</param>
internal sealed class OrderDesk(OrderDatabase database)
{
    /// <summary>Fires a trigger on a row and saves it; of several that fire at once one is first, and the others are judged after it.</summary>
    /// <param name="id">The row.</param>
    /// <param name="trigger">The trigger.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <returns><see cref="TransitionResult.Done"/>: saved; <see cref="TransitionResult.NotAllowed"/>: no such transition from the row's state.</returns>
    /// <exception cref="InvalidOperationException">There is no such row.</exception>
    internal async Task<TransitionResult> FireAsync(int id, OrderTrigger trigger, CancellationToken cancellation)
    {
        while (true)
        {
            await using OrderContext context = database.Open();
            StoredOrder order = await context.Orders.SingleAsync(row => row.Id == id, cancellation);
            TransitionResult result = order.Fire(trigger);
            if (result != TransitionResult.Done)
            {
                return result;
            }

            try
            {
                await context.SaveChangesAsync(cancellation);
                return TransitionResult.Done;
            }
            catch (DbUpdateConcurrencyException)
            {
                // Somebody else was first, so the work goes on somewhere; the answer must be about the row as it is now.
            }
        }
    }
}
