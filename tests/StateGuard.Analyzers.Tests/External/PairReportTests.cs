using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using StateGuard.Analyzers.Tests.Testing;
using Xunit;

namespace StateGuard.Analyzers.Tests.External;

/// <summary>SG1011: what makes no sense in the compilation that a file of pairs belongs to, and where that is said.</summary>
public sealed class PairReportTests
{
    private const string Id = "SG1011";

    private const string Source = """
        public enum Answer { No, Yes }
        public class Door
        {
            public bool TryOpen(int row) => true;
            public void Open() { }
            public void Close() { }
            public void CloseRow(int row) { }
            public static void Lock(Door door, int how) { }
            public static void Unlock(Door door) { }
            public static void Alarm() { }
            public Answer Ask() => Answer.Yes;
            public Door Copy() => this;
            public int Count => 0;
            public void Of(string other) { }
            public void Shout(int times) { }
            public void Shout() { }
        }
        public class Rows<T> { public void Open() { } }
        """;

    [Theory]
    [InlineData("[M:Door.Opn] ; M:Door.Close", "'M:Door.Opn' names no method or property: there is no 'Opn' in 'Door'")]
    [InlineData("M:Door.Open ; [M:Door.Close(System.Int32)]", "write 'M:Door.Close'")]
    [InlineData("[M:Door.TryOpen] ; M:Door.Close", "write 'M:Door.TryOpen(System.Int32)'")]
    [InlineData("[P:Door.Open] ; M:Door.Close", "write 'M:Door.Open'")]
    [InlineData("[M:Door.Shout(Int32)] ; M:Door.Close", "write 'M:Door.Shout(System.Int32)', say, or 'M:Door.Shout(*)' for all overloads")]
    [InlineData("[M:Door.#ctor(System.Int32)] ; M:Door.Close", "write 'M:Door.#ctor'")]
    [InlineData("M:Door.Open ; [M:Doors.Close(*)]", "there is no type 'Doors' in this project or what it references")]
    [InlineData("[M:Rows<T>.Open] ; M:Door.Close", "there is no type 'Rows<T>' in this project or what it references; a generic one is written as 'List`1'")]
    [InlineData("M:Door.Open ; M:Door.Close | [M:Door.Shut]", "names no method")]
    [InlineData("M:Door.Open ; [M:Door.Alarm]", "takes no 'Door'")]
    [InlineData("M:Door.Open ; M:Door.Close ; held=[M:Door.IsOpen]", "names no method")]
    [InlineData("M:Door.Lock(*) ; M:Door.Unlock(*) ; on=[receiver]", "is static")]
    [InlineData("M:Door.Lock(*) ; M:Door.Unlock(*) ; on=[arg:2]", "no parameter 2")]
    [InlineData("M:Door.Open ; M:Door.Close ; on=[return]", "returns nothing")]
    [InlineData("M:Door.TryOpen(System.Int32) ; M:Door.CloseRow(System.Int32) ; key=[1]", "no parameter 1")]
    [InlineData("M:Door.TryOpen(System.Int32) ; M:Door.Close ; key=[0]", "'Close' has no parameter 0")]
    [InlineData("M:Door.Open ; M:Door.Close ; success=[true]", "does not return a bool")]
    [InlineData("M:Door.Ask ; M:Door.Close ; success=[Maybe]", "nothing that 'Ask' returns")]
    [InlineData("M:Door.TryOpen(*) ; M:Door.Close ; success=[3]", "nothing that 'TryOpen' returns")]
    [InlineData("P:Door.Count ; M:Door.Close ; success=[nonnull]", "never null")]
    public async Task Said_at_the_very_part(string marked, string message)
    {
        int start = marked.IndexOf('[', StringComparison.Ordinal);
        int end = marked.IndexOf(']', StringComparison.Ordinal);

        Diagnostic report = Assert.Single(await ReportsOfAsync("# pairs\n" + marked.Remove(end, 1).Remove(start, 1)));

        FileLinePositionSpan place = report.Location.GetLineSpan();
        Assert.Equal("StateGuard.Pairs.txt", place.Path);
        Assert.Equal((1, start, 1, end - 1), (place.StartLinePosition.Line, place.StartLinePosition.Character, place.EndLinePosition.Line, place.EndLinePosition.Character));
        Assert.Contains(message, report.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Equal(DiagnosticSeverity.Warning, report.Severity);
    }

    [Theory]
    [InlineData("M:Door.Open ; M:Door.Close")]
    [InlineData("M:Door.TryOpen(System.Int32) ; M:Door.CloseRow(System.Int32) ; key=0 success=true")]
    [InlineData("M:Door.Lock(*) ; M:Door.Unlock(*) ; on=arg:0")]
    [InlineData("M:Door.Ask ; M:Door.Close ; success=Yes")]
    [InlineData("M:Door.Ask ; M:Door.Close ; success=1")]
    [InlineData("M:Door.Copy ; M:Door.Unlock(Door) ; on=return success=nonnull")]
    [InlineData("M:Door.Alarm ; M:Door.Close ; on=type")]
    [InlineData("M:Door.Open ; M:Door.Close\nM:Door.Open ; M:Door.Close")]
    [InlineData("M:Door.Open ; M:Door.Close ; operation=A\nM:Door.Open ; M:Door.CloseRow(*) ; operation=B")]
    public async Task Nothing_is_said_of_what_is_understood(string pairs) => Assert.Empty(await ReportsOfAsync(pairs));

    [Fact]
    public async Task One_begin_in_two_ways()
    {
        Diagnostic report = Assert.Single(await ReportsOfAsync("M:Door.Open ; M:Door.Close\nM:Door.Open ; M:Door.Close ; affine"));

        Assert.Equal((1, 0), (report.Location.GetLineSpan().StartLinePosition.Line, report.Location.GetLineSpan().StartLinePosition.Character));
    }

    [Fact]
    public async Task One_begin_in_two_files()
    {
        Diagnostic report = Assert.Single(await ReportsOfAsync(
            new InMemoryText("/b/stateguard.pairs.TXT", "M:Door.Open ; M:Door.Close ; affine"),
            new InMemoryText("/a/StateGuard.Pairs.txt", "M:Door.Open ; M:Door.Close"),
            new InMemoryText("/a/Other.txt", "nonsense")));

        Assert.Equal("/b/stateguard.pairs.TXT", report.Location.GetLineSpan().Path);
    }

    [Fact]
    public async Task Unknown_group_is_said_once_and_nowhere()
    {
        var options = new PathConfigOptions(("", ExternalVerifier.CatalogKey, "locks, poools"));
        ImmutableArray<Diagnostic> found = await Analyse([], options, Tree("class A { }", "A.cs"), Tree("class B { }", "B.cs"));

        Diagnostic report = Assert.Single(found);
        Assert.Equal((Id, Location.None), (report.Id, report.Location));
        Assert.Contains("'poools'", report.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Said_to_an_editor_that_asks_for_the_file()
    {
        var file = new InMemoryText("StateGuard.Pairs.txt", "M:Door.Open ; M:Door.Shut");
        CompilationWithAnalyzers run = Compilation(Tree(Source, "Door.cs"))
            .WithAnalyzers([new ObligationAnalyzer()], new AnalyzerOptions([file], PathConfigOptions.None));

        AnalysisResult result = await run.GetAnalysisResultAsync(file, CancellationToken.None);

        Assert.Equal(Id, Assert.Single(result.AdditionalFileDiagnostics[file].Values.SelectMany(found => found)).Id);
    }

    private static Task<ImmutableArray<Diagnostic>> ReportsOfAsync(string pairs) => ReportsOfAsync(new InMemoryText("StateGuard.Pairs.txt", pairs));

    private static Task<ImmutableArray<Diagnostic>> ReportsOfAsync(params AdditionalText[] files) =>
        Analyse([.. files], PathConfigOptions.None, Tree(Source, "Door.cs"));

    private static async Task<ImmutableArray<Diagnostic>> Analyse(ImmutableArray<AdditionalText> files, AnalyzerConfigOptionsProvider options, params SyntaxTree[] trees) =>
        await Compilation(trees).WithAnalyzers([new ObligationAnalyzer()], new AnalyzerOptions(files, options)).GetAnalyzerDiagnosticsAsync();

    // The runtime library is not referenced: the pairs do without.
    private static CSharpCompilation Compilation(params SyntaxTree[] trees) => CSharpCompilation.Create(
        "Doors", trees, ReferencePacks.Net100, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    private static SyntaxTree Tree(string text, string path) => CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Latest), path);
}
