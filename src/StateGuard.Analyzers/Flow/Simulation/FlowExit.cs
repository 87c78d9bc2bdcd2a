namespace StateGuard.Flow.Simulation;

/// <summary>How a body is left.</summary>
internal enum FlowExit
{
    /// <summary>By <c>return</c> or at the end.</summary>
    Normal,

    /// <summary>By an exception.</summary>
    Exceptional,

    /// <summary>As an iterator whose consumer has stopped.</summary>
    Abandoned,
}
