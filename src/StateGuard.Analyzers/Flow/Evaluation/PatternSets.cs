using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using StateGuard.Flow.Values;

namespace StateGuard.Flow.Evaluation;

/// <summary>What a matched and an unmatched pattern say of the value that was matched.</summary>
/// <param name="Matched">What it may be when the pattern matches.</param>
/// <param name="Unmatched">What it may be when it does not.</param>
internal readonly record struct PatternSets(ValueSet Matched, ValueSet Unmatched)
{
    private static readonly PatternSets Unknown = new(ValueSet.Top, ValueSet.Top);

    public static PatternSets Of(IPatternOperation pattern)
    {
        switch (pattern)
        {
            case IConstantPatternOperation { Value.ConstantValue: { HasValue: true } constant }:
                bool isExact = Constants.TryConvert(constant.Value, out ValueSet set);
                return new PatternSets(set, isExact ? set.Complement() : ValueSet.Top);
            case IRelationalPatternOperation relational:
                return OfRelational(relational);
            case INegatedPatternOperation negated:
                PatternSets inner = Of(negated.Pattern);
                return new PatternSets(inner.Unmatched, inner.Matched);
            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And } and:
                PatternSets both = Of(and.LeftPattern);
                PatternSets second = Of(and.RightPattern);
                return new PatternSets(both.Matched.Intersect(second.Matched), both.Unmatched.Union(second.Unmatched));
            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } or:
                PatternSets one = Of(or.LeftPattern);
                PatternSets other = Of(or.RightPattern);
                return new PatternSets(one.Matched.Union(other.Matched), one.Unmatched.Intersect(other.Unmatched));
            case IDiscardPatternOperation:
                return new PatternSets(ValueSet.Top, ValueSet.Nothing);
            case IDeclarationPatternOperation { MatchesNull: true }:
                return new PatternSets(ValueSet.Top, ValueSet.Nothing);
            case IDeclarationPatternOperation declaration:
                return OfType(IsOwnType(declaration.NarrowedType, declaration.InputType));
            case ITypePatternOperation type:
                return OfType(IsOwnType(type.NarrowedType, type.InputType));
            case IRecursivePatternOperation recursive:
                bool isPlain = recursive.PropertySubpatterns.IsEmpty && recursive.DeconstructionSubpatterns.IsEmpty
                    && IsOwnType(recursive.MatchedType, recursive.InputType);
                return OfType(isPlain);
            default:
                return Unknown;
        }
    }

    /// <summary>Whether the sets say all of the pattern, so that a value within the matched set matches.</summary>
    public static bool IsExact(IPatternOperation pattern) => pattern switch
    {
        IConstantPatternOperation { Value.ConstantValue: { HasValue: true } constant } => Constants.TryConvert(constant.Value, out _),
        IRelationalPatternOperation or IDiscardPatternOperation => true,
        IDeclarationPatternOperation { MatchesNull: true } => true,
        INegatedPatternOperation negated => IsExact(negated.Pattern),
        IBinaryPatternOperation binary => IsExact(binary.LeftPattern) && IsExact(binary.RightPattern),
        _ => false,
    };

    /// <summary>Whether every value but null is of the type that is asked for.</summary>
    public static bool IsOwnType(ITypeSymbol asked, ITypeSymbol given)
    {
        if (given is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            given = nullable.TypeArguments[0];
        }

        return asked.Equals(given, SymbolEqualityComparer.Default);
    }

    // A type that the value has anyway is matched by all but null.
    private static PatternSets OfType(bool isOwnType) => new(ValueSet.NotNull, isOwnType ? ValueSet.Null : ValueSet.Top);

    private static PatternSets OfRelational(IRelationalPatternOperation relational)
    {
        if (relational.Value.ConstantValue is not { HasValue: true, Value: { } constant } || !Constants.TryNumber(constant, out long number))
        {
            return Unknown;
        }

        ValueSet matched = ComparisonEvaluator.Satisfying(relational.OperatorKind, number) ?? ValueSet.Top;
        return new PatternSets(matched, matched.Complement());
    }
}
