namespace StateGuard;

/// <summary>How the changes of a generated machine's state exclude each other.</summary>
public enum Locking
{
    /// <summary>
    /// One compare-and-swap a transition where the machine runs no code of the user's; otherwise a blocking lock
    /// around the transition and its guard and action.
    /// </summary>
    Auto = 0,

    /// <summary>Always a blocking lock.</summary>
    Lock,

    /// <summary>
    /// None: the machine is used by one thread at a time only, and the user sees to that. Not safe for
    /// concurrent use.
    /// </summary>
    None,
}
