using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StateGuard.Precision.Compiling;

/// <summary>Reads the names of friend assemblies off the sources.</summary>
internal static class FriendAttributes
{
    public static IEnumerable<string> In(SyntaxTree tree) =>
        from list in ((CompilationUnitSyntax)tree.GetRoot()).AttributeLists
        from attribute in list.Attributes
        where attribute.Name.ToString().Contains("InternalsVisibleTo", StringComparison.Ordinal)
        let text = attribute.ArgumentList?.Arguments.FirstOrDefault()?.Expression.DescendantTokens().FirstOrDefault(token => token.IsKind(SyntaxKind.StringLiteralToken)).ValueText
        where !string.IsNullOrEmpty(text)
        select text.Split(',')[0].Trim();
}
