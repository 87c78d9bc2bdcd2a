using StateGuard.Soak.Machines;

namespace StateGuard.Soak.Calls;

/// <summary>One call: what was called, how it came back, and what its thread heard meanwhile. Made once a thread, and used again.</summary>
public sealed class Record
{
    private readonly (int From, int To, int Trigger)[] _changes = new (int, int, int)[16];

    public Subject Subject { get; private set; } = null!;

    public CallKind Kind { get; private set; }

    /// <summary>The trigger, the goal or the operation.</summary>
    public int Argument { get; private set; }

    public TransitionResult Result { get; set; }

    /// <summary>The state that a read or a refresh gave.</summary>
    public int State { get; set; }

    public Exception? Thrown { get; set; }

    /// <summary>Bytes that the call has allocated.</summary>
    public long Allocated { get; set; }

    /// <summary>Whether something ran that may allocate: an exception, a call back.</summary>
    public bool MayAllocate { get; set; }

    /// <summary>Whether an interrupt was aimed at this call, or at the one around it.</summary>
    public bool WasStruck { get; set; }

    /// <summary>Whether an interrupt has arrived while a hook slept.</summary>
    public bool WasInterrupted { get; set; }

    /// <summary>Whether an action threw.</summary>
    public bool ActionThrew { get; set; }

    /// <summary>Whether any hook threw, so that the call has to.</summary>
    public bool HookThrew { get; set; }

    /// <summary>Whether <c>OnTransitioned</c> threw.</summary>
    public bool TransitionedThrew { get; set; }

    /// <summary>Whether a hook let the exception of a call back through.</summary>
    public bool LetRecursionThrough { get; set; }

    /// <summary>How many violations were reported.</summary>
    public int Violations { get; set; }

    public int Count { get; private set; }

    /// <summary>How many changes had a trigger, and the last of those triggers.</summary>
    public int Triggered { get; private set; }

    public int Trigger { get; private set; }

    /// <summary>How many begins and ends were heard, and the operation of the last.</summary>
    public int Begins { get; private set; }

    public int Ends { get; private set; }

    public int Operation { get; private set; }

    public ReadOnlySpan<(int From, int To, int Trigger)> Changes => _changes.AsSpan(0, Count);

    public void Start(Subject subject, CallKind kind, int argument)
    {
        Subject = subject;
        Kind = kind;
        Argument = argument;
        Result = default;
        State = -1;
        Thrown = null;
        Allocated = 0;
        MayAllocate = WasStruck = WasInterrupted = ActionThrew = HookThrew = TransitionedThrew = LetRecursionThrough = false;
        Violations = Count = Triggered = Begins = Ends = 0;
        Trigger = Operation = -1;
    }

    public void Add(int from, int to, int trigger)
    {
        if (Count == _changes.Length)
        {
            throw new InvalidOperationException("One call has changed the state more often than it can.");
        }

        _changes[Count++] = (from, to, trigger);
        if (trigger >= 0)
        {
            Triggered++;
            Trigger = trigger;
        }
        else if (Subject.Shape.OperationOf(to) is >= 0 and var begun)
        {
            Begins++;
            Operation = begun;
        }
        else if (Subject.Shape.OperationOf(from) is >= 0 and var ended)
        {
            Ends++;
            Operation = ended;
        }
    }

    public override string ToString()
    {
        Shape shape = Subject.Shape;
        string argument = Kind switch
        {
            CallKind.Fire => shape.Triggers[Argument],
            CallKind.Request => Argument >= 0 && Argument < shape.States.Length ? shape.States[Argument] : $"{Argument}",
            CallKind.Begin or CallKind.Enter or CallKind.TryEnter or CallKind.End or CallKind.Dispose => shape.Operations[Argument].Name,
            _ => "",
        };
        string answer = Thrown is null ? Kind is CallKind.Read or CallKind.Refresh ? $"state {State}" : Result.ToString() : Thrown.GetType().Name;
        IEnumerable<string> changes = _changes.Take(Count).Select(change =>
            $"{shape.States[change.From]} -> {shape.States[change.To]} ({(change.Trigger < 0 ? "-" : shape.Triggers[change.Trigger])})");
        return $"{shape.Name}.{Kind}({argument}) = {answer}, {Violations} violations, heard [{string.Join(", ", changes)}]";
    }
}
