namespace StateGuard.Benchmarks.Machines;

/// <summary>The door as an expert writes it by hand: one method a trigger, one compare-and-swap.</summary>
public sealed class CompareAndSwapDoor
{
    private long _word;

    public TransitionResult Open() => Move(0, 1);

    public TransitionResult Close() => Move(1, 0);

    /// <summary>Begins, and counts begins in the high bits, so that a stale end can be told.</summary>
    public TransitionResult BeginRepair(out long ticket)
    {
        long found = Volatile.Read(ref _word);
        ticket = ((found & ~3L) + 4) | 2;
        return (found & 3) == 0 && Interlocked.CompareExchange(ref _word, ticket, found) == found
            ? TransitionResult.Done
            : TransitionResult.Busy;
    }

    public bool EndRepair(long ticket) => Interlocked.CompareExchange(ref _word, ticket & ~3L, ticket) == ticket;

    private TransitionResult Move(long from, long to)
    {
        long found = Volatile.Read(ref _word);
        while ((found & 3) == from)
        {
            long seen = Interlocked.CompareExchange(ref _word, (found & ~3L) | to, found);
            if (seen == found)
            {
                return TransitionResult.Done;
            }

            found = seen;
        }

        return TransitionResult.NotAllowed;
    }
}

/// <summary>The door behind <see cref="System.Threading.Lock"/>.</summary>
public sealed class LockDoor
{
    private readonly Lock _gate = new();
    private int _state;

    public TransitionResult Open() => Move(0, 1);

    public TransitionResult Close() => Move(1, 0);

    /// <summary>Begins the operation.</summary>
    public TransitionResult BeginRepair() => Move(0, 2);

    /// <summary>Ends it.</summary>
    public bool EndRepair() => Move(2, 0) == TransitionResult.Done;

    private TransitionResult Move(int from, int to)
    {
        lock (_gate)
        {
            if (_state != from)
            {
                return TransitionResult.NotAllowed;
            }

            _state = to;
            return TransitionResult.Done;
        }
    }
}

/// <summary>The door behind a monitor.</summary>
public sealed class MonitorDoor
{
    private readonly object _gate = new();
    private int _state;

    public TransitionResult Open() => Move(0, 1);

    public TransitionResult Close() => Move(1, 0);

    private TransitionResult Move(int from, int to)
    {
        lock (_gate)
        {
            if (_state != from)
            {
                return TransitionResult.NotAllowed;
            }

            _state = to;
            return TransitionResult.Done;
        }
    }
}
