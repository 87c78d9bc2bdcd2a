using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StateGuard.CodeFixes.Rewriting;

namespace StateGuard.CodeFixes.Moves;

/// <summary>Takes a helper away that is nothing but the begin.</summary>
internal static class HelperRemoval
{
    /// <summary>Whether nothing is lost with it: no comment, no attribute, no directive.</summary>
    public static bool IsPossible(Tail tail)
    {
        SyntaxNode declaration = tail.Function.Declaration;
        return declaration is MethodDeclarationSyntax
            && !declaration.ContainsDirectives
            && !declaration.DescendantNodes().OfType<AttributeListSyntax>().Any()
            && !declaration.DescendantTrivia().Any(Comments.IsComment)
            && !declaration.HasStructuredTrivia;
    }

    /// <summary>The root without the helper, which stands in it.</summary>
    public static SyntaxNode Apply(SyntaxNode root, SyntaxNode declaration) => root.RemoveNode(declaration, SyntaxRemoveOptions.KeepNoTrivia)!;
}
