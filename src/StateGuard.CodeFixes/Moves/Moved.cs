using Microsoft.CodeAnalysis;

namespace StateGuard.CodeFixes.Moves;

/// <summary>What leaves a helper for its caller.</summary>
/// <param name="Code">An expression, or a statement that throws where the begin fails.</param>
/// <param name="IsValue">Whether the expression answers in place of the helper.</param>
/// <param name="IsTask">Whether that is still to be awaited.</param>
internal sealed record Moved(SyntaxNode Code, bool IsValue, bool IsTask);
