using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StateGuard.CodeFixes.Regions;

/// <summary>Looks at what the rest of a body does with the receiver of a guarded operation.</summary>
internal static class FollowingCalls
{
    private const string BeginsAttribute = "BeginsAttribute";

    /// <summary>
    /// Whether the next thing that happens to the operation behind <paramref name="region"/>, in the order of the text,
    /// is one more end. What the <c>finally</c> has ended would then be ended again.
    /// </summary>
    public static bool EndAgain(BeginSite site, Region region)
    {
        SyntaxNode body = site.Statement.Ancestors().First(IsBody);
        return body.DescendantNodes(node => node == body || !IsFunction(node))
            .OfType<InvocationExpressionSyntax>()
            .Where(call => call.SpanStart >= region.End)
            .Select(call => (bool?)(site.End.Matches(call) ? true : IsBegin(site, call) ? false : null))
            .FirstOrDefault(isEnd => isEnd is not null) == true;
    }

    private static bool IsBegin(BeginSite site, InvocationExpressionSyntax call)
    {
        if (site.Model.GetSymbolInfo(call).Symbol is not IMethodSymbol method || site.Begin is not InvocationExpressionSyntax begin)
        {
            return false;
        }

        bool isSameMethod = site.Model.GetSymbolInfo(begin).Symbol is IMethodSymbol known
            && SymbolEqualityComparer.Default.Equals(method.OriginalDefinition, known.OriginalDefinition)
            && EndCall.Target(method, call) == EndCall.Target(known, begin);
        return isSameMethod
            || (Spelling.OfReceiver(call) == Spelling.OfReceiver(begin)
                && method.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == BeginsAttribute));
    }

    private static bool IsBody(SyntaxNode node) =>
        IsFunction(node) || node is (MemberDeclarationSyntax and not GlobalStatementSyntax) or AccessorDeclarationSyntax or CompilationUnitSyntax;

    private static bool IsFunction(SyntaxNode node) => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax;
}
