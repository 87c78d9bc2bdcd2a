using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StateGuard.Protocols.Bodies;

/// <summary>
/// Finds the members that a type's disposal runs: <c>Dispose</c> and its kin, the finalizer, and what they call on
/// the same object.
/// </summary>
/// <remarks>By names, nothing is bound: which object an end belongs to is looked at by whoever asks.</remarks>
internal static class DisposalMembers
{
    public static HashSet<MemberDeclarationSyntax> Of(IEnumerable<TypeDeclarationSyntax> parts)
    {
        var members = parts.SelectMany(part => part.Members).Where(member => member is MethodDeclarationSyntax or DestructorDeclarationSyntax).ToList();
        var found = new HashSet<MemberDeclarationSyntax>(members.Where(IsDisposal));
        var pending = new Stack<MemberDeclarationSyntax>(found);
        while (pending.Count > 0)
        {
            var called = new HashSet<string>(pending.Pop().DescendantNodes().OfType<InvocationExpressionSyntax>().Select(CalledOnThis).OfType<string>());
            foreach (MemberDeclarationSyntax member in members)
            {
                if (member is MethodDeclarationSyntax { Identifier.ValueText: var name } && called.Contains(name) && found.Add(member))
                {
                    pending.Push(member);
                }
            }
        }

        return found;
    }

    private static bool IsDisposal(MemberDeclarationSyntax member) => member is DestructorDeclarationSyntax
        or MethodDeclarationSyntax { Identifier.ValueText: "Dispose" or "DisposeAsync" or "DisposeAsyncCore" };

    private static string? CalledOnThis(InvocationExpressionSyntax invocation) => invocation.Expression switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax { Expression.RawKind: (int)SyntaxKind.ThisExpression or (int)SyntaxKind.BaseExpression } access => access.Name.Identifier.ValueText,
        _ => null,
    };
}
