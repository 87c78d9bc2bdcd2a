namespace StateGuard.Analyzers.Tests.Randomized.Execution;

/// <summary>How a begin is left open, from not at all to on a written path.</summary>
internal enum Severity
{
    None,
    Implicit,
    Explicit,
}
