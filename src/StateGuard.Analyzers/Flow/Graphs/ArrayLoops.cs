using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace StateGuard.Flow.Graphs;

/// <summary>
/// Finds the <c>foreach</c> loops over arrays and strings. The graph writes them with calls of an enumerator, but the
/// compiler emits none.
/// </summary>
internal static class ArrayLoops
{
    /// <summary>The syntax of the collections, which is also that of the calls.</summary>
    public static HashSet<SyntaxNode> Of(ControlFlowGraph graph)
    {
        var collections = new HashSet<SyntaxNode>();
        foreach (IOperation operation in graph.OriginalOperation.Descendants())
        {
            if (operation is IForEachLoopOperation loop)
            {
                IOperation collection = loop.Collection;
                while (collection is IConversionOperation conversion)
                {
                    collection = conversion.Operand;
                }

                if (collection.Type is IArrayTypeSymbol or { SpecialType: SpecialType.System_String })
                {
                    collections.Add(collection.Syntax);
                    collections.Add(loop.Collection.Syntax);
                }
            }
        }

        return collections;
    }
}
