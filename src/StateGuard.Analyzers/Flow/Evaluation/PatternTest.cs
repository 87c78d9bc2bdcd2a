using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using StateGuard.Flow.Values;

namespace StateGuard.Flow.Evaluation;

/// <summary>
/// The test of a value against a pattern, with what it says of the value itself and of the members and tuple elements
/// that the pattern looks into.
/// </summary>
internal static class PatternTest
{
    public static Value Of(IPatternOperation pattern, Value subject, Facts facts, ValueEvaluator evaluator)
    {
        if (pattern is INegatedPatternOperation negated && HasParts(negated.Pattern))
        {
            return ComparisonEvaluator.Negate(Of(negated.Pattern, subject, facts, evaluator));
        }

        var parts = new List<(Value Subject, PatternSets Sets)>();
        bool isWhole = Collect(pattern, subject, facts, evaluator, parts);
        Value test = ComparisonEvaluator.Test(subject, parts[0].Sets.Matched, parts[0].Sets.Unmatched);
        if (parts.Count == 1)
        {
            return test;
        }

        // Of several parts any may be the one that fails; only a single one that can fail is known to have failed.
        bool isSingle = isWhole && parts.Count(MayFail) == 1;
        Condition? condition = null;
        ValueSet outcome = ValueSet.Boolean;
        foreach ((Value Subject, PatternSets Sets) part in parts)
        {
            ValueSet unmatched = isSingle && MayFail(part) ? part.Sets.Unmatched : ValueSet.Top;
            outcome = outcome.Intersect(new Condition(0, part.Sets.Matched, unmatched).Outcome(part.Subject.Set));
            if (part.Subject.Number != 0)
            {
                condition = new Condition(part.Subject.Number, part.Sets.Matched, unmatched, condition);
            }
        }

        bool isMatched = isWhole && parts.All(IsSure);
        return new Value(0, isMatched ? ValueSet.True : outcome.IsNothing ? ValueSet.Boolean : outcome, condition);
    }

    private static bool MayFail((Value Subject, PatternSets Sets) part) => !part.Sets.Matched.IsTop && !IsSure(part);

    private static bool IsSure((Value Subject, PatternSets Sets) part) => !part.Subject.Set.Overlaps(part.Sets.Unmatched);

    private static bool HasParts(IPatternOperation pattern) => pattern switch
    {
        IRecursivePatternOperation recursive => !recursive.PropertySubpatterns.IsEmpty || !recursive.DeconstructionSubpatterns.IsEmpty,
        INegatedPatternOperation negated => HasParts(negated.Pattern),
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And } both => HasParts(both.LeftPattern) || HasParts(both.RightPattern),
        _ => false,
    };

    // Whether the parts together are all that the pattern asks for.
    private static bool Collect(IPatternOperation pattern, Value subject, Facts facts, ValueEvaluator evaluator, List<(Value, PatternSets)> parts)
    {
        if (pattern is IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And } both && HasParts(both))
        {
            bool isLeftWhole = Collect(both.LeftPattern, subject, facts, evaluator, parts);
            return Collect(both.RightPattern, subject, facts, evaluator, parts) && isLeftWhole;
        }

        if (pattern is not IRecursivePatternOperation recursive)
        {
            parts.Add((subject, PatternSets.Of(pattern)));
            return PatternSets.IsExact(pattern);
        }

        bool isOwnType = PatternSets.IsOwnType(recursive.MatchedType, recursive.InputType);
        parts.Add((subject, new PatternSets(ValueSet.NotNull, isOwnType ? ValueSet.Null : ValueSet.Top)));
        bool isWhole = isOwnType;
        foreach (IPropertySubpatternOperation property in recursive.PropertySubpatterns)
        {
            int storage = evaluator.MemberOf(subject.Number, property.Member);
            isWhole &= storage != 0;
            if (storage != 0)
            {
                isWhole &= Collect(property.Pattern, evaluator.Read(storage, property.Member.Type, facts), facts, evaluator, parts);
            }
        }

        for (int i = 0; i < recursive.DeconstructionSubpatterns.Length; i++)
        {
            IPatternOperation element = recursive.DeconstructionSubpatterns[i];
            int storage = TupleElements.StorageOf(subject.Number, recursive.MatchedType, i, evaluator.Table);
            isWhole &= storage != 0;
            if (storage != 0)
            {
                isWhole &= Collect(element, evaluator.Read(storage, element.InputType, facts), facts, evaluator, parts);
            }
        }

        return isWhole;
    }
}
