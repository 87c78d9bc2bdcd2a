using StateGuard.Precision.Analysis;

namespace StateGuard.Precision.Reports;

/// <summary>What is shown while nobody has opened the report: every diagnostic on a line, and the counts.</summary>
internal static class ConsoleReport
{
    public static void Write(StudyResult result, TextWriter output)
    {
        foreach (Finding found in result.Findings)
        {
            output.WriteLine($"{found.Places[0].Path}({found.Places[0].Line}): {found.Id} {found.Message}");
        }

        output.WriteLine(RuleCounts.Of(result));
    }
}
