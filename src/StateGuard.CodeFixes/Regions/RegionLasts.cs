using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StateGuard.CodeFixes.Regions;

/// <summary>Lists how far a region may reach from its start, the best first.</summary>
internal static class RegionLasts
{
    /// <summary>
    /// Up to the last end there is; where that would move an end behind something, up to an earlier one. Where paths
    /// are without an end and the last one is not on all of them, up to the end of the list, so that all are covered.
    /// </summary>
    public static IEnumerable<int> Of(BeginSite site, RegionStart start, bool isEndForgotten)
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
}
