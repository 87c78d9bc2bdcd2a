using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Xunit;

namespace StateGuard.Analyzers.Tests.Documentation;

/// <summary>Compares what is reported of every example of the documentation with what its page says.</summary>
public sealed class ExampleTests
{
    /// <summary>The pages that have examples.</summary>
    public static TheoryData<string> PagesWithExamples => new(Pages.All().Where(page => Example.On(page).Any()));

    [Theory]
    [MemberData(nameof(PagesWithExamples))]
    public async Task Examples_report_what_the_page_says(string page)
    {
        foreach (Example example in Example.On(page))
        {
            Assert.True(example.IsChecked, $"{page}({example.Line}): '{example.Info}' does not say what must be reported.");
            await CheckAsync(example);
        }
    }

    [Fact]
    public async Task Readme_quotes_what_its_first_example_really_reports()
    {
        Diagnostic report = Assert.Single(await ExampleReports.OfAsync(Example.On(Pages.Readme).First(), "Checkpoint.cs"));

        Assert.Contains(report.ToString(), Pages.Read(Pages.Readme));
    }

    private static async Task CheckAsync(Example example)
    {
        ImmutableArray<Diagnostic> reported = await ExampleReports.OfAsync(example);
        string place = $"{example.Page}({example.Line}):{Environment.NewLine}{string.Join(Environment.NewLine, reported)}{Environment.NewLine}";

        Assert.True(!reported.Any(d => d.Severity >= DiagnosticSeverity.Warning && !IsRule(d)), place);
        List<(int Line, string Id)> actual = reported.Where(IsRule).Select(d => (LineOf(d.Location), d.Id)).OrderBy(r => r).ToList();
        Assert.True(example.Marks.OrderBy(mark => mark).SequenceEqual(actual), place + "differs from the marks in the example");
        Assert.True(example.Ids.ToHashSet().SetEquals(actual.Select(r => r.Id)), place + "differs from the ids at the fence");
    }

    private static bool IsRule(Diagnostic diagnostic) => diagnostic.Id.StartsWith("SG", StringComparison.Ordinal);

    private static int LineOf(Location location) => location.GetLineSpan().StartLinePosition.Line + 1;
}
