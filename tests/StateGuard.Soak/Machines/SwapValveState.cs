namespace StateGuard.Soak.Machines;

/// <summary>A valve without hooks: each change is one compare-and-swap.</summary>
[StateMachine]
public enum SwapValveState
{
    [Initial]
    [Transition("Open", Opened)]
    Closed,

    [Transition("Close", Closed)]
    [Transition("Jam", Jammed)]
    Opened,

    [Exclusive("Service", From = Closed)]
    InService,

    [Transition("Close", Closed)]
    Jammed,

    [Exclusive("Inspection", From = Opened)]
    Inspected,

#pragma warning disable SG0004 // Nobody may ever see it.
    [Final]
    Lost,
#pragma warning restore SG0004
}
