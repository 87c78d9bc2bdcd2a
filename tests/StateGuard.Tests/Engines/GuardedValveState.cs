namespace StateGuard.Tests.Engines;

/// <summary>A valve as a machine whose guard runs inside a lock.</summary>
[StateMachine]
public enum GuardedValveState
{
    [Initial]
    [Transition("Open", Opened, When = "MayOpen")]
    Closed,

    [Transition("Close", Closed)]
    [Transition("Jam", Jammed)]
    Opened,

    [Exclusive("Service", From = Closed)]
    InService,

    [Transition("Close", Closed)]
    Jammed,
}
