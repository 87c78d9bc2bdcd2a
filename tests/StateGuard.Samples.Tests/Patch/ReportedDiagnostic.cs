using System.Text.RegularExpressions;

namespace StateGuard.Samples.Tests.Patch;

/// <summary>A diagnostic as a build prints it.</summary>
internal sealed partial record ReportedDiagnostic(string File, int Line, string Severity, string Id, string Message)
{
    /// <summary>Every warning and error in what a build of a sample printed, each once.</summary>
    public static IReadOnlyList<ReportedDiagnostic> Parse(string output, string projectFolder) =>
        [.. Printed().Matches(output).Select(match => new ReportedDiagnostic(
            Path.GetRelativePath(projectFolder, match.Groups["file"].Value).Replace('\\', '/'),
            int.Parse(match.Groups["line"].Value),
            match.Groups["severity"].Value,
            match.Groups["id"].Value,
            match.Groups["message"].Value)).Distinct()];

    [GeneratedRegex(@"^\s*(?<file>[^\n(]+)\((?<line>\d+),\d+\): (?<severity>warning|error) (?<id>\w+): (?<message>.*?)( \[[^\]\n]+\])?\r?$", RegexOptions.Multiline)]
    private static partial Regex Printed();
}
