using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StateGuard.CodeFixes.Regions;

/// <summary>
/// Writes an expression in one way only, so that two of them can be compared: without <c>this.</c>, parentheses,
/// <c>!</c> after a value, spaces and comments, and with <c>?.</c> as a plain dot.
/// </summary>
internal static class Spelling
{
    public static string Of(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax inner => Of(inner.Expression),
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } inner => Of(inner.Operand),
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } access => access.Name.ToString(),
        MemberAccessExpressionSyntax access => Of(access.Expression) + "." + access.Name,
        MemberBindingExpressionSyntax binding => OfConditionalReceiver(binding) + "." + binding.Name,
        ElementAccessExpressionSyntax element => Of(element.Expression) + "[" + Arguments(element.ArgumentList) + "]",
        InvocationExpressionSyntax call => Of(call.Expression) + "(" + string.Join(",", call.ArgumentList.Arguments.Select(a => Of(a.Expression))) + ")",
        _ => string.Concat(expression.DescendantTokens().Select(token => token.Text)),
    };

    /// <summary>What a call is made on; <c>this</c> where nothing is written.</summary>
    public static string OfReceiver(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => Of(access.Expression),
        MemberBindingExpressionSyntax binding => OfConditionalReceiver(binding),
        _ => "this",
    };

    /// <summary>The called method's name, with its type arguments.</summary>
    public static string NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.ToString(),
        MemberBindingExpressionSyntax binding => binding.Name.ToString(),
        _ => call.Expression.ToString(),
    };

    private static string OfConditionalReceiver(MemberBindingExpressionSyntax binding) =>
        binding.Ancestors().OfType<ConditionalAccessExpressionSyntax>().FirstOrDefault(access => access.WhenNotNull.Span.Contains(binding.Span)) is { } access
            ? Of(access.Expression)
            : string.Empty;

    private static string Arguments(BracketedArgumentListSyntax list) => string.Join(",", list.Arguments.Select(a => Of(a.Expression)));
}
