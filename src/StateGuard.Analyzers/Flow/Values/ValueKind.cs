namespace StateGuard.Flow.Values;

/// <summary>Where a value comes from.</summary>
internal enum ValueKind
{
    None = 0,

    /// <summary>Held by a storage when the body was entered.</summary>
    Initial,

    /// <summary>Produced by an operation.</summary>
    Produced,

    /// <summary>One of several, where control flow has joined.</summary>
    Joined,

    /// <summary>Produced by an operation in an earlier turn of a loop.</summary>
    Earlier,

    /// <summary>A constant of the program.</summary>
    Constant,

    /// <summary>A type, standing for its static state.</summary>
    Type,
}
