using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StateGuard.CodeFixes.Moves;

/// <summary>Takes a begin up through the helpers, so that it answers as the last of them does.</summary>
internal static class MovedBegin
{
    /// <returns><see langword="null"/> where the destination cannot say it.</returns>
    public static Moved? Through(BeginChain chain, CallerTerms terms, SemanticModel model)
    {
        var moved = new Moved(
            terms.Translate(chain.Begin, 0),
            IsValue: !(chain.Levels[0].Tail.Kind == TailKind.Statement && !chain.Levels[0].Tail.Call.Throws) && TaskTypes.ResultOf(chain.Method.ReturnType) is not null,
            IsTask: TaskTypes.IsTask(chain.Method.ReturnType));
        for (int i = 0; i < chain.Levels.Count && !terms.IsLost; i++)
        {
            Tail tail = chain.Levels[i].Tail;
            moved = tail.Call.Around(moved);
            if (moved.IsValue)
            {
                moved = Answered(tail, (ExpressionSyntax)moved.Code, moved, terms, i, model, chain.Call.Call.SpanStart);
            }

            // A task that nobody has awaited, or one that is awaited twice, is none of what was read.
            if (moved.Code is StatementSyntax && moved.IsTask)
            {
                return null;
            }
        }

        return terms.IsLost ? null : moved;
    }

    private static Moved Answered(Tail tail, ExpressionSyntax code, Moved moved, CallerTerms terms, int level, SemanticModel model, int position)
    {
        switch (tail.Kind)
        {
            case TailKind.Test:
                return moved with { Code = terms.Translate(tail.Condition!, level, tail.Tested, AsOperand(code)) };
            case TailKind.ThrowUnless:
                IfStatementSyntax test = SyntaxFactory.IfStatement(
                    terms.Translate(tail.Condition!, level, tail.Tested, AsOperand(code)),
                    SyntaxFactory.Block(terms.Translate(tail.Failure!, level)));
                return new Moved(test, IsValue: false, moved.IsTask);
            case TailKind.ReturnUnless:
                ExpressionSyntax failed = terms.Translate(tail.Condition!, level, tail.Tested, AsOperand(code));
                ExpressionSyntax failure = terms.Translate(((ReturnStatementSyntax)tail.Failure!).Expression!, level);
                return moved with { Code = Choice(failed, failure, tail.Answer!.Written(model, position) ?? failure, tail.Answer.IsTrue) };
            default:
                return moved;
        }
    }

    // Of "failed ? failure : success".
    private static ExpressionSyntax Choice(ExpressionSyntax failed, ExpressionSyntax failure, ExpressionSyntax success, bool isTruth) =>
        isTruth ? Negated(failed)
        : failed is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not ? Conditional(not.Operand, success, failure)
        : Conditional(failed, failure, success);

    /// <summary>The opposite of a condition, as one writes it.</summary>
    public static ExpressionSyntax Negated(ExpressionSyntax condition) => condition switch
    {
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not => not.Operand,
        BinaryExpressionSyntax comparison when Opposite(comparison.Kind()) is var (kind, token) => SyntaxFactory.BinaryExpression(
            kind, comparison.Left, SyntaxFactory.Token(token).WithTriviaFrom(comparison.OperatorToken), comparison.Right),
        _ => SyntaxFactory.PrefixUnaryExpression(SyntaxKind.LogicalNotExpression, AsOperand(condition)),
    };

    private static ExpressionSyntax Conditional(ExpressionSyntax condition, ExpressionSyntax yes, ExpressionSyntax no) =>
        SyntaxFactory.ConditionalExpression(AsOperand(condition), yes, no);

    private static (SyntaxKind, SyntaxKind)? Opposite(SyntaxKind comparison) => comparison switch
    {
        SyntaxKind.NotEqualsExpression => (SyntaxKind.EqualsExpression, SyntaxKind.EqualsEqualsToken),
        SyntaxKind.EqualsExpression => (SyntaxKind.NotEqualsExpression, SyntaxKind.ExclamationEqualsToken),
        SyntaxKind.LessThanExpression => (SyntaxKind.GreaterThanOrEqualExpression, SyntaxKind.GreaterThanEqualsToken),
        SyntaxKind.GreaterThanOrEqualExpression => (SyntaxKind.LessThanExpression, SyntaxKind.LessThanToken),
        _ => null,
    };

    /// <summary>The expression so that it may stand beside an operator.</summary>
    public static ExpressionSyntax AsOperand(ExpressionSyntax code) =>
        code is ConditionalExpressionSyntax or BinaryExpressionSyntax or IsPatternExpressionSyntax or AssignmentExpressionSyntax
            ? SyntaxFactory.ParenthesizedExpression(code)
            : code;
}
