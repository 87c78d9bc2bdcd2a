namespace StateGuard.Concurrency.Tests.Machines;

/// <summary>A valve with guards and actions, which run inside its lock.</summary>
[StateMachine]
public enum HookedValveState
{
    [Initial]
    [Transition("Open", Opened, When = "MayOpen", Do = "TurnOpen")]
    Closed,

    [Transition("Close", Closed, Do = "TurnShut")]
    [Transition("Jam", Jammed, Do = "Break")]
    Opened,

    [Exclusive("Service", From = Closed)]
    InService,

    [Transition("Close", Closed, Do = "TurnShut")]
    Jammed,

    [Exclusive("Inspection", From = Opened)]
    Inspected,
}
