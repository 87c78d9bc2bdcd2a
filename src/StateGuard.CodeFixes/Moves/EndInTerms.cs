using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StateGuard.Diagnostics;

namespace StateGuard.CodeFixes.Moves;

/// <summary>The call that would end the operation, as the destination would write it.</summary>
internal static class EndInTerms
{
    /// <returns><see langword="null"/> where it cannot be written.</returns>
    public static string? Of(Diagnostic diagnostic, CallerTerms terms)
    {
        if (!diagnostic.Properties.TryGetValue(DiagnosticProperties.EndCall, out string? text) || text is null)
        {
            return null;
        }

        ExpressionSyntax end = SyntaxFactory.ParseExpression(text);

        // What is called without an object is called on "this".
        if (terms.IsThisReplaced && end is InvocationExpressionSyntax { Expression: SimpleNameSyntax } or not InvocationExpressionSyntax)
        {
            return null;
        }

        IdentifierNameSyntax[] names = end.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(name => terms.Names.ContainsKey(name.Identifier.ValueText)
                && !(name.Parent is MemberAccessExpressionSyntax access && access.Name == name)
                && !(name.Parent is InvocationExpressionSyntax call && call.Expression == name))
            .ToArray();
        return end.ReplaceNodes(names, (name, _) => terms.Names[name.Identifier.ValueText]).ToString();
    }
}
