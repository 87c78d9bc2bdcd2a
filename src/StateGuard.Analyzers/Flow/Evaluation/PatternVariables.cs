using Microsoft.CodeAnalysis.Operations;
using StateGuard.Flow.Values;

namespace StateGuard.Flow.Evaluation;

/// <summary>What the variables hold that a pattern declares.</summary>
internal static class PatternVariables
{
    /// <summary>The facts where the value has been matched: each variable of the pattern holds its part.</summary>
    public static Facts Declare(IPatternOperation pattern, Value value, Facts facts, bool inLoop, FactsTransfer transfer, ValueEvaluator evaluator)
    {
        switch (pattern)
        {
            case IDeclarationPatternOperation { DeclaredSymbol: { } symbol }:
                return transfer.Store(evaluator.Table.OfVariable(symbol), value, pattern, facts, inLoop);
            case IRecursivePatternOperation recursive:
                if (recursive.DeclaredSymbol is { } declared)
                {
                    facts = transfer.Store(evaluator.Table.OfVariable(declared), value, pattern, facts, inLoop);
                }

                foreach (IPropertySubpatternOperation subpattern in recursive.PropertySubpatterns)
                {
                    int storage = evaluator.MemberOf(value.Number, subpattern.Member);
                    Value member = storage == 0
                        ? new Value(ValueSet.Top)
                        : evaluator.Read(storage, subpattern.Member.Type, facts);
                    facts = Declare(subpattern.Pattern, member, facts, inLoop, transfer, evaluator);
                }

                return facts;
            case IBinaryPatternOperation binary:
                Facts left = Declare(binary.LeftPattern, value, facts, inLoop, transfer, evaluator);
                return Declare(binary.RightPattern, value, left, inLoop, transfer, evaluator);
            case INegatedPatternOperation negated:
                return Declare(negated.Pattern, value, facts, inLoop, transfer, evaluator);
            default:
                return facts;
        }
    }
}
