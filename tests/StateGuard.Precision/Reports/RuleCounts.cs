using System.Globalization;
using StateGuard.Precision.Analysis;

namespace StateGuard.Precision.Reports;

/// <summary>The figures of a study in one line.</summary>
internal static class RuleCounts
{
    // Shown at zero too: an analyzer that crashes or gives up must not look like one that finds nothing.
    private static readonly string[] Always = ["SG1099", "AD0001"];

    public static string Of(StudyResult result)
    {
        Dictionary<string, int> counts = result.Findings.CountBy(found => found.Id).ToDictionary();
        foreach (string id in Always)
        {
            counts.TryAdd(id, 0);
        }

        string rules = string.Join(", ", counts.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key} {pair.Value}"));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{result.Groups.Count} projects, {result.Groups.Sum(group => group.Files)} files, {result.Groups.Sum(group => group.Lines)} lines, {result.Groups.Sum(group => group.Errors)} compile errors, {result.Groups.Sum(group => group.Elapsed.TotalSeconds):F1} s (rules {result.Groups.Sum(group => group.RuleTime.TotalSeconds):F1} s): {rules}");
    }
}
