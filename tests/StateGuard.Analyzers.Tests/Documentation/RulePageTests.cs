using Microsoft.CodeAnalysis;
using Xunit;

namespace StateGuard.Analyzers.Tests.Documentation;

/// <summary>Each rule has a page that tells the truth about it, and the tables list them all.</summary>
public sealed class RulePageTests
{
    private static readonly string[] Sections =
    [
        "## Cause", "## Example that fires", "## Example that does not", "## How to fix it", "## When to silence it", "## Options",
    ];

    // Reported of bodies that are too large for a page.
    private const string NotAnalysed = "SG1099";

    /// <summary>The ids of all rules.</summary>
    public static TheoryData<string> Ids => new(ShippedRules.ById.Select(rule => rule.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_is_what_the_help_link_opens(string id)
    {
        Assert.All(ShippedRules.All.Where(rule => rule.Id == id), rule => Assert.EndsWith($"/docs/rules/{id}.md", rule.HelpLinkUri));
        Assert.True(File.Exists(Pages.Absolute(Pages.OfRule(id))), $"{id} has no page.");
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_has_the_title_category_and_severity_of_its_rule(string id)
    {
        DiagnosticDescriptor rule = RuleOf(id);
        string[] lines = Pages.Read(Pages.OfRule(id));

        Assert.Equal($"# {id}: {rule.Title}", lines[0]);
        Assert.Contains($"| {rule.Category} | {SeverityOf(rule)} |", lines);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_has_every_section_with_something_in_it(string id)
    {
        string[] lines = Pages.Read(Pages.OfRule(id));

        Assert.Equal(Sections, lines.Where(line => line.StartsWith("## ", StringComparison.Ordinal)));
        Assert.All(Sections, section => Assert.NotEmpty(SectionOf(lines, section)));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_shows_the_rule_firing_and_silent(string id)
    {
        List<Example> examples = Example.On(Pages.OfRule(id)).ToList();

        Assert.Equal(id != NotAnalysed, examples.Any(example => example.Ids.Contains(id)));
        Assert.Contains(examples, example => example.Info == "csharp silent");
    }

    [Fact]
    public void Every_page_is_of_a_rule() =>
        Assert.Equal(
            ShippedRules.ById.Select(rule => Path.GetFileName(Pages.OfRule(rule.Id))),
            Directory.EnumerateFiles(Pages.Absolute(Pages.RulesFolder), "SG*.md").Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Fact]
    public void Descriptors_of_one_id_say_the_same_of_it() =>
        Assert.All(ShippedRules.All, rule =>
        {
            DiagnosticDescriptor first = RuleOf(rule.Id);
            Assert.Equal(
                (first.Title.ToString(), first.Category, first.DefaultSeverity, first.HelpLinkUri, first.Description.ToString()),
                (rule.Title.ToString(), rule.Category, rule.DefaultSeverity, rule.HelpLinkUri, rule.Description.ToString()));
        });

    [Theory]
    [InlineData("README.md", "docs/rules/")]
    [InlineData("docs/rules/README.md", "")]
    public void Table_lists_the_rules(string page, string folder) =>
        Assert.Equal(
            ShippedRules.ById.Select(rule => $"| [{rule.Id}]({folder}{rule.Id}.md) | {SeverityOf(rule)} | {rule.Title} |"),
            Pages.Read(page).Where(line => line.StartsWith("| [SG", StringComparison.Ordinal)));

    private static DiagnosticDescriptor RuleOf(string id) => ShippedRules.ById.Single(rule => rule.Id == id);

    private static string SeverityOf(DiagnosticDescriptor rule) => rule.DefaultSeverity.ToString().ToLowerInvariant();

    private static IEnumerable<string> SectionOf(string[] lines, string section) =>
        lines.SkipWhile(line => line != section).Skip(1)
            .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
            .Where(line => line.Length > 0);
}
