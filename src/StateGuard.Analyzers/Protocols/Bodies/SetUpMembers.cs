using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StateGuard.Protocols.Bodies;

/// <summary>
/// Finds the members that run only while an object is constructed: the constructors, and the private methods that
/// nothing else mentions, such as a form's <c>InitializeComponent</c>.
/// </summary>
/// <remarks>By names, nothing is bound: a name that is mentioned anywhere else in the type is taken to be the method's.</remarks>
internal static class SetUpMembers
{
    public static bool Contains(IMethodSymbol method, CancellationToken cancellation)
    {
        var asked = new HashSet<string>();
        return IsSetUp(method, asked, cancellation);
    }

    private static bool IsSetUp(IMethodSymbol method, HashSet<string> asked, CancellationToken cancellation)
    {
        if (method.MethodKind == MethodKind.Constructor)
        {
            return true;
        }

        if (method is not { MethodKind: MethodKind.Ordinary, IsStatic: false, DeclaredAccessibility: Accessibility.Private } || !asked.Add(method.Name))
        {
            return false;
        }

        var callers = new HashSet<MemberDeclarationSyntax>();
        foreach (SyntaxReference part in method.ContainingType.DeclaringSyntaxReferences)
        {
            foreach (SyntaxNode node in part.GetSyntax(cancellation).DescendantNodes())
            {
                if (node is SimpleNameSyntax name && name.Identifier.ValueText == method.Name)
                {
                    if (!IsCallOnThis(name) || name.FirstAncestorOrSelf<AnonymousFunctionExpressionSyntax>() is not null)
                    {
                        return false;
                    }

                    callers.Add(name.FirstAncestorOrSelf<MemberDeclarationSyntax>()!);
                }
            }
        }

        return callers.Count > 0 && callers.All(caller => caller is ConstructorDeclarationSyntax
            || (caller is MethodDeclarationSyntax { Identifier.ValueText: var name }
                && method.ContainingType.GetMembers(name).OfType<IMethodSymbol>().All(other => IsSetUp(other, asked, cancellation))));
    }

    private static bool IsCallOnThis(SimpleNameSyntax name) =>
        name.Parent is InvocationExpressionSyntax
        || name.Parent is MemberAccessExpressionSyntax { Expression.RawKind: (int)SyntaxKind.ThisExpression, Parent: InvocationExpressionSyntax };
}
