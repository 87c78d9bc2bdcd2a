using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace StateGuard.Flow.Graphs;

/// <summary>Finds the variables of a body that its lambdas and local functions assign.</summary>
internal static class NestedWrites
{
    public static ImmutableArray<ISymbol> Of(ControlFlowGraph graph)
    {
        IOperation root = graph.OriginalOperation;
        var written = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (IOperation operation in root.Descendants())
        {
            if (operation is IAnonymousFunctionOperation or ILocalFunctionOperation)
            {
                Collect(operation, written);
            }
        }

        return written.OrderBy(symbol => symbol.Name, StringComparer.Ordinal).ToImmutableArray();
    }

    private static void Collect(IOperation function, HashSet<ISymbol> written)
    {
        foreach (IOperation operation in function.Descendants())
        {
            switch (operation)
            {
                case IAssignmentOperation assignment:
                    Add(assignment.Target, written);
                    break;
                case IIncrementOrDecrementOperation increment:
                    Add(increment.Target, written);
                    break;
                case IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument:
                    Add(argument.Value, written);
                    break;
            }
        }
    }

    private static void Add(IOperation target, HashSet<ISymbol> written)
    {
        switch (target)
        {
            case ILocalReferenceOperation local:
                written.Add(local.Local);
                break;
            case IParameterReferenceOperation parameter:
                written.Add(parameter.Parameter);
                break;
        }
    }
}
