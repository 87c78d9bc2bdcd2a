using System.Text.RegularExpressions;

namespace StateGuard.Package.Tests.Consumers;

/// <summary>Finds diagnostics in what a build has printed.</summary>
internal static partial class BuildOutput
{
    /// <summary>The diagnostics of StateGuard, each once although the summary repeats them, in order of file, line and id.</summary>
    /// <param name="output">What the build printed.</param>
    /// <param name="severity"><c>warning</c> or <c>error</c>.</param>
    /// <returns>The diagnostics.</returns>
    public static IReadOnlyList<Report> Reports(string output, string severity = "warning") =>
        (from Match match in DiagnosticPattern().Matches(output)
         where match.Groups["severity"].Value == severity && match.Groups["id"].Value.StartsWith("SG", StringComparison.Ordinal)
         select new Report(Path.GetFileName(match.Groups["file"].Value), int.Parse(match.Groups["line"].Value), match.Groups["id"].Value))
        .Distinct().OrderBy(r => r.File, StringComparer.Ordinal).ThenBy(r => r.Line).ThenBy(r => r.Id, StringComparer.Ordinal).ToList();

    /// <summary>All ids of diagnostics in the output, whoever reports them.</summary>
    /// <param name="output">What the build printed.</param>
    /// <param name="severity"><c>warning</c> or <c>error</c>.</param>
    /// <returns>The ids, sorted, each once.</returns>
    public static IReadOnlyList<string> Ids(string output, string severity) =>
        AnyDiagnosticPattern().Matches(output).Where(m => m.Groups["severity"].Value == severity)
            .Select(m => m.Groups["id"].Value).Distinct().Order(StringComparer.Ordinal).ToList();

    [GeneratedRegex(@"^\s*(?<file>[^(\r\n]+)\((?<line>\d+),\d+\): (?<severity>warning|error) (?<id>[A-Z]+\d+):", RegexOptions.Multiline)]
    private static partial Regex DiagnosticPattern();

    [GeneratedRegex(@": (?<severity>warning|error) (?<id>[A-Z]+\d+):")]
    private static partial Regex AnyDiagnosticPattern();
}
