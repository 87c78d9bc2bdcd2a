namespace StateGuard.Soak.Calls;

/// <summary>How a call came back.</summary>
internal enum Answer
{
    NotAllowed,
    Done,
    Refused,
    Busy,
    Invalid,
    Ended,
    Violation,
    GuardThrew,
    ActionThrew,
    TransitionedThrew,
    ViolatedThrew,
    Recursion,
    Interrupted,
}
