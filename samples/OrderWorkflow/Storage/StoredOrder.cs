using StateGuard;

namespace OrderWorkflow.Storage;

/// <summary>
/// A row of the table of orders. It holds the state itself; what may follow it says the generated table. Like every
/// entity, it belongs to one context and one thread at a time: rivals meet when they save.
/// </summary>
internal sealed class StoredOrder
{
    /// <summary>Creates an order where its life begins.</summary>
    /// <param name="customer">Who orders.</param>
    /// <param name="total">What it costs.</param>
    internal StoredOrder(string customer, decimal total)
    {
        Customer = customer;
        Total = total;
        State = new Order().State;
    }

    public int Id { get; private set; }

    public string Customer { get; private set; }

    public decimal Total { get; private set; }

    public OrderState State { get; private set; }

    /// <summary>The concurrency token: the context counts it up with every change it saves.</summary>
    public int Version { get; private set; } = 1;

    /// <summary>Fires a trigger on the row as it was read. It is not decided before the context has saved it.</summary>
    /// <param name="trigger">The trigger.</param>
    /// <returns><see cref="TransitionResult.Done"/>, or <see cref="TransitionResult.NotAllowed"/>: then nothing has changed.</returns>
    internal TransitionResult Fire(OrderTrigger trigger)
    {
        if (!Order.TryGetNext(State, trigger, out OrderState next))
        {
            return TransitionResult.NotAllowed;
        }

        State = next;
        return TransitionResult.Done;
    }

    /// <summary>Sets what a draft costs; later the customer has been promised a price.</summary>
    /// <param name="total">What it costs from now on.</param>
    /// <returns>Whether it is a draft, and has been changed.</returns>
    internal bool TryReprice(decimal total)
    {
        if (State != OrderState.Draft)
        {
            return false;
        }

        Total = total;
        return true;
    }

    /// <summary>The state and the version, for the reader.</summary>
    public override string ToString() => $"{Order.Format(State)}, version {Version}";
}
