using System.Text.RegularExpressions;
using Xunit;

namespace StateGuard.Analyzers.Tests.Documentation;

/// <summary>What can be fixed is said on the page of its rule, and in the list of fixes.</summary>
public sealed partial class FixPageTests
{
    private static readonly string List = Path.Combine("docs", "fixes.md");

    private static readonly IReadOnlyList<string> Fixable = [.. ShippedFixes.All
        .SelectMany(fix => fix.FixableDiagnosticIds)
        .Distinct()
        .Order(StringComparer.Ordinal)];

    [Fact]
    public void Pages_name_the_fixes() =>
        Assert.Equal(Fixable, ShippedRules.ById.Select(rule => rule.Id).Where(id => FixesOn(id).Count > 0));

    [Fact]
    public void List_has_the_fixes_that_the_pages_name()
    {
        string list = File.ReadAllText(Pages.Absolute(List));

        Assert.All(Fixable, id => Assert.Contains($"[{id}](rules/{id}.md)", list));
        Assert.All(Fixable.SelectMany(FixesOn), title => Assert.Contains(title, list));
    }

    // "The fix *Title*", in the section that says how to fix it.
    private static IReadOnlyList<string> FixesOn(string id)
    {
        string page = string.Join(' ', Pages.Read(Pages.OfRule(id)));
        int start = page.IndexOf("## How to fix it", StringComparison.Ordinal);
        string section = page[start..page.IndexOf("## When to silence it", start, StringComparison.Ordinal)];
        return [.. FixPattern().Matches(section).Select(match => match.Groups["title"].Value)];
    }

    [GeneratedRegex(@"[Tt]he fix(es)? (?<title>\*[^*]+\*)")]
    private static partial Regex FixPattern();
}
