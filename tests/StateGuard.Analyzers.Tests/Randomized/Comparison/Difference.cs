using StateGuard.Analyzers.Tests.Randomized.Execution;
using StateGuard.Analyzers.Tests.Randomized.Programs;

namespace StateGuard.Analyzers.Tests.Randomized.Comparison;

/// <summary>A place at which the rules say something else than the executions do.</summary>
/// <param name="Kind">What is different, in a word, the same for all differences of a kind.</param>
/// <param name="Site">The begin or end.</param>
/// <param name="Said">What the rules say there.</param>
/// <param name="True">What is so.</param>
internal sealed record Difference(string Kind, int Site, string Said, string True)
{
    /// <summary>
    /// All differences of one method. What is so is a must, and what is so for an observer
    /// who forgets how locals belong together is the most that may be said.
    /// </summary>
    public static List<Difference> Of(RandomMethod method, IReadOnlyList<(int Site, string Id)> said, out bool isExact)
    {
        Verdict least = Execution.Execution.Run(method, isMerged: false);
        Verdict most = Execution.Execution.Run(method, isMerged: true);
        isExact = true;
        var differences = new List<Difference>();
        foreach (int site in Sites(method).Concat(said.Select(report => report.Site)).Distinct().Order())
        {
            string[] ids = [.. said.Where(report => report.Site == site).Select(report => report.Id).Order(StringComparer.Ordinal)];
            isExact &= least.LeakOf(site) == most.LeakOf(site)
                && least.EndsNotOpen.Contains(site) == most.EndsNotOpen.Contains(site)
                && least.BegunTwice.Contains(site) == most.BegunTwice.Contains(site);
            Severity leak = ids.Select(LeakOf).DefaultIfEmpty().Max();
            bool ended = ids.Contains("SG1003");
            bool begunTwice = ids.Contains("SG1004");
            string text = string.Join(' ', ids);
            string truth = Describe(least, most, site);
            Compare(leak < least.LeakOf(site), "leak missed");
            Compare(leak > most.LeakOf(site), "leak invented");
            Compare(!ended && least.EndsNotOpen.Contains(site), "end missed");
            Compare(ended && !most.EndsNotOpen.Contains(site), "end invented");
            Compare(!begunTwice && least.BegunTwice.Contains(site), "second begin missed");
            Compare(begunTwice && !most.BegunTwice.Contains(site), "second begin invented");
            Compare(site == 0 || ids.Any(id => id is not ("SG1001" or "SG1002" or "SG1003" or "SG1004" or "SG1008")), "out of place");
            Compare(ids.Length != ids.Distinct().Count() || ids.Count(id => LeakOf(id) > Severity.None) > 1, "said twice");

            void Compare(bool differs, string kind)
            {
                if (differs)
                {
                    differences.Add(new Difference(kind, site, text, truth));
                }
            }
        }

        return differences;
    }

    private static IEnumerable<int> Sites(RandomMethod method)
    {
        List<int> sites = [];
        var collector = new TreeRewriter(
            statement =>
            {
                sites.AddRange(statement switch
                {
                    Statement.Begin begin => [begin.Site],
                    Statement.End end => [end.Site],
                    Statement.EndIf end => [end.Site],
                    Statement.Scope scope => [scope.Site, scope.Disposal],
                    _ => Array.Empty<int>(),
                });
                return statement;
            },
            condition =>
            {
                if (condition is Condition.Begins begins)
                {
                    sites.Add(begins.Site);
                }

                return condition;
            });
        collector.Rewrite(method);
        return sites;
    }

    private static Severity LeakOf(string? id) => id switch
    {
        "SG1001" or "SG1008" => Severity.Explicit,
        "SG1002" => Severity.Implicit,
        _ => Severity.None,
    };

    private static string Describe(Verdict least, Verdict most, int site) =>
        $"leak {least.LeakOf(site)} to {most.LeakOf(site)}, end not open {least.EndsNotOpen.Contains(site)} to {most.EndsNotOpen.Contains(site)}"
        + $", begun twice {least.BegunTwice.Contains(site)} to {most.BegunTwice.Contains(site)}";
}
