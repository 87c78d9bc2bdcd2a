using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using StateGuard.Flow.Evaluation;
using StateGuard.Flow.Graphs;
using StateGuard.Protocols.Obligations;

namespace StateGuard.Protocols.Summaries;

/// <summary>
/// Finds the parameters of a helper whose arguments outlive the call: whoever has them then has the duty to end what
/// they hold open. On whichever path: what is kept on one is not to be asked for by the caller.
/// </summary>
internal static class KeptParameters
{
    /// <param name="body">The helper's body.</param>
    /// <param name="areLoans">Whether the arguments are such as calls borrow, so that only what puts them away keeps them.</param>
    public static IReadOnlyList<int> Of(BodyModel body, bool areLoans)
    {
        var kept = new SortedSet<int>();
        if (body.Graph.Body is not IMethodSymbol { Parameters.Length: > 0 } method)
        {
            return [];
        }

        foreach (BasicBlock block in body.Graph.Graph.Blocks)
        {
            if (block.FallThroughSuccessor?.Semantics == ControlFlowBranchSemantics.Return)
            {
                Add(block.BranchValue, method, kept);
            }

            foreach (FlowStep step in body.Graph.StepsOf(block))
            {
                AddStep(step.Operation, body, areLoans, method, kept);
            }
        }

        return [.. kept];
    }

    private static void AddStep(IOperation operation, BodyModel body, bool areLoans, IMethodSymbol method, SortedSet<int> kept)
    {
        switch (operation)
        {
            case ISimpleAssignmentOperation { Target: IFieldReferenceOperation or IPropertyReferenceOperation or IArrayElementReferenceOperation } assignment:
                Add(assignment.Value, method, kept);
                break;
            case ISimpleAssignmentOperation { Target: IParameterReferenceOperation { Parameter.RefKind: RefKind.Ref } replaced }:
                Add(replaced, method, kept);
                break;
            case IInvocationOperation { TargetMethod: { } called } call when !body.Calls.ContractOf(called, call).Ends:
                MethodSummary? summary = body.Calls.SummaryOf(called);
                foreach (IArgumentOperation argument in call.Arguments)
                {
                    bool isKept = summary is null
                        ? !areLoans || Loan.IsKept(call)
                        : argument.Parameter is { } parameter && (areLoans ? summary.KeepsLoans : summary.Keeps).Contains(parameter.Ordinal);
                    if (isKept)
                    {
                        Add(argument.Value, method, kept);
                    }
                }

                break;
            case IInvalidOperation invalid:
                foreach (IOperation operand in invalid.ChildOperations)
                {
                    Add(operand, method, kept);
                }

                break;
            case IObjectCreationOperation creation when !areLoans || Loan.IsKept(creation):
                foreach (IArgumentOperation argument in creation.Arguments)
                {
                    Add(argument.Value, method, kept);
                }

                break;
        }
    }

    private static void Add(IOperation? value, IMethodSymbol method, SortedSet<int> kept)
    {
        while (Source(value) is { } source)
        {
            value = source;
        }

        if (value is IParameterReferenceOperation { Parameter: { } parameter }
            && SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol.OriginalDefinition, method.OriginalDefinition))
        {
            kept.Add(parameter.Ordinal);
        }
    }

    private static IOperation? Source(IOperation? value) => value switch
    {
        IConversionOperation conversion => conversion.Operand,
        IInvocationOperation call when HandedOnResults.PassesOn(call, out IOperation? source) => source,
        _ => null,
    };
}
