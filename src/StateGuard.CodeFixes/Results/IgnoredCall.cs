using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StateGuard.Diagnostics;

namespace StateGuard.CodeFixes.Results;

/// <summary>A call whose answer nobody looks at.</summary>
/// <param name="Call">The call, with the <c>await</c> in front of it where there is one.</param>
/// <param name="Answer">The type of what it answers.</param>
/// <param name="Success">The answer that means success; <see langword="null"/> where it is not known.</param>
/// <param name="Statement">The statement that it makes up; <see langword="null"/> where it stands in an expression body.</param>
internal sealed record IgnoredCall(ExpressionSyntax Call, ITypeSymbol Answer, long? Success, ExpressionStatementSyntax? Statement)
{
    /// <summary>Whether it answers with a <c>TransitionResult</c>.</summary>
    public bool IsTransition => Answer is { Name: "TransitionResult", ContainingNamespace: { Name: "StateGuard", ContainingNamespace.IsGlobalNamespace: true } };

    public static IgnoredCall? Find(SemanticModel model, SyntaxNode root, Diagnostic diagnostic)
    {
        if (root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<ExpressionSyntax>() is not { } call)
        {
            return null;
        }

        while (call.Parent is ExpressionSyntax and not AnonymousFunctionExpressionSyntax)
        {
            call = (ExpressionSyntax)call.Parent;
        }

        return call.Parent is ExpressionStatementSyntax or ArrowExpressionClauseSyntax or LambdaExpressionSyntax
            && model.GetTypeInfo(call).Type is { } type
                ? new IgnoredCall(call, type, SuccessOf(diagnostic), call.Parent as ExpressionStatementSyntax)
                : null;
    }

    private static long? SuccessOf(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(DiagnosticProperties.Success, out string? text)
        && long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out long success)
            ? success
            : null;
}
