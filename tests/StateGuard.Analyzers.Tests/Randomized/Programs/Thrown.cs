namespace StateGuard.Analyzers.Tests.Randomized.Programs;

/// <summary>The exceptions of a program.</summary>
internal enum Thrown
{
    /// <summary>An <c>IOException</c>.</summary>
    Io,

    /// <summary>An <c>InvalidOperationException</c>.</summary>
    Invalid,

    /// <summary>Neither.</summary>
    Other,

    /// <summary>Any of them, for an observer who cannot tell.</summary>
    Any,
}
