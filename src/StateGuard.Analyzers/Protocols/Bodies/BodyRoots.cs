using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace StateGuard.Protocols.Bodies;

/// <summary>The outermost operations of the blocks that an analyzer is given: the parts of one body have one.</summary>
internal static class BodyRoots
{
    /// <summary>The bodies to judge. One that the parser has had to complete is still being typed: which ways lead through it cannot be told.</summary>
    public static IEnumerable<IOperation> Of(ImmutableArray<IOperation> blocks) =>
        blocks.Select(RootOf).Distinct().Where(root => !IsHalfTyped(root.Syntax));

    private static IOperation RootOf(IOperation operation)
    {
        while (operation.Parent is { } parent)
        {
            operation = parent;
        }

        return operation;
    }

    // A name that is not found is no error of syntax, and all else in its body is judged.
    private static bool IsHalfTyped(SyntaxNode body) =>
        body.ContainsDiagnostics && body.GetDiagnostics().Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
}
