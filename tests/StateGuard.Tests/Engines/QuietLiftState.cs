namespace StateGuard.Tests.Engines;

/// <summary>A machine with a guard, an action and an automatic transition, none of which allocates.</summary>
[StateMachine]
public enum QuietLiftState
{
    [Initial]
    [Transition("Call", Coming, When = "HasPower", Do = "Count")]
    Idle,

    [Transient]
    [Automatic(Here, When = "HasPower")]
    Coming,

    [Transition("Leave", Idle)]
    Here,

    [Exclusive("Repair", From = Here)]
    UnderRepair,
}
