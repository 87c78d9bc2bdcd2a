namespace StateGuard.Protocols.Summaries;

/// <summary>What is known of an operation.</summary>
internal enum OperationStatus
{
    /// <summary>As it was when the body was entered.</summary>
    Unknown,
    Open,
    Closed,
}
