namespace StateGuard.Flow.Simulation;

/// <summary>What can be notable on a path.</summary>
internal enum TrailKind
{
    /// <summary>A condition decided the way.</summary>
    Decision,

    /// <summary>An operation threw.</summary>
    Exception,

    /// <summary>A <c>throw</c> was executed.</summary>
    Throw,

    /// <summary>A <c>return</c> was executed.</summary>
    Return,

    /// <summary>The body's closing brace was reached.</summary>
    EndOfBody,

    /// <summary>The consumer of an iterator stopped at a <c>yield return</c>.</summary>
    Abandoned,

    /// <summary>The next turn of a loop began.</summary>
    NextTurn,

    /// <summary>The operation in question began.</summary>
    Begin,

    /// <summary>The operation in question ended.</summary>
    End,
}
