using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace StateGuard.Protocols.Bodies;

/// <summary>The outermost operations of the blocks that an analyzer is given: the parts of one body have one.</summary>
internal static class BodyRoots
{
    public static IEnumerable<IOperation> Of(ImmutableArray<IOperation> blocks) => blocks.Select(RootOf).Distinct();

    private static IOperation RootOf(IOperation operation)
    {
        while (operation.Parent is { } parent)
        {
            operation = parent;
        }

        return operation;
    }
}
