using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace StateGuard.Flow.Graphs;

/// <summary>Takes a tree of operations apart into the steps that matter to a flow analysis, operands first.</summary>
internal static class EvaluationOrder
{
    public static void Append(IOperation statement, List<FlowStep> steps, ref int point)
    {
        int first = steps.Count;
        List<IOperation> temporaries = AppendBranchValue(statement, steps, ref point);
        if (steps.Count > first && temporaries.Count > 0)
        {
            FlowStep last = steps[steps.Count - 1];
            steps[steps.Count - 1] = last with { Temporaries = temporaries };
        }
    }

    /// <summary>Appends the steps of a value that the branch out of the block still looks at.</summary>
    /// <returns>The operations whose results nobody can use after the branch.</returns>
    public static List<IOperation> AppendBranchValue(IOperation value, List<FlowStep> steps, ref int point)
    {
        var temporaries = new List<IOperation>();
        Visit(value, steps, temporaries, ref point);
        return temporaries;
    }

    private static void Visit(IOperation operation, List<FlowStep> steps, List<IOperation> temporaries, ref int point)
    {
        if (operation is INameOfOperation)
        {
            return;
        }

        foreach (IOperation child in operation.ChildOperations)
        {
            Visit(child, steps, temporaries, ref point);
        }

        if (IsStep(operation))
        {
            steps.Add(new FlowStep(operation, point++, null));
        }

        if (HasResult(operation))
        {
            temporaries.Add(operation);
        }
    }

    private static bool IsStep(IOperation operation) => operation switch
    {
        IPropertyReferenceOperation or IConversionOperation or IIsPatternOperation or IBinaryOperation or IUnaryOperation => true,
        IAssignmentOperation or IIncrementOrDecrementOperation or IFlowCaptureOperation => true,
        IInterpolatedStringOperation or IArrayCreationOperation or IImplicitIndexerReferenceOperation => true,
        { Kind: CollectionExpression.Kind } or IInvalidOperation => true,
        IReturnOperation or IThrowOperation or IFlowAnonymousFunctionOperation or IDelegateCreationOperation => true,
        _ => HasResult(operation),
    };

    private static bool HasResult(IOperation operation) => operation
        is IInvocationOperation
        or ITupleOperation
        or IObjectCreationOperation
        or IAwaitOperation
        or ITypeParameterObjectCreationOperation
        or IDynamicInvocationOperation
        or IDynamicMemberReferenceOperation
        or IDynamicIndexerAccessOperation
        or IDynamicObjectCreationOperation
        or IFunctionPointerInvocationOperation;
}
