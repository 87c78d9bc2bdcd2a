using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using StateGuard.Flow.Values;

namespace StateGuard.Flow.Evaluation;

/// <summary>What comparisons and other tests evaluate to, and what they say of what they test.</summary>
internal static class ComparisonEvaluator
{
    /// <summary>A test that holds only for some values of the subject, and fails only for some.</summary>
    public static Value Test(Value subject, ValueSet whenTrue, ValueSet whenFalse)
    {
        Condition? condition = null;
        if (subject.Number != 0)
        {
            condition = new Condition(subject.Number, whenTrue, whenFalse);
        }
        else if (subject.Condition is { } inner)
        {
            condition = OfTestedTest(inner, whenTrue, whenFalse);
        }

        ValueSet outcome = new Condition(0, whenTrue, whenFalse).Outcome(subject.Set);
        return new Value(0, outcome.IsNothing ? ValueSet.Boolean : outcome, condition);
    }

    public static Value Negate(Value operand) => Test(operand, ValueSet.False, ValueSet.True);

    public static Value Evaluate(IBinaryOperation binary, Value left, Value right)
    {
        if (binary.OperatorMethod is not null && !IsBuiltInEquality(binary))
        {
            return new Value(ValueSet.Of(binary.Type));
        }

        if (IsConstant(right, out ValueSet set) && WhenTrue(binary.OperatorKind, set) is { } leftTrue)
        {
            return Test(left, leftTrue, leftTrue.Complement());
        }

        if (IsConstant(left, out set) && WhenTrue(Swap(binary.OperatorKind), set) is { } rightTrue)
        {
            return Test(right, rightTrue, rightTrue.Complement());
        }

        bool isEquality = binary.OperatorKind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals;
        if (!isEquality)
        {
            return binary.Type?.SpecialType == SpecialType.System_Boolean ? OfLogic(binary.OperatorKind, left, right) : new Value(ValueSet.Of(binary.Type));
        }

        bool equal = binary.OperatorKind == BinaryOperatorKind.Equals;
        if (left.Number != 0 && left.Number == right.Number && !IsFloatingPoint(binary.LeftOperand.Type))
        {
            return new Value(ValueSet.OfBoolean(equal));
        }

        return new Value(left.Set.Overlaps(right.Set) ? ValueSet.Boolean : ValueSet.OfBoolean(!equal));
    }

    public static Value OfLogic(BinaryOperatorKind kind, Value left, Value right)
    {
        bool leftKnown = left.Set.IsSingle(out long a);
        bool rightKnown = right.Set.IsSingle(out long b);
        switch (kind)
        {
            case BinaryOperatorKind.And when leftKnown:
                return a == 0 ? new Value(ValueSet.False) : right;
            case BinaryOperatorKind.And when rightKnown:
                return b == 0 ? new Value(ValueSet.False) : left;
            case BinaryOperatorKind.Or when leftKnown:
                return a != 0 ? new Value(ValueSet.True) : right;
            case BinaryOperatorKind.Or when rightKnown:
                return b != 0 ? new Value(ValueSet.True) : left;
            default:
                return new Value(ValueSet.Boolean);
        }
    }

    // "(x == null) == true" and the like: the outer test says of x what the inner outcome does.
    private static Condition? OfTestedTest(Condition inner, ValueSet whenTrue, ValueSet whenFalse)
    {
        bool holdsOnTrue = whenTrue.Contains(1);
        bool holdsOnFalse = whenTrue.Contains(0);
        bool failsOnTrue = whenFalse.Contains(1);
        bool failsOnFalse = whenFalse.Contains(0);
        if (holdsOnTrue && !holdsOnFalse && failsOnFalse && !failsOnTrue)
        {
            return inner;
        }

        return holdsOnFalse && !holdsOnTrue && failsOnTrue && !failsOnFalse ? inner.Negate() : null;
    }

    private static bool IsConstant(Value value, out ValueSet set)
    {
        set = value.Set;
        return value.Set.IsSingle(out _) || value.Set.Equals(ValueSet.Null);
    }

    private static ValueSet? WhenTrue(BinaryOperatorKind kind, ValueSet constant)
    {
        if (kind == BinaryOperatorKind.Equals)
        {
            return constant;
        }

        if (kind == BinaryOperatorKind.NotEquals)
        {
            return constant.Complement();
        }

        return constant.IsSingle(out long number) ? Satisfying(kind, number) : null;
    }

    /// <summary>The numbers that stand in the given order to a number; null where the operator is no ordering.</summary>
    public static ValueSet? Satisfying(BinaryOperatorKind ordering, long number) => ordering switch
    {
        BinaryOperatorKind.LessThan => number == long.MinValue ? ValueSet.Nothing : ValueSet.Between(long.MinValue, number - 1),
        BinaryOperatorKind.LessThanOrEqual => ValueSet.Between(long.MinValue, number),
        BinaryOperatorKind.GreaterThan => number == long.MaxValue ? ValueSet.Nothing : ValueSet.Between(number + 1, long.MaxValue),
        BinaryOperatorKind.GreaterThanOrEqual => ValueSet.Between(number, long.MaxValue),
        _ => null,
    };

    private static BinaryOperatorKind Swap(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.LessThan => BinaryOperatorKind.GreaterThan,
        BinaryOperatorKind.LessThanOrEqual => BinaryOperatorKind.GreaterThanOrEqual,
        BinaryOperatorKind.GreaterThan => BinaryOperatorKind.LessThan,
        BinaryOperatorKind.GreaterThanOrEqual => BinaryOperatorKind.LessThanOrEqual,
        _ => kind,
    };

    // The equality that every reference type has compares with null as the language does, whoever defines it.
    private static bool IsBuiltInEquality(IBinaryOperation binary) =>
        binary.OperatorKind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals
        && (IsNullLiteral(binary.LeftOperand) || IsNullLiteral(binary.RightOperand)
            || binary.OperatorMethod?.ContainingType.SpecialType is SpecialType.System_IntPtr or SpecialType.System_UIntPtr);

    private static bool IsNullLiteral(IOperation operand) => operand.ConstantValue is { HasValue: true, Value: null };

    private static bool IsFloatingPoint(ITypeSymbol? type) =>
        type?.SpecialType is null or SpecialType.System_Single or SpecialType.System_Double;
}
