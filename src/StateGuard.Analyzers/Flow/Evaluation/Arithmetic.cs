using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using StateGuard.Flow.Values;

namespace StateGuard.Flow.Evaluation;

/// <summary>Sums of what is known and a constant: as much as code needs that counts what it has begun.</summary>
internal static class Arithmetic
{
    /// <summary>What a variable holds after <c>x++</c> or <c>x += 1</c>.</summary>
    public static ValueSet AfterStep(IOperation operation, ValueEvaluator evaluator, Facts facts) => operation switch
    {
        IIncrementOrDecrementOperation { OperatorMethod: null } step =>
            Sum(evaluator.Evaluate(step.Target, facts).Set, step.Kind == OperationKind.Increment ? 1 : -1, step.Type),
        ICompoundAssignmentOperation { OperatorMethod: null, OperatorKind: BinaryOperatorKind.Add or BinaryOperatorKind.Subtract } step
            when evaluator.Evaluate(step.Value, facts).Set.IsSingle(out long by) && by != long.MinValue =>
            Sum(evaluator.Evaluate(step.Target, facts).Set, step.OperatorKind == BinaryOperatorKind.Add ? by : -by, step.Type),
        IAssignmentOperation assignment => ValueSet.Of(assignment.Target.Type),
        IIncrementOrDecrementOperation other => ValueSet.Of(other.Target.Type),
        _ => ValueSet.Top,
    };

    /// <summary>The sums of what is in a set and a number; all values of the type where one of them leaves it.</summary>
    public static ValueSet Sum(ValueSet set, long by, ITypeSymbol? type)
    {
        ValueSet domain = ValueSet.Of(type);
        bool isInteger = type?.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_UInt64;
        return isInteger && set.Shift(by) is { } sum && sum.IsSubsetOf(domain) ? sum : domain;
    }
}
