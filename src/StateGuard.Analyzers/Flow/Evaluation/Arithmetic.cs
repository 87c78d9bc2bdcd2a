using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using StateGuard.Flow.Values;

namespace StateGuard.Flow.Evaluation;

/// <summary>Sums of what is known and a constant: as much as code needs that counts what it has begun.</summary>
internal static class Arithmetic
{
    /// <summary>What a variable holds after <c>x++</c> or <c>x += 1</c>.</summary>
    public static ValueSet AfterStep(IOperation operation, ValueEvaluator evaluator, Facts facts) =>
        StepOf(operation, evaluator, facts, out IOperation? target) is { } by
            ? Sum(evaluator.Evaluate(target, facts).Set, by, target!.Type)
            : target is null ? ValueSet.Top : ValueSet.Of(target.Type);

    /// <summary>
    /// What a variable holds after one step or more. A count of the common sizes is taken not to go round, as it would
    /// in a loop that runs on for long.
    /// </summary>
    public static ValueSet AfterManySteps(IOperation operation, ValueEvaluator evaluator, Facts facts)
    {
        long? by = StepOf(operation, evaluator, facts, out IOperation? target);
        bool isCount = target?.Type?.SpecialType is >= SpecialType.System_Int32 and <= SpecialType.System_UInt64;
        return isCount && by is { } step and not 0 ? evaluator.Evaluate(target, facts).Set.Beyond(step) : ValueSet.Of(target?.Type);
    }

    private static long? StepOf(IOperation operation, ValueEvaluator evaluator, Facts facts, out IOperation? target)
    {
        target = (operation as IAssignmentOperation)?.Target ?? (operation as IIncrementOrDecrementOperation)?.Target;
        return operation switch
        {
            IIncrementOrDecrementOperation { OperatorMethod: null } step => step.Kind == OperationKind.Increment ? 1 : -1,
            ICompoundAssignmentOperation { OperatorMethod: null, OperatorKind: BinaryOperatorKind.Add or BinaryOperatorKind.Subtract } step
                when evaluator.Evaluate(step.Value, facts).Set.IsSingle(out long by) && by != long.MinValue =>
                step.OperatorKind == BinaryOperatorKind.Add ? by : -by,
            _ => null,
        };
    }

    /// <summary>The sums of what is in a set and a number; all values of the type where one of them leaves it.</summary>
    public static ValueSet Sum(ValueSet set, long by, ITypeSymbol? type)
    {
        ValueSet domain = ValueSet.Of(type);
        bool isInteger = type?.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_UInt64;
        return isInteger && set.Shift(by) is { } sum && sum.IsSubsetOf(domain) ? sum : domain;
    }
}
