namespace StateGuard.CodeFixes.Holders;

/// <summary>The ways in which a run of statements ends.</summary>
internal enum EndingKind
{
    /// <summary>It goes on behind them.</summary>
    Falls,
    Breaks,
    ReturnsNothing,
    ReturnsTrue,
    ReturnsFalse,
    Throws,

    /// <summary>They do something else than to look at the state and change it.</summary>
    NotUnderstood,
}
