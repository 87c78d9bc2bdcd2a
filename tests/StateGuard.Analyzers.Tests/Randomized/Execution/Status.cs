namespace StateGuard.Analyzers.Tests.Randomized.Execution;

/// <summary>What an operation is at one moment.</summary>
internal enum Status
{
    /// <summary>As it was when the method was entered, which nobody knows.</summary>
    Unknown,

    Open,

    /// <summary>Ended, or begun in vain.</summary>
    Closed,
}
