namespace StateGuard.CodeFixes.Holders;

/// <summary>How a run of statements ends.</summary>
/// <param name="Kind">In which way.</param>
/// <param name="Thrown">The exception as it is written, where one is thrown.</param>
internal readonly record struct Ending(EndingKind Kind, string? Thrown = null);
