using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StateGuard.CodeFixes.Regions;

/// <summary>
/// Lists the regions behind a begin that can be guarded without changing what happens on a path that was right, the
/// best first.
/// </summary>
internal static class RegionPlanner
{
    /// <param name="site">The begin.</param>
    /// <param name="isEndForgotten">Whether the end is missing on a path that takes no exception.</param>
    public static IEnumerable<RegionPlan> Plans(BeginSite site, bool isEndForgotten) =>
        RegionStarts.Of(site)
            .SelectMany(start => Lasts(site, start, isEndForgotten).Select(last => new Region(start.List, start.Index, last)))
            .Select(region => Plan(site, region))
            .OfType<RegionPlan>();

    // Up to the last end there is; where that would move an end behind something, up to an earlier one. Where paths
    // are without an end and the last one is not on all of them, up to the end of the list, so that all are covered.
    private static IEnumerable<int> Lasts(BeginSite site, RegionStart start, bool isEndForgotten)
    {
        StatementList list = start.List;
        int[] ends = Enumerable.Range(start.Index, list.Count - start.Index)
            .Where(i => site.End.In(list.Statements[i]).Any())
            .Reverse()
            .ToArray();
        int whole = list.Count - 1;
        bool isLastOnAllPaths = ends.Length > 0 && IsEndItself(site, list.Statements[ends[0]]);
        return isEndForgotten && !isLastOnAllPaths
            ? new[] { whole }.Concat(ends).Distinct()
            : ends.Concat(new[] { whole }).Distinct();
    }

    private static bool IsEndItself(BeginSite site, StatementSyntax statement)
    {
        while (statement is LabeledStatementSyntax label)
        {
            statement = label.Statement;
        }

        return statement is ExpressionStatementSyntax && site.End.In(statement).Any();
    }

    private static RegionPlan? Plan(BeginSite site, Region region)
    {
        IEnumerable<StatementSyntax> sinceBegin = region.List.Statements
            .Take(region.Last + 1)
            .Where(statement => statement.Span.End > site.Begin.SpanStart)
            .Concat(new[] { site.Statement });
        if (RegionBorders.WriteOperands(site.End, sinceBegin)
            || RegionBorders.CutDirectives(region)
            || RegionBorders.AreJumpedInto(site.Model, region)
            || DisposesTooEarly(site, region)
            || FollowingCalls.EndAgain(site, region))
        {
            return null;
        }

        StatementSyntax?[] ends = region.Statements.SelectMany(site.End.In).Select(EndCall.StatementOf).ToArray();
        if (ends.Any(end => end is null || end.ContainsDirectives)
            || !EscapingLocals.TryFind(site.Model, region, out IReadOnlyList<EscapingLocal> locals))
        {
            return null;
        }

        var removed = ends.OfType<StatementSyntax>().ToArray();
        return region.Statements.All(removed.Contains) || GuardPlanner.Choose(site.Model, region, removed) is not { } guard
            ? null
            : new RegionPlan(region, removed, locals, guard);
    }

    // A using declaration that moves into the try is disposed of at its end rather than at the end of the list.
    private static bool DisposesTooEarly(BeginSite site, Region region)
    {
        var harmless = new Harmless(site.Model);
        return region.Statements.Any(s => s is LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0 })
            && region.List.Statements.Skip(region.Last + 1).Any(s => !harmless.IsStatement(s) && s is not (BreakStatementSyntax or ContinueStatementSyntax));
    }
}
