namespace StateGuard.Protocols.Summaries;

/// <summary>What a path does to an operation first, which is what matters to an object that may be open already.</summary>
internal enum FirstMove
{
    None,
    Began,

    /// <summary>Tried to begin, and did not.</summary>
    Failed,
    Ended,
}
