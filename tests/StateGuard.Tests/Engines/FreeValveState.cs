namespace StateGuard.Tests.Engines;

/// <summary>A valve as a compare-and-swap machine.</summary>
[StateMachine]
public enum FreeValveState
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
