using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StateGuard.Protocols.Contracts;

/// <summary>What one file contributes to <see cref="OperationNames"/>.</summary>
/// <param name="Marked">Names of the members that carry a mark, and of a generated machine's members that answer.</param>
/// <param name="Helpers">Methods that can be summarised, each with the names its body mentions.</param>
internal sealed record TreeNames(IReadOnlyCollection<string> Marked, IReadOnlyList<(string Name, string[] Mentioned)> Helpers)
{
    public static TreeNames Of(SyntaxNode root)
    {
        var marked = new HashSet<string>();
        var helpers = new List<(string, string[])>();
        HashSet<string> marks = MarkNames(root);
        foreach (SyntaxNode node in root.DescendantNodes(static node => node is not ExpressionSyntax || node is AnonymousFunctionExpressionSyntax))
        {
            switch (node)
            {
                case AttributeSyntax attribute when marks.Contains(LastName(attribute.Name)):
                    if (NameOfMarked(attribute) is { } name)
                    {
                        marked.Add(name);
                    }

                    break;
                case MethodDeclarationSyntax method:
                    if (method.ReturnType.ToString().EndsWith("TransitionResult", StringComparison.Ordinal))
                    {
                        marked.Add(method.Identifier.ValueText);
                    }

                    AddHelper(method, method.Identifier.ValueText, method.Modifiers, helpers);
                    break;
                case PropertyDeclarationSyntax property:
                    AddHelper(property, property.Identifier.ValueText, property.Modifiers, helpers);
                    break;
                case ConstructorDeclarationSyntax constructor:
                    AddHelper(constructor, constructor.Identifier.ValueText, constructor.Modifiers, helpers);
                    break;
                case LocalFunctionStatementSyntax function:
                    helpers.Add((function.Identifier.ValueText, Mentioned(function)));
                    break;
            }
        }

        return new TreeNames(marked, helpers);
    }

    private static void AddHelper(SyntaxNode declaration, string name, SyntaxTokenList modifiers, List<(string, string[])> helpers)
    {
        foreach (SyntaxToken modifier in modifiers)
        {
            if (modifier.Kind() is SyntaxKind.AbstractKeyword or SyntaxKind.VirtualKeyword or SyntaxKind.ExternKeyword)
            {
                return;
            }
        }

        helpers.Add((name, Mentioned(declaration)));
    }

    private static string[] Mentioned(SyntaxNode declaration)
    {
        var names = new HashSet<string>();
        foreach (SyntaxToken token in declaration.DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.IdentifierToken))
            {
                names.Add(token.ValueText);
            }
        }

        return [.. names];
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
