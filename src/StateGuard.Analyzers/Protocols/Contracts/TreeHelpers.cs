using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StateGuard.Protocols.Contracts;

/// <summary>The methods of one file that can be summarised, each with the names its body mentions.</summary>
internal sealed record TreeHelpers(IReadOnlyList<(string Name, string[] Mentioned)> Helpers)
{
    public static TreeHelpers Of(SyntaxNode root)
    {
        var helpers = new List<(string, string[])>();
        foreach (SyntaxNode node in root.DescendantNodes(static node => node is not ExpressionSyntax || node is AnonymousFunctionExpressionSyntax))
        {
            switch (node)
            {
                case MethodDeclarationSyntax method:
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

        return new TreeHelpers(helpers);
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
}
