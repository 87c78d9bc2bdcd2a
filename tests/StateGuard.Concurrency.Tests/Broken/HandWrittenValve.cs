using StateGuard.Concurrency.Tests.Machines;

namespace StateGuard.Concurrency.Tests.Broken;

/// <summary>
/// A correct valve written by hand. Each of its heirs breaks one thing, so that what a test catches in the heir is
/// that one thing.
/// </summary>
public class HandWrittenValve : IHookedMachine
{
    private static readonly string[] Names = ["Closed", "Opened", "InService", "Jammed", "Inspected"];

    private readonly object _gate = new();
    private int _state;
    private int _begins;
    private int _owner;
    private int _actions;

    public virtual string State => Names[Volatile.Read(ref _state)];

    // It tells its owner by the thread, and never asks the monitor.
    public object? Gate => null;

    public Action? Opening { get; set; }

    public Action? Changed { get; set; }

    public int Actions => _actions;

    public string Refresh() => State;

    public TransitionResult Fire(int trigger)
    {
        TransitionResult result = Inside(() => Fire(trigger, out int from, out int to) is var answer && answer == TransitionResult.Done ? Take(trigger, from, to) : answer);
        Announce(result);
        return result;
    }

    public TransitionResult Request(int goal)
    {
        if (goal is not (Valve.Closed or Valve.Opened or Valve.Jammed))
        {
            return TransitionResult.Invalid;
        }

        TransitionResult result = Inside(() =>
        {
            int trigger = goal switch { Valve.Opened => Valve.Open, Valve.Closed => Valve.Close, _ => Valve.Jam };
            TransitionResult answer = Fire(trigger, out int from, out int to);
            return answer == TransitionResult.Done ? Take(trigger, from, to) : _state == goal ? TransitionResult.Done : answer;
        });
        Announce(result);
        return result;
    }

    public TransitionResult Begin(int operation) => Begin(operation, out _);

    public void End(int operation) => End(operation, _ => true);

    public IDisposable? TryEnter(int operation) =>
        Begin(operation, out int ticket) == TransitionResult.Done
            ? new Scope(() => End(operation, begins => Holds(begins, ticket)))
            : null;

    /// <summary>Runs a body as one step.</summary>
    protected virtual T Inside<T>(Func<T> body)
    {
        ThrowIfInside();
        lock (_gate)
        {
            return Owned(body);
        }
    }

    protected virtual void ThrowIfInside()
    {
        if (Volatile.Read(ref _owner) == Environment.CurrentManagedThreadId)
        {
            throw new LockRecursionException();
        }
    }

    /// <summary>Runs a body as the owner of the lock.</summary>
    protected T Owned<T>(Func<T> body)
    {
        int before = _owner;
        Volatile.Write(ref _owner, Environment.CurrentManagedThreadId);
        try
        {
            return body();
        }
        finally
        {
            Volatile.Write(ref _owner, before);
        }
    }

    /// <summary>The object whose monitor is the lock.</summary>
    public object Monitored => _gate;

    /// <summary>Whether a scope of one begin ends the operation that is open.</summary>
    protected virtual bool Holds(int begins, int ticket) => begins == ticket;

    /// <summary>Runs the action and moves, inside the lock.</summary>
    protected virtual TransitionResult Take(int trigger, int from, int to)
    {
        Act(trigger);
        Move(from, to);
        return TransitionResult.Done;
    }

    protected void Act(int trigger)
    {
        if (trigger == Valve.Open)
        {
            int before = _actions;
            Opening?.Invoke();
            _actions = before + 1;
        }
    }

    protected void Move(int from, int to)
    {
        Volatile.Write(ref _state, to);
        MoveLog.Add(from, to);
    }

    /// <summary>Tells of a change, outside the lock.</summary>
    protected virtual void Announce(TransitionResult result)
    {
        if (result == TransitionResult.Done)
        {
            Changed?.Invoke();
        }
    }

    private static bool IsExclusive(int state) => state is Valve.InService or Valve.Inspected;

    private static int From(int operation) => operation == Valve.Service ? Valve.Closed : Valve.Opened;

    private static int Held(int operation) => operation == Valve.Service ? Valve.InService : Valve.Inspected;

    private TransitionResult Fire(int trigger, out int from, out int to)
    {
        from = _state;
        to = (from, trigger) switch
        {
            (Valve.Closed, Valve.Open) => Valve.Opened,
            (Valve.Opened or Valve.Jammed, Valve.Close) => Valve.Closed,
            (Valve.Opened, Valve.Jam) => Valve.Jammed,
            _ => -1,
        };
        return to >= 0 ? TransitionResult.Done : Rejection(from);
    }

    private static TransitionResult Rejection(int state) => IsExclusive(state) ? TransitionResult.Busy : TransitionResult.NotAllowed;

    private TransitionResult Begin(int operation, out int ticket)
    {
        int taken = 0;
        TransitionResult result = Inside(() =>
        {
            int found = _state;
            if (found != From(operation))
            {
                return Rejection(found);
            }

            taken = _begins + 1;
            _begins = taken;
            Move(found, Held(operation));
            return TransitionResult.Done;
        });
        ticket = taken;
        Announce(result);
        return result;
    }

    private void End(int operation, Func<int, bool> holds)
    {
        int found = Inside(() =>
        {
            int state = _state;
            if (state != Held(operation) || !holds(_begins))
            {
                return state;
            }

            Move(state, From(operation));
            return -1;
        });
        if (found >= 0)
        {
            throw new StateViolationException(Names[found], operation == Valve.Service ? "Service" : "Inspection");
        }

        Announce(TransitionResult.Done);
    }

    private sealed class Scope(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
