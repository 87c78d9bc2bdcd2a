using System.Text.RegularExpressions;
using Xunit;

namespace StateGuard.Analyzers.Tests.Documentation;

/// <summary>Every link from page to page leads somewhere, and every page is led to.</summary>
public sealed partial class LinkTests
{
    public static TheoryData<string> AllPages => new(Pages.All());

    [Theory]
    [MemberData(nameof(AllPages))]
    public void Links_lead_somewhere(string page)
    {
        foreach ((string target, string file, string anchor) in LinksOf(page))
        {
            Assert.True(File.Exists(file) || Directory.Exists(file), $"{page}: '{target}' leads nowhere");
            Assert.True(anchor.Length == 0 || AnchorsOf(file).Contains(anchor), $"{page}: '{target}' leads to no heading");
        }
    }

    [Fact]
    public void Pages_are_led_to_from_the_readme()
    {
        var reached = new HashSet<string>(StringComparer.Ordinal) { Pages.Absolute(Pages.Readme) };
        var pending = new Queue<string>(reached);
        while (pending.TryDequeue(out string? next))
        {
            foreach ((_, string file, _) in LinksOf(next).Where(link => link.File.EndsWith(".md", StringComparison.Ordinal) && reached.Add(link.File)))
            {
                pending.Enqueue(file);
            }
        }

        Assert.Empty(Pages.All().Select(Pages.Absolute).Except(reached));
    }

    // Code is no text.
    private static IEnumerable<(string Target, string File, string Anchor)> LinksOf(string page)
    {
        string file = Pages.Absolute(page);
        string text = FencePattern().Replace(File.ReadAllText(file), string.Empty);
        return LinkPattern().Matches(text)
            .Select(match => match.Groups["target"].Value)
            .Where(target => !target.Contains("://", StringComparison.Ordinal))
            .Select(target => target.Split('#', 2))
            .Select(parts => (
                string.Join('#', parts),
                parts[0].Length == 0 ? file : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, parts[0])),
                parts.ElementAtOrDefault(1) ?? string.Empty));
    }

    // As the hosts of such pages make them.
    private static HashSet<string> AnchorsOf(string file) =>
        [.. File.ReadLines(file).Where(line => line.StartsWith('#')).Select(line => NoAnchorPattern().Replace(line.TrimStart('#').Trim().ToLowerInvariant(), string.Empty).Replace(' ', '-'))];

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex LinkPattern();

    [GeneratedRegex(@"^```.*?^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex FencePattern();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NoAnchorPattern();
}
