using System.Globalization;
using StateGuard.Precision.Analysis;

namespace StateGuard.Precision.Reports;

/// <summary>Every diagnostic with the source around it, to be read and judged.</summary>
internal static class MarkdownReport
{
    public static void Write(StudyResult result, string path)
    {
        using var output = new StreamWriter(path);
        output.WriteLine("# " + Path.GetFileName(result.Root));
        output.WriteLine();
        output.WriteLine(RuleCounts.Of(result));
        output.WriteLine();
        output.WriteLine("| project | files | lines | compile errors | diagnostics | seconds | seconds in rules |");
        output.WriteLine("|---|--:|--:|--:|--:|--:|--:|");
        foreach (GroupResult group in result.Groups)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {group.Name} | {group.Files} | {group.Lines} | {group.Errors} | {group.Findings.Count} | {group.Elapsed.TotalSeconds:F1} | {group.RuleTime.TotalSeconds:F1} |"));
        }

        foreach (IGrouping<string, Finding> rule in result.Findings.GroupBy(found => found.Id))
        {
            output.WriteLine();
            output.WriteLine($"## {rule.Key} ({rule.Count()})");
            foreach (Finding found in rule)
            {
                output.WriteLine();
                output.WriteLine($"`{found.Places[0].Path}({found.Places[0].Line})`: {found.Message}");
                output.WriteLine();
                output.WriteLine("````");
                output.Write(found.Excerpt);
                output.WriteLine("````");
            }
        }
    }
}
