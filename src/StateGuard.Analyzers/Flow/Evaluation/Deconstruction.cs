using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using StateGuard.Flow.Values;

namespace StateGuard.Flow.Evaluation;

/// <summary>Assignments to several places at once: all values are read before any place is written.</summary>
internal static class Deconstruction
{
    public static Facts Apply(
        IDeconstructionAssignmentOperation assignment, Facts facts, bool inLoop, FactsTransfer transfer, ValueEvaluator evaluator)
    {
        var pairs = new List<(IOperation Target, Value Value)>();
        IOperation source = Bare(assignment.Value);
        Pair(assignment.Target, source, evaluator.Evaluate(source, facts), facts, evaluator, pairs);
        foreach ((IOperation target, Value value) in pairs)
        {
            facts = transfer.Assign(target, value, target, facts, inLoop);
        }

        return facts;
    }

    private static void Pair(
        IOperation target, IOperation? source, Value value, Facts facts, ValueEvaluator evaluator, List<(IOperation, Value)> pairs)
    {
        if (Bare(target) is not ITupleOperation tuple)
        {
            pairs.Add((Bare(target), value));
            return;
        }

        for (int i = 0; i < tuple.Elements.Length; i++)
        {
            if (source is ITupleOperation given && i < given.Elements.Length)
            {
                IOperation element = Bare(given.Elements[i]);
                Pair(tuple.Elements[i], element, evaluator.Evaluate(element, facts), facts, evaluator, pairs);
                continue;
            }

            int storage = TupleElements.StorageOf(value.Number, source?.Type, i, evaluator.Table);
            ITypeSymbol? type = tuple.Elements[i].Type;
            Pair(tuple.Elements[i], null, storage == 0 ? new Value(ValueSet.Of(type)) : evaluator.Read(storage, type, facts), facts, evaluator, pairs);
        }
    }

    private static IOperation Bare(IOperation operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IConversionOperation { OperatorMethod: null } conversion:
                    operation = conversion.Operand;
                    break;
                case IDeclarationExpressionOperation declaration:
                    operation = declaration.Expression;
                    break;
                default:
                    return operation;
            }
        }
    }
}
