using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StateGuard.Protocols.Bodies;

namespace StateGuard.Protocols.Reporting;

/// <summary>Writes the object whose operation a helper begins as its caller would.</summary>
internal static class HelpedObject
{
    /// <returns>The empty string for <c>this</c>; null where there is no name for it.</returns>
    public static string? Of(IOperation call, AccessPath path)
    {
        string? root = path.Root switch
        {
            PathRoot.This => OwnerOf(call),
            PathRoot.Parameter => NameOf(CallOperands.ArgumentOf(call, path.Ordinal)?.Syntax),
            PathRoot.Variable or PathRoot.Static => path.Symbol!.Name,
            _ => null,
        };
        return root is null ? null : string.Join(".", new[] { root }.Concat(path.Members.Select(member => member.Name)).Where(name => name.Length > 0));
    }

    // What is called without an object is called on "this".
    private static string? OwnerOf(IOperation call) => call.Syntax switch
    {
        InvocationExpressionSyntax { Expression: SimpleNameSyntax } => "",
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } } => "",
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: { } owner } } => NameOf(owner),
        _ => null,
    };

    private static string? NameOf(SyntaxNode? syntax) => syntax switch
    {
        IdentifierNameSyntax name => name.ToString(),
        MemberAccessExpressionSyntax access when NameOf(access.Expression) is not null => access.ToString(),
        ThisExpressionSyntax => "this",
        _ => null,
    };
}
