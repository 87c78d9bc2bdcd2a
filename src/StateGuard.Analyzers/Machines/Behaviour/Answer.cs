namespace StateGuard.Machines.Behaviour;

/// <summary>The values of <c>StateGuard.TransitionResult</c>, which the analyzers do not reference.</summary>
internal enum Answer
{
    NotAllowed = 0,
    Done = 1,
    Refused = 2,
    Busy = 3,
    Invalid = 4,
    Disabled = 5,
}
