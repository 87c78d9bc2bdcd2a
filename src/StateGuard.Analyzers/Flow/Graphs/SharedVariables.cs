using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace StateGuard.Flow.Graphs;

/// <summary>The variables of a body that are changed by other means than the assignments and calls on its paths.</summary>
internal sealed class SharedVariables
{
    private readonly HashSet<ISymbol> _written = new(SymbolEqualityComparer.Default);
    private HashSet<ISymbol>? _pointedAt;

    private SharedVariables()
    {
    }

    public static SharedVariables Of(ControlFlowGraph graph)
    {
        var shared = new SharedVariables();
        foreach (IOperation operation in graph.OriginalOperation.Descendants())
        {
            switch (operation)
            {
                case IAnonymousFunctionOperation or ILocalFunctionOperation:
                    shared.CollectWrites(operation);
                    break;
                case IAddressOfOperation address:
                    shared.Point(VariableOf(address.Reference));
                    break;
                case IVariableDeclaratorOperation { Symbol.IsRef: true } declarator:
                    shared.Point(declarator.Symbol);
                    shared.Point(VariableOf(declarator.GetVariableInitializer()?.Value));
                    break;
                case ISimpleAssignmentOperation { IsRef: true } assignment:
                    shared.Point(VariableOf(assignment.Value));
                    break;
            }
        }

        shared.WrittenByNestedFunctions = shared._written.OrderBy(symbol => symbol.Name, StringComparer.Ordinal).ToImmutableArray();
        return shared;
    }

    /// <summary>Variables that a lambda or local function inside the body assigns: a call may change them.</summary>
    public ImmutableArray<ISymbol> WrittenByNestedFunctions { get; private set; }

    /// <summary>Whether a number is read or written by a pointer or a <c>ref</c> local too, so that nothing is known of it.</summary>
    public bool IsPointedAt(ISymbol variable) => _pointedAt?.Contains(variable) == true;

    // What is an object, or the address of one, is followed by its value, whoever may look at the variable.
    private void Point(ISymbol? variable)
    {
        ITypeSymbol? type = (variable as ILocalSymbol)?.Type ?? (variable as IParameterSymbol)?.Type;
        if (type is { TypeKind: TypeKind.Enum } or { SpecialType: >= SpecialType.System_Boolean and <= SpecialType.System_Double })
        {
            (_pointedAt ??= new HashSet<ISymbol>(SymbolEqualityComparer.Default)).Add(variable!);
        }
    }

    private void CollectWrites(IOperation function)
    {
        foreach (IOperation operation in function.Descendants())
        {
            IOperation? target = operation switch
            {
                IAssignmentOperation assignment => assignment.Target,
                IIncrementOrDecrementOperation increment => increment.Target,
                IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument => argument.Value,
                _ => null,
            };
            if (VariableOf(target) is { } variable)
            {
                _written.Add(variable);
            }
        }
    }

    private static ISymbol? VariableOf(IOperation? place) => place switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        _ => null,
    };
}
