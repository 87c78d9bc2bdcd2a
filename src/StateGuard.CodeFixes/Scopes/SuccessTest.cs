using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StateGuard.CodeFixes.Scopes;

/// <summary>
/// An expression that has one certain value exactly when an operation has begun: the answer of the begin itself, or a
/// test of it.
/// </summary>
/// <param name="Expression">The expression.</param>
/// <param name="Success">Its value then, as a number: <c>true</c> is one.</param>
internal sealed record SuccessTest(ExpressionSyntax Expression, long Success)
{
    /// <summary>The widest such expression around this one.</summary>
    public SuccessTest Widest(SemanticModel model)
    {
        SuccessTest widest = this;
        while (widest.Outer(model) is { } outer)
        {
            widest = outer;
        }

        return widest;
    }

    /// <summary>Whether <paramref name="condition"/> can have the value <paramref name="outcome"/> only where the operation has begun.</summary>
    public bool IsTold(ExpressionSyntax condition, bool outcome)
    {
        if (condition == Expression)
        {
            return Success == (outcome ? 1 : 0);
        }

        return condition switch
        {
            ParenthesizedExpressionSyntax inner => IsTold(inner.Expression, outcome),
            PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not => IsTold(not.Operand, !outcome),
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression } and => outcome && (IsTold(and.Left, true) || IsTold(and.Right, true)),
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalOrExpression } or => !outcome && (IsTold(or.Left, false) || IsTold(or.Right, false)),
            _ => false,
        };
    }

    private SuccessTest? Outer(SemanticModel model)
    {
        SpecialType type = model.GetTypeInfo(Expression).Type?.SpecialType ?? SpecialType.None;
        bool isBoolean = type == SpecialType.System_Boolean;
        return Expression.Parent switch
        {
            ParenthesizedExpressionSyntax outer => new SuccessTest(outer, Success),
            PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not when isBoolean => new SuccessTest(not, 1 - Success),
            BinaryExpressionSyntax comparison => Compared(
                comparison,
                comparison.Left == Expression ? comparison.Kind() : Mirrored(comparison.Kind()),
                comparison.Left == Expression ? comparison.Right : comparison.Left,
                type,
                model),
            IsPatternExpressionSyntax match when match.Expression == Expression => Matched(match, match.Pattern, type, model),
            _ => null,
        };
    }

    private SuccessTest? Compared(ExpressionSyntax outer, SyntaxKind comparison, ExpressionSyntax with, SpecialType type, SemanticModel model)
    {
        if (BeginMark.NumberOf(ConstantOf(with, model)) is not { } number)
        {
            return null;
        }

        bool isBoolean = type == SpecialType.System_Boolean;
        bool isErrno = type is >= SpecialType.System_SByte and <= SpecialType.System_Int64 && number == 0 && Success == 0;
        return comparison switch
        {
            SyntaxKind.EqualsExpression or SyntaxKind.IsExpression when number == Success => new SuccessTest(outer, 1),
            SyntaxKind.EqualsExpression or SyntaxKind.IsExpression when isBoolean => new SuccessTest(outer, 0),
            SyntaxKind.NotEqualsExpression when number == Success => new SuccessTest(outer, 0),
            SyntaxKind.NotEqualsExpression when isBoolean => new SuccessTest(outer, 1),

            // Zero is success, a negative number is none, and others do not occur.
            SyntaxKind.LessThanExpression when isErrno => new SuccessTest(outer, 0),
            SyntaxKind.GreaterThanOrEqualExpression when isErrno => new SuccessTest(outer, 1),
            _ => null,
        };
    }

    private SuccessTest? Matched(ExpressionSyntax outer, PatternSyntax pattern, SpecialType type, SemanticModel model) => pattern switch
    {
        ParenthesizedPatternSyntax inner => Matched(outer, inner.Pattern, type, model),
        UnaryPatternSyntax not => Matched(outer, not.Pattern, type, model) is { } test ? new SuccessTest(outer, 1 - test.Success) : null,
        ConstantPatternSyntax constant => Compared(outer, SyntaxKind.EqualsExpression, constant.Expression, type, model),
        RelationalPatternSyntax { OperatorToken.RawKind: (int)SyntaxKind.LessThanToken } less =>
            Compared(outer, SyntaxKind.LessThanExpression, less.Expression, type, model),
        RelationalPatternSyntax { OperatorToken.RawKind: (int)SyntaxKind.GreaterThanEqualsToken } more =>
            Compared(outer, SyntaxKind.GreaterThanOrEqualExpression, more.Expression, type, model),
        _ => null,
    };

    // Behind "is" a constant with a dot looks like a type.
    private static object? ConstantOf(ExpressionSyntax value, SemanticModel model) =>
        model.GetConstantValue(value) is { HasValue: true, Value: var constant } ? constant : (model.GetSymbolInfo(value).Symbol as IFieldSymbol)?.ConstantValue;

    private static SyntaxKind Mirrored(SyntaxKind comparison) => comparison switch
    {
        SyntaxKind.GreaterThanExpression => SyntaxKind.LessThanExpression,
        SyntaxKind.LessThanOrEqualExpression => SyntaxKind.GreaterThanOrEqualExpression,
        SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression => comparison,
        _ => SyntaxKind.None,
    };
}
