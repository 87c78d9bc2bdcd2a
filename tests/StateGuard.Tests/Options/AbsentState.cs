namespace StateGuard.Tests.Options;

/// <summary>Compiled out: nothing defines its symbol.</summary>
[StateMachine(EnabledWhen = "FEATURE_MISSING")]
public enum AbsentState
{
    [Transition("Go", On)]
    Off,

    [Initial]
    [Transition("Go", Off, When = "May", Do = "Act")]
    [Automatic(Off, When = "May")]
    On,

    [Exclusive("Work", From = On)]
    Working,
}
