using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using StateGuard.Analyzers.Tests.Documentation;
using Xunit;

namespace StateGuard.Analyzers.Tests.Architecture;

/// <summary>The package's build files name the rules that <c>StateGuardEnforce</c> turns into errors; nothing but a test holds them to the descriptors.</summary>
public sealed class EnforcedRulesTests
{
    // The rules that are announced, so that an enforced build is not surprised when one of them arrives.
    private static readonly string[] AnnouncedWarnings =
    [
        "SG0004", "SG0005",
        "SG1001", "SG1002", "SG1003", "SG1004", "SG1005", "SG1006", "SG1007", "SG1008", "SG1009", "SG1010",
        "SG2002", "SG2003", "SG2004",
    ];

    private static readonly string[] AnnouncedInfos = ["SG1099", "SG2001", "SG2005"];

    [Fact]
    public void Warnings_are_all_enforced() => Assert.Equal(Expected(DiagnosticSeverity.Warning, AnnouncedWarnings), Listed("_StateGuardWarnings"));

    [Fact]
    public void Infos_are_enforced_only_once_they_are_made_warnings() =>
        Assert.Equal(Expected(DiagnosticSeverity.Info, AnnouncedInfos), Listed("_StateGuardInfos"));

    private static IEnumerable<string> Expected(DiagnosticSeverity severity, string[] announced) =>
        announced.Concat(ShippedRules.All.Where(rule => rule.DefaultSeverity == severity).Select(rule => rule.Id))
            .Distinct()
            .Order(StringComparer.Ordinal);

    private static string[] Listed(string property) =>
        XDocument.Load(Path.Combine(ShippedSource.RepositoryRoot, "src", "StateGuard", "buildTransitive", "StateGuard.props"))
            .Descendants(property).Single().Value.Split(';');
}
