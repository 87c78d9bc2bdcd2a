using StateGuard.Concurrency.Tests.Broken;
using StateGuard.Concurrency.Tests.Machines;
using StateGuard.Soak.Machines;

namespace StateGuard.Concurrency.Tests.UnderFire;

/// <summary>A valve written by hand, put under the same fire as generated machines.</summary>
internal sealed class ValveSubject : Subject
{
    private static readonly string[] Names = ["Closed", "Opened", "InService", "Jammed", "Inspected"];

    private readonly Shape _shape;
    private readonly IMachine _valve;

    private ValveSubject(Shape shape, IMachine valve)
    {
        _shape = shape;
        _valve = valve;
        if (valve is IHookedMachine hooked)
        {
            hooked.Opening = Act;
            hooked.Changed = HearMove;
        }
    }

    public override Shape Shape => _shape;

    public override object? Gate => (_valve as HandWrittenValve)?.Monitored;

    /// <summary>The shape of a valve by the name of its type.</summary>
    public static Shape ShapeOf(string name)
    {
        Shape? shape = null;
        shape = new Shape
        {
            Name = name,
            States = Names,
            Texts = Names,
            Triggers = ["Open", "Close", "Jam"],
            Operations = [new Operation("Service", Valve.InService, Valve.Closed), new Operation("Inspection", Valve.Inspected, Valve.Opened)],
            Next = (from, trigger) => Machines.SwapValve.TryGetNext((Machines.SwapValveState)from, (Machines.SwapValveTrigger)trigger, out Machines.SwapValveState next) ? (int)next : -1,
            Restore = state => state == Valve.Closed ? new ValveSubject(shape!, MachineIndex.Create(name)) : throw new ArgumentException("It always starts closed."),
            Restorable = [Valve.Closed],
        };
        return shape;
    }

    public override int ReadState() => Array.IndexOf(Names, _valve.State);

    public override int RefreshState()
    {
        ThrowIfInside();
        return Array.IndexOf(Names, _valve.Refresh());
    }

    public override TransitionResult FireTrigger(int trigger) => HearAfter(_valve.Fire(trigger));

    public override TransitionResult RequestState(int goal)
    {
        if (!_shape.CanBeRequested(goal))
        {
            ThrowIfInside();
        }

        return HearAfter(_valve.Request(goal));
    }

    public override TransitionResult RequestText(string? text) => RequestState(Array.IndexOf(Names, text));

    public override TransitionResult BeginOperation(int operation) => HearAfter(_valve.Begin(operation));

    public override void EndOperation(int operation)
    {
        _valve.End(operation);
        HearAfter(true);
    }

    public override void EnterOperation(int operation, Scope scope)
    {
        if (!TryEnterOperation(operation, scope))
        {
            throw new TransitionException(TransitionResult.Busy);
        }
    }

    public override bool TryEnterOperation(int operation, Scope scope) =>
        (((BoxedScope)scope).Scope = HearAfter(_valve.TryEnter(operation))) is not null;

    public override Scope CreateScope() => new BoxedScope(this);

    // The valves have answers that take no lock, and give them to whoever is inside.
    private void ThrowIfInside()
    {
        if (IsInside)
        {
            throw new LockRecursionException();
        }
    }

    // A valve tells of a change after a request, too, that moved nothing.
    private void HearMove()
    {
        if (MoveLog.Take() is var (from, to))
        {
            Hear(from, to, Trigger(from, to));
        }
    }

    // A valve without hooks tells nothing.
    private T HearAfter<T>(T answer)
    {
        if (_valve is not IHookedMachine)
        {
            HearMove();
        }

        return answer;
    }

    // Each change of a valve has one trigger, if any.
    private static int Trigger(int from, int to) => (from, to) switch
    {
        (Valve.Closed, Valve.Opened) => Valve.Open,
        (Valve.Opened or Valve.Jammed, Valve.Closed) => Valve.Close,
        (Valve.Opened, Valve.Jammed) => Valve.Jam,
        _ => -1,
    };

    private sealed class BoxedScope(ValveSubject subject) : Scope
    {
        public IDisposable? Scope { get; set; }

        public override void Dispose()
        {
            Scope?.Dispose();
            subject.HearAfter(true);
        }
    }
}
