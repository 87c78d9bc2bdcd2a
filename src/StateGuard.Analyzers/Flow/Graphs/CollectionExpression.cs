using Microsoft.CodeAnalysis;

namespace StateGuard.Flow.Graphs;

/// <summary>The collection expression, <c>[a, b]</c>: the oldest Roslyn that runs this has no name for it yet.</summary>
internal static class CollectionExpression
{
    /// <summary>Its kind. Its elements are its children.</summary>
    public const OperationKind Kind = (OperationKind)0x7f;
}
