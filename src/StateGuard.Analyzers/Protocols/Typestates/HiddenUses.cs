using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using StateGuard.Flow.Graphs;

namespace StateGuard.Protocols.Typestates;

/// <summary>
/// The uses of a value that are not followed: as an element of an array, a collection or a tuple, as the object of a
/// delegate, and whatever the language may come up with. Who has the value then, nobody knows.
/// </summary>
internal sealed class HiddenUses
{
    private readonly Dictionary<IOperation, List<IOperation>> _uses = [];

    public HiddenUses(FlowGraph graph)
    {
        foreach (BasicBlock block in graph.Graph.Blocks)
        {
            var steps = new HashSet<IOperation>(graph.StepsOf(block).Select(step => step.Operation));
            foreach (IOperation statement in block.Operations)
            {
                Collect(statement, steps);
            }

            if (block.BranchValue is { } value)
            {
                Collect(value, steps);
            }
        }
    }

    /// <summary>The values that are used that way in the step.</summary>
    public IReadOnlyList<IOperation> In(IOperation step) => _uses.TryGetValue(step, out List<IOperation>? uses) ? uses : [];

    private void Collect(IOperation root, HashSet<IOperation> steps)
    {
        foreach (IOperation operation in root.DescendantsAndSelf())
        {
            if (operation is not (ILocalReferenceOperation or IParameterReferenceOperation or IFlowCaptureReferenceOperation or IObjectCreationOperation
                or IFieldReferenceOperation or IPropertyReferenceOperation or IInvocationOperation))
            {
                continue;
            }

            IOperation use = operation;
            while (use.Parent is IConversionOperation { OperatorMethod: null } or IParenthesizedOperation && !ReferenceEquals(use, root))
            {
                use = use.Parent!;
            }

            if (!ReferenceEquals(use, root) && use.Parent is { } user && !IsFollowed(user) && StepOf(user, steps) is { } step)
            {
                if (!_uses.TryGetValue(step, out List<IOperation>? uses))
                {
                    _uses.Add(step, uses = []);
                }

                uses.Add(operation);
            }
        }
    }

    private static bool IsFollowed(IOperation user) => user
        is IInvocationOperation or IArgumentOperation or IPropertyReferenceOperation or IFieldReferenceOperation or IEventReferenceOperation
        or ISimpleAssignmentOperation or IFlowCaptureOperation or IExpressionStatementOperation or IDeclarationExpressionOperation
        or IIsPatternOperation or IPatternOperation or IPropertySubpatternOperation or IIsNullOperation or IIsTypeOperation
        or IBinaryOperation { OperatorMethod: null } or IUnaryOperation { OperatorMethod: null }
        or IInterpolationOperation or INameOfOperation or IAwaitOperation;

    private static IOperation? StepOf(IOperation operation, HashSet<IOperation> steps)
    {
        for (IOperation? step = operation; step is not null; step = step.Parent)
        {
            if (steps.Contains(step))
            {
                return step;
            }
        }

        return null;
    }
}
