using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StateGuard.CodeFixes.Regions;
using StateGuard.CodeFixes.Rewriting;

namespace StateGuard.CodeFixes.Scopes;

/// <summary>Lists how the region behind a begin can be put into a scope, the best first.</summary>
internal static class ScopeProposals
{
    public const string Title = "Turn into a scope";

    /// <summary>The roots with the scope.</summary>
    /// <param name="site">The begin.</param>
    /// <param name="plans">The regions that may be guarded.</param>
    public static IEnumerable<SyntaxNode> Of(BeginSite site, IEnumerable<RegionPlan> plans)
    {
        if (site.Begin is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax or SimpleNameSyntax } begin
            || site.Model.GetSymbolInfo(begin).Symbol is not IMethodSymbol method
            || BeginMark.Of(method) is not { } mark
            || ScopeOpening.Of(site, mark, ScopeTwins.Of(method, mark.Operation, site.Model, begin.SpanStart)) is not { } opening)
        {
            yield break;
        }

        SyntaxTrivia lineEnding = LineEnding.Of(site.Model.SyntaxTree.GetText());
        foreach (RegionPlan plan in plans)
        {
            // A "using" ends last; what tests before it ends is none.
            if (!plan.IsConditional
                && plan.Guard != GuardPlacement.FinallyFirst
                && opening.Opens(plan.Region)
                && new ScopeRewriter(site, plan, opening, lineEnding).Apply() is { } root)
            {
                yield return root;
            }
        }
    }
}
