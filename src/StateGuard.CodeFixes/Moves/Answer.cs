using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StateGuard.CodeFixes.Moves;

/// <summary>What a call answers when it has succeeded: one constant. Of integers, failures are negative.</summary>
/// <param name="Type">Type of the answer, out of its task.</param>
/// <param name="Success">The constant; 0 and 1 for the two of <c>bool</c>.</param>
internal sealed record Answer(ITypeSymbol Type, long Success)
{
    private bool IsInteger => Type.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_UInt64;

    /// <summary>Whether it is the answer of a <c>bool</c> that says yes.</summary>
    public bool IsTrue => Type.SpecialType == SpecialType.System_Boolean && Success == 1;

    /// <returns><see langword="null"/> where answers of this type are not told apart by constants.</returns>
    public static Answer? Of(ITypeSymbol type, long success) =>
        new Answer(type, success) is { } answer && (type.SpecialType == SpecialType.System_Boolean || type.TypeKind == TypeKind.Enum || (answer.IsInteger && success >= 0))
            ? answer
            : null;

    /// <summary>The value of a constant as a number; <see langword="null"/> where it is none.</summary>
    public static long? ConstantOf(ExpressionSyntax expression, SemanticModel model) => model.GetConstantValue(expression).Value switch
    {
        bool yes => yes ? 1 : 0,
        ulong or null => null,
        sbyte or byte or short or ushort or int or uint or long => Convert.ToInt64(model.GetConstantValue(expression).Value, CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary>Success as it is written at <paramref name="position"/>; <see langword="null"/> where it has no name.</summary>
    public ExpressionSyntax? Written(SemanticModel model, int position)
    {
        if (Type.SpecialType == SpecialType.System_Boolean)
        {
            return SyntaxFactory.LiteralExpression(Success == 1 ? SyntaxKind.TrueLiteralExpression : SyntaxKind.FalseLiteralExpression);
        }

        if (IsInteger)
        {
            return SyntaxFactory.ParseExpression(Success.ToString(CultureInfo.InvariantCulture));
        }

        IFieldSymbol? member = Type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => field.HasConstantValue
            && field.ConstantValue is not ulong
            && Convert.ToInt64(field.ConstantValue, CultureInfo.InvariantCulture) == Success);
        return member is null ? null : SyntaxFactory.ParseExpression(member.ToMinimalDisplayString(model, position));
    }

    /// <summary>
    /// What <paramref name="condition"/> comes to on success, if on every failure it comes to the opposite;
    /// <see langword="null"/> where that cannot be read off it.
    /// </summary>
    public bool? Test(ExpressionSyntax condition, SemanticModel model, Func<ExpressionSyntax, bool> isAnswer)
    {
        if (isAnswer(condition))
        {
            return Type.SpecialType == SpecialType.System_Boolean ? Success == 1 : null;
        }

        return condition switch
        {
            ParenthesizedExpressionSyntax inner => Test(inner.Expression, model, isAnswer),
            PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not => !Test(not.Operand, model, isAnswer),
            BinaryExpressionSyntax comparison when isAnswer(comparison.Left) => Compared(comparison.Kind(), comparison.Right, model),
            BinaryExpressionSyntax comparison when isAnswer(comparison.Right) => Compared(Mirrored(comparison.Kind()), comparison.Left, model),
            IsPatternExpressionSyntax match when isAnswer(match.Expression) => Matched(match.Pattern, model),
            _ => null,
        };
    }

    /// <summary>Whether a function that answers so and returns <paramref name="returned"/> says that it has failed.</summary>
    public bool IsFailure(ExpressionSyntax returned, SemanticModel model)
    {
        if (ConstantOf(returned, model) is { } constant)
        {
            return IsInteger ? constant < 0 : constant != Success;
        }

        return returned is IdentifierNameSyntax name
            && model.GetSymbolInfo(name).Symbol is (ILocalSymbol or IParameterSymbol) and { } kept
            && SymbolEqualityComparer.Default.Equals(model.GetTypeInfo(name).Type, Type)
            && returned.Ancestors().OfType<IfStatementSyntax>().FirstOrDefault() is { } test
            && test.Statement.Span.Contains(returned.Span)
            && !Regions.RegionBorders.Write(new[] { name.Identifier.Text }, new[] { test.Statement })
            && Test(test.Condition, model, node => SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(node).Symbol, kept)) == false;
    }

    private bool? Matched(PatternSyntax pattern, SemanticModel model) => pattern switch
    {
        ParenthesizedPatternSyntax inner => Matched(inner.Pattern, model),
        UnaryPatternSyntax not => !Matched(not.Pattern, model),
        ConstantPatternSyntax constant => Compared(SyntaxKind.EqualsExpression, constant.Expression, model),
        RelationalPatternSyntax { OperatorToken.RawKind: (int)SyntaxKind.LessThanToken } less => Compared(SyntaxKind.LessThanExpression, less.Expression, model),
        RelationalPatternSyntax { OperatorToken.RawKind: (int)SyntaxKind.GreaterThanEqualsToken } more =>
            Compared(SyntaxKind.GreaterThanOrEqualExpression, more.Expression, model),
        _ => null,
    };

    private bool? Compared(SyntaxKind comparison, ExpressionSyntax with, SemanticModel model)
    {
        if (ConstantOf(with, model) is not { } constant)
        {
            return null;
        }

        return comparison switch
        {
            SyntaxKind.EqualsExpression => Equal(constant),
            SyntaxKind.NotEqualsExpression => !Equal(constant),
            SyntaxKind.LessThanExpression when IsInteger && constant == 0 => false,
            SyntaxKind.GreaterThanOrEqualExpression when IsInteger && constant == 0 => true,
            _ => null,
        };
    }

    private bool? Equal(long constant) => constant == Success ? true : Type.SpecialType == SpecialType.System_Boolean ? false : null;

    private static SyntaxKind Mirrored(SyntaxKind comparison) => comparison switch
    {
        SyntaxKind.GreaterThanExpression => SyntaxKind.LessThanExpression,
        SyntaxKind.LessThanOrEqualExpression => SyntaxKind.GreaterThanOrEqualExpression,
        SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression => comparison,
        _ => SyntaxKind.None,
    };
}
