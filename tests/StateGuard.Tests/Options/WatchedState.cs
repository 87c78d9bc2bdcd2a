namespace StateGuard.Tests.Options;

/// <summary>Reports violations instead of throwing; two operations.</summary>
[StateMachine(OnViolation = OnViolation.Report)]
public enum WatchedState
{
    [Initial]
    [Transition("Raise", High)]
    Low,

    [Transition("Lower", Low)]
    High,

    [Exclusive("Read", From = Low)]
    Reading,

    [Exclusive("Write", From = High)]
    Writing,
}
