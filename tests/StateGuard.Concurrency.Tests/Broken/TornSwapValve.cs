using StateGuard.Concurrency.Tests.Machines;

namespace StateGuard.Concurrency.Tests.Broken;

/// <summary>Fault: where a compare-and-swap belongs it reads and then writes.</summary>
public sealed class TornSwapValve : IMachine
{
    private const long StateMask = 7;
    private const long Ticket = 8;

    private long _word;

    public string State => Name(Volatile.Read(ref _word));

    public object? Gate => null;

    public string Refresh() => State;

    public TransitionResult Fire(int trigger) => trigger switch
    {
        Valve.Open => Swap(state => state == Valve.Closed ? Valve.Opened : -1),
        Valve.Close => Swap(state => state is Valve.Opened or Valve.Jammed ? Valve.Closed : -1),
        _ => Swap(state => state == Valve.Opened ? Valve.Jammed : -1),
    };

    public TransitionResult Request(int goal) => goal switch
    {
        Valve.Opened or Valve.Closed or Valve.Jammed when (Volatile.Read(ref _word) & StateMask) == goal => TransitionResult.Done,
        Valve.Opened => Fire(Valve.Open),
        Valve.Closed => Fire(Valve.Close),
        Valve.Jammed => Fire(Valve.Jam),
        _ => TransitionResult.Invalid,
    };

    public TransitionResult Begin(int operation) => Begin(operation, out _);

    public void End(int operation)
    {
        long found = Volatile.Read(ref _word);
        End(operation, found, (found & StateMask) == Held(operation));
    }

    public IDisposable? TryEnter(int operation) => Begin(operation, out long held) == TransitionResult.Done
        ? new Scope(() => End(operation, held, Volatile.Read(ref _word) == held))
        : null;

    private static string Name(long word) => ((SwapValveState)(word & StateMask)).ToString();

    private static long Held(int operation) => operation == Valve.Service ? Valve.InService : Valve.Inspected;

    private static long From(int operation) => operation == Valve.Service ? Valve.Closed : Valve.Opened;

    private static TransitionResult Rejection(long found) =>
        (found & StateMask) is Valve.InService or Valve.Inspected ? TransitionResult.Busy : TransitionResult.NotAllowed;

    private TransitionResult Begin(int operation, out long held)
    {
        long found = Volatile.Read(ref _word);
        held = ((found & ~StateMask) + Ticket) | Held(operation);
        return (found & StateMask) == From(operation) ? Write(found, held) : Rejection(found);
    }

    private void End(int operation, long found, bool holds)
    {
        if (!holds)
        {
            throw new StateViolationException(Name(Volatile.Read(ref _word)), operation.ToString());
        }

        Write(found, (found & ~StateMask) | From(operation));
    }

    private TransitionResult Swap(Func<long, long> next)
    {
        long found = Volatile.Read(ref _word);
        long to = next(found & StateMask);
        return to >= 0 ? Write(found, (found & ~StateMask) | to) : Rejection(found);
    }

    private TransitionResult Write(long found, long word)
    {
        // On real threads the gap must be wide enough to be hit.
        Thread.Yield();
        Volatile.Write(ref _word, word);
        MoveLog.Add((int)(found & StateMask), (int)(word & StateMask));
        return TransitionResult.Done;
    }

    private sealed class Scope(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
