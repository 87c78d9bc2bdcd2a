namespace StateGuard.Tests.Engines;

/// <summary>A valve as a machine for one thread with a guard.</summary>
[StateMachine(Locking = Locking.None)]
public enum LoneGuardedValveState
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
