namespace StateGuard.Tests.Options;

/// <summary>Compiled in: the project defines its symbol.</summary>
[StateMachine(EnabledWhen = "FEATURE_PRESENT")]
public enum PresentState
{
    [Initial]
    [Transition("Go", On)]
    Off,

    [Transition("Go", Off)]
    On,
}
