using Microsoft.CodeAnalysis;

namespace StateGuard.Flow.Simulation;

/// <summary>How a path has come here: its notable points, the last first. It serves the reader of a diagnostic only.</summary>
/// <param name="Previous">What came before; null at the start of the body.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Syntax">Where.</param>
internal sealed record Trail(Trail? Previous, TrailKind Kind, SyntaxNode Syntax);
