using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using StateGuard.Flow.Evaluation;
using StateGuard.Flow.Values;

namespace StateGuard.Protocols.States;

/// <summary>One arm of a <c>switch</c> expression, or one label of a section of a <c>switch</c> statement.</summary>
/// <param name="Covered">What surely comes to the arm, unless an earlier one has taken it.</param>
/// <param name="IsDefault">Whether it names no value, so that it takes whatever nobody has thought of.</param>
/// <param name="OnlyThrows">Whether its body does no more than throw.</param>
/// <param name="IsLast">Whether it is asked after all others, wherever it stands.</param>
internal readonly record struct SwitchArm(ValueSet Covered, bool IsDefault, bool OnlyThrows, bool IsLast = false)
{
    /// <summary>The arms of a <c>switch</c>; empty where one of them does not compile.</summary>
    public static IReadOnlyList<SwitchArm> Of(IOperation operation)
    {
        var arms = new List<SwitchArm>();
        switch (operation)
        {
            case ISwitchExpressionOperation expression:
                foreach (ISwitchExpressionArmOperation arm in expression.Arms)
                {
                    arms.Add(OfPattern(arm.Pattern, arm.Guard, ThrowingBody.Is(arm.Value)));
                }

                break;
            case ISwitchOperation statement:
                foreach (ISwitchCaseOperation section in statement.Cases)
                {
                    bool onlyThrows = ThrowingBody.Is(section.Body);
                    arms.AddRange(section.Clauses.Select(clause => OfClause(clause, onlyThrows)));
                }

                break;
        }

        return arms;
    }

    private static SwitchArm OfClause(ICaseClauseOperation clause, bool onlyThrows) => clause switch
    {
        IDefaultCaseClauseOperation => new SwitchArm(ValueSet.Top, true, onlyThrows, IsLast: true),
        IPatternCaseClauseOperation pattern => OfPattern(pattern.Pattern, pattern.Guard, onlyThrows),
        ISingleValueCaseClauseOperation { Value.ConstantValue: { HasValue: true } constant } when Constants.TryConvert(constant.Value, out ValueSet set) =>
            new SwitchArm(set, false, onlyThrows),
        _ => new SwitchArm(ValueSet.Nothing, false, onlyThrows),
    };

    private static SwitchArm OfPattern(IPatternOperation pattern, IOperation? guard, bool onlyThrows)
    {
        bool isGuarded = guard is not null && guard.ConstantValue is not { HasValue: true, Value: true };

        // What a pattern may leave unmatched is known from above, and so what it surely matches from below.
        ValueSet covered = isGuarded ? ValueSet.Nothing : PatternSets.Of(pattern).Unmatched.Complement();
        return new SwitchArm(covered, NamesNothing(pattern), onlyThrows);
    }

    private static bool NamesNothing(IPatternOperation pattern) =>
        pattern is IDiscardPatternOperation or IDeclarationPatternOperation or ITypePatternOperation or IRecursivePatternOperation or INegatedPatternOperation;
}
