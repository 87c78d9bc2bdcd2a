using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StateGuard.Protocols.Contracts;

/// <summary>What one file marks.</summary>
/// <param name="Marked">Names of the members that carry a mark, and of a generated machine's members that answer.</param>
/// <param name="MentionsMarks">Whether it may mark anything at all, a member that has no name of its own included.</param>
/// <param name="MentionsMachines">Whether it may declare a machine.</param>
internal sealed record TreeMarks(IReadOnlyCollection<string> Marked, bool MentionsMarks, bool MentionsMachines)
{
    /// <summary>Most files have no word of it, and their syntax need not be looked at.</summary>
    public static TreeMarks Of(SyntaxTree tree, CancellationToken cancellation)
    {
        MarkWords words = MarkWords.In(tree.GetText(cancellation));
        return new TreeMarks(words.MentionsMarks ? MarkedIn(tree.GetRoot(cancellation)) : [], words.MentionsMarks, words.MentionsMachines);
    }

    private static HashSet<string> MarkedIn(SyntaxNode root)
    {
        var marked = new HashSet<string>();
        HashSet<string> marks = MarkNames(root);
        foreach (SyntaxNode node in root.DescendantNodes(static node => node is not ExpressionSyntax || node is AnonymousFunctionExpressionSyntax))
        {
            if (node is AttributeSyntax attribute && marks.Contains(LastName(attribute.Name)))
            {
                if (NameOfMarked(attribute) is { } name)
                {
                    marked.Add(name);
                }
            }
            else if (node is MethodDeclarationSyntax method && method.ReturnType.ToString().EndsWith("TransitionResult", StringComparison.Ordinal))
            {
                marked.Add(method.Identifier.ValueText);
            }
        }

        return marked;
    }

    private static HashSet<string> MarkNames(SyntaxNode root)
    {
        var marks = new HashSet<string> { "Begins", "BeginsAttribute", "Ends", "EndsAttribute", "Requires", "RequiresAttribute" };
        foreach (SyntaxNode node in root.DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax))
        {
            if (node is UsingDirectiveSyntax directive)
            {
                if (directive is { Alias.Name.Identifier.ValueText: { } alias, Name: { } target } && marks.Contains(LastName(target)))
                {
                    marks.Add(alias);
                }
            }
        }

        return marks;
    }

    private static string? NameOfMarked(AttributeSyntax attribute)
    {
        foreach (SyntaxNode ancestor in attribute.Ancestors())
        {
            switch (ancestor)
            {
                case MethodDeclarationSyntax method:
                    // "Dispose" says nothing by itself: there is one in every file, and nothing to end without a begin.
                    string name = method.Identifier.ValueText;
                    return name is "Dispose" or "DisposeAsync" ? null : name;
                case LocalFunctionStatementSyntax function:
                    return function.Identifier.ValueText;
                case PropertyDeclarationSyntax property:
                    return property.Identifier.ValueText;
                case ConstructorDeclarationSyntax constructor:
                    return constructor.Identifier.ValueText;
                case TypeDeclarationSyntax type when attribute.Parent?.Parent is TypeDeclarationSyntax or ParameterSyntax:
                    return type.Identifier.ValueText;
                case MemberDeclarationSyntax:
                    return null;
            }
        }

        return null;
    }

    private static string LastName(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax aliased => aliased.Name.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };
}
