namespace StateGuard.Tests.Engines;

/// <summary>A valve as a machine with a blocking lock.</summary>
[StateMachine(Locking = Locking.Lock)]
public enum LockedValveState
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
}
