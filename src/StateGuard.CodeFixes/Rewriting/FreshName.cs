using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StateGuard.CodeFixes.Rewriting;

/// <summary>Names a new local so that it means nothing else in the member around it, now or further down.</summary>
internal static class FreshName
{
    /// <param name="wanted">The name, if it is free; else a number is put behind it.</param>
    /// <param name="at">Where the local is to be declared.</param>
    /// <param name="model">The semantic model.</param>
    public static string Of(string wanted, SyntaxNode at, SemanticModel model)
    {
        SyntaxNode member = at.FirstAncestorOrSelf<MemberDeclarationSyntax>(declared => declared is not GlobalStatementSyntax) ?? at.SyntaxTree.GetRoot();
        var taken = new HashSet<string>(
            model.LookupSymbols(at.SpanStart).Select(symbol => symbol.Name)
                .Concat(member.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText)),
            StringComparer.Ordinal);
        string name = wanted;
        for (int i = 2; taken.Contains(name); i++)
        {
            name = wanted + i;
        }

        return name;
    }
}
