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
        // An end that is tested for has its reason, so that the test is kept where that is enough.
        Plans(site, RegionStarts.Behind(site), isEndForgotten, isConditional: true)
            .Concat(Plans(site, RegionStarts.Of(site), isEndForgotten, isConditional: false));

    private static IEnumerable<RegionPlan> Plans(BeginSite site, IEnumerable<RegionStart> starts, bool isEndForgotten, bool isConditional) =>
        starts
            .SelectMany(start => RegionLasts.Of(site, start, isEndForgotten).Select(last => new Region(start.List, start.Index, last)))
            .Select(region => Plan(site, region, isConditional))
            .OfType<RegionPlan>();

    private static RegionPlan? Plan(BeginSite site, Region region, bool isConditional)
    {
        IEnumerable<StatementSyntax> sinceBegin = region.List.Statements
            .Take(region.Last + 1)
            .Where(statement => statement.Span.End > site.Begin.SpanStart)
            .Concat(new[] { site.Statement });
        if (RegionBorders.Write(site.End.Operands, sinceBegin)
            || RegionBorders.CutDirectives(region)
            || RegionBorders.AreJumpedInto(site.Model, region)
            || DisposesTooEarly(site, region)
            || FollowingCalls.EndAgain(site, region))
        {
            return null;
        }

        StatementSyntax?[] calls = region.Statements.SelectMany(site.End.In).Select(EndCall.StatementOf).ToArray();
        if (calls.Any(end => end is null || end.ContainsDirectives)
            || Ends(region, calls.OfType<StatementSyntax>().ToArray(), isConditional) is not { } ends
            || region.Statements.All(ends.Contains)
            || !EscapingLocals.TryFind(site.Model, region, out IReadOnlyList<EscapingLocal> locals)
            || GuardPlanner.Choose(site.Model, region, ends) is not { } guard)
        {
            return null;
        }

        return new RegionPlan(region, ends, locals, guard, isConditional);
    }

    private static IReadOnlyList<StatementSyntax>? Ends(Region region, IReadOnlyList<StatementSyntax> calls, bool isConditional)
    {
        if (!isConditional)
        {
            return calls;
        }

        // The test must still give the same answer in the finally as it gave in its place.
        return ConditionalEnds.TestsOf(calls) is { } tests && !RegionBorders.Write(ConditionalEnds.OperandsOf(tests[0]), region.Statements) ? tests : null;
    }

    // A using declaration that moves into the try is disposed of at its end rather than at the end of the list.
    private static bool DisposesTooEarly(BeginSite site, Region region)
    {
        var harmless = new Harmless(site.Model);
        return region.Statements.Any(s => s is LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0 })
            && region.List.Statements.Skip(region.Last + 1).Any(s => !harmless.IsStatement(s) && s is not (BreakStatementSyntax or ContinueStatementSyntax));
    }
}
