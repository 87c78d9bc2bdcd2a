using StateGuard.Soak.Machines;

namespace StateGuard.Soak.Work;

/// <summary>One begin, and how often it was ended by its own scope or a copy of that.</summary>
internal sealed class Ticket(int operation, Scope scope)
{
    private int _ends;

    public int Operation { get; } = operation;

    public Scope Scope { get; } = scope;

    public bool IsEnded => Volatile.Read(ref _ends) > 0;

    /// <summary>Counts an end; whether it is the first.</summary>
    public bool CountEnd() => Interlocked.Increment(ref _ends) == 1;
}
