namespace StateGuard;

/// <summary>The answer of a generated machine to a trigger, a request or a begin.</summary>
public enum TransitionResult
{
    /// <summary>There is no such transition from the present state.</summary>
    NotAllowed = 0,

    /// <summary>The state has changed, or the requested state was already held.</summary>
    Done,

    /// <summary>A guard said no.</summary>
    Refused,

    /// <summary>An exclusive state is held, or a requested change is under way but has not settled.</summary>
    Busy,

    /// <summary>The text or the goal is no state that can be requested.</summary>
    Invalid,

    /// <summary>The machine is compiled out.</summary>
    Disabled,
}
