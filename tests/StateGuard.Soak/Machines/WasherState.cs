namespace StateGuard.Soak.Machines;

/// <summary>A washer with everything: guards, actions, chains and rings of automatic transitions, two operations, and a lock asked for.</summary>
[StateMachine(Locking = Locking.Lock, OnViolation = OnViolation.Report)]
public enum WasherState
{
    [Initial]
    [Transition("Start", Filling, When = "IsLoaded", Do = "OpenInlet")]
    Idle,

    [Transient]
    [Automatic(Washing)]
    Filling,

    [Transient]
    [Automatic(Rinsing, When = "IsClean")]
    [Automatic(Done)]
    Washing,

    [Automatic(Done, When = "IsClear")]
    [Transition("Stop", Idle, Do = "Drain")]
    [Transition("Start", Filling, Do = "OpenInlet")]
    Rinsing,

    [Automatic(Rinsing, When = "IsFoaming")]
    [Transition("Stop", Idle, Do = "Drain")]
    Done,

    [Exclusive("Service", From = Idle)]
    InService,

    [Exclusive("Inspection", From = Done)]
    Inspected,
}
