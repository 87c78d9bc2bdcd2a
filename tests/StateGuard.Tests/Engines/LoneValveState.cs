namespace StateGuard.Tests.Engines;

/// <summary>A valve as a machine for one thread.</summary>
[StateMachine(Locking = Locking.None)]
public enum LoneValveState
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
