namespace StateGuard.Analyzers.Tests.Randomized.Programs;

/// <summary>What becomes of a scope that is entered.</summary>
internal enum ScopeForm
{
    /// <summary><c>using (var s = ...) { }</c></summary>
    Using,

    /// <summary><c>using var s = ...;</c> in a block of its own.</summary>
    UsingDeclaration,

    /// <summary>Disposed of behind the body, where nothing jumps over it.</summary>
    DisposedAfter,

    /// <summary>Disposed of in a <c>finally</c>.</summary>
    DisposedFinally,

    /// <summary>Disposed of by a branch that an unknown condition takes.</summary>
    DisposedPerhaps,

    /// <summary>Dropped.</summary>
    Dropped,
}
