using StateGuard.Soak.Calls;
using StateGuard.Soak.Disturbances;
using StateGuard.Soak.Invariants;

namespace StateGuard.Soak.Machines;

/// <summary>What every machine under fire can be told to do, and what its hooks do.</summary>
public abstract class Subject
{
    private int _inside;
    private int _actions;

    public abstract Shape Shape { get; }

    /// <summary>The object whose monitor is the machine's lock, if it has one.</summary>
    public abstract object? Gate { get; }

    /// <summary>What was heard of this machine and what its calls have answered.</summary>
    public Totals Totals { get; } = new();

    /// <summary>How many threads hold an exclusive state, by their own count.</summary>
    internal int Holders;

    /// <summary>Counts the operations; nothing protects it but the open operation.</summary>
    internal int Turns;

    /// <summary>How many actions have run to their end; nothing protects it but the machine's lock.</summary>
    public int Actions => _actions;

    public abstract int ReadState();

    public abstract int RefreshState();

    public abstract TransitionResult FireTrigger(int trigger);

    public abstract TransitionResult RequestState(int goal);

    public abstract TransitionResult RequestText(string? text);

    public abstract TransitionResult BeginOperation(int operation);

    public abstract void EndOperation(int operation);

    public abstract void EnterOperation(int operation, Scope scope);

    public abstract bool TryEnterOperation(int operation, Scope scope);

    public abstract Scope CreateScope();

    /// <summary>Whether this thread is inside the machine's lock.</summary>
    public bool IsInside => Gate is { } gate && Monitor.IsEntered(gate);

    /// <summary>What a guard does before it answers.</summary>
    protected bool Ask(bool answer)
    {
        Inside(Hook.Guard);
        return answer;
    }

    /// <summary>What an action does.</summary>
    protected void Act()
    {
        int before = _actions;
        Inside(Hook.Action);
        _actions = before + 1;
        Totals.CountAction();
    }

    /// <summary>What <c>OnTransitioned</c> does.</summary>
    protected void Hear(int from, int to, int trigger)
    {
        Totals.CountChange(from, to, trigger);
        if (Caller.Current is not { } caller)
        {
            return;
        }

        caller.Innermost.Add(from, to, trigger);
        caller.Findings.Unless(!IsInside, Invariant.HeardOutside, this, "OnTransitioned runs inside the lock.");
        HookFaults.Outside(caller, this, Hook.Transitioned);
    }

    /// <summary>What <c>OnViolated</c> does.</summary>
    protected void Warn(int found, string operation)
    {
        Totals.CountViolation();
        if (Caller.Current is not { } caller)
        {
            return;
        }

        caller.Innermost.Violations++;
        caller.Findings.Unless(Shape.IsReachable(found), Invariant.DeclaredState, this, "A violation found a state that cannot be.");
        caller.Findings.Unless(Shape.IsOperation(operation), Invariant.Violations, this, "A violation of an operation that is not declared.");
        caller.Findings.Unless(!IsInside, Invariant.HeardOutside, this, "OnViolated runs inside the lock.");
        HookFaults.Outside(caller, this, Hook.Violated);
    }

    private void Inside(Hook hook)
    {
        if (Caller.Current is not { } caller)
        {
            return;
        }

        caller.Findings.Unless(++_inside == 1, Invariant.OneInside, this, "Two threads run guards or actions.");
        try
        {
            HookFaults.Inside(caller, this, hook);
        }
        finally
        {
            _inside--;
        }
    }
}
