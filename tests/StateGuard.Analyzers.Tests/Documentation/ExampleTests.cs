using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using StateGuard.Analyzers.Tests.Testing;
using Xunit;

namespace StateGuard.Analyzers.Tests.Documentation;

/// <summary>Compiles every example of the documentation as a user would, and compares what is reported with what the page says.</summary>
public sealed class ExampleTests
{
    // What the SDK silences in every project: a reference built for an older framework.
    private static readonly ImmutableDictionary<string, ReportDiagnostic> SilencedBySdk =
        ImmutableDictionary<string, ReportDiagnostic>.Empty.Add("CS1701", ReportDiagnostic.Suppress).Add("CS1702", ReportDiagnostic.Suppress);

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest);

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

    private static async Task CheckAsync(Example example)
    {
        Compilation compilation = Compile(example);
        ImmutableArray<Diagnostic> reported = await compilation.WithAnalyzers(ShippedRules.Analyzers).GetAllDiagnosticsAsync();
        string found = string.Join(Environment.NewLine, reported.Where(d => d.Severity >= DiagnosticSeverity.Info).Select(d => d.ToString()));
        string place = $"{example.Page}({example.Line}):{Environment.NewLine}{found}{Environment.NewLine}";

        Assert.True(!reported.Any(d => d.Severity >= DiagnosticSeverity.Warning && !IsRule(d)), place);
        List<(int Line, string Id)> actual = reported.Where(IsRule).Select(d => (LineOf(d.Location), d.Id)).OrderBy(r => r).ToList();
        Assert.True(example.Marks.OrderBy(mark => mark).SequenceEqual(actual), place + "differs from the marks in the example");
        Assert.True(example.Ids.ToHashSet().SetEquals(actual.Select(r => r.Id)), place + "differs from the ids at the fence");
    }

    private static Compilation Compile(Example example)
    {
        SyntaxTree tree = CSharpSyntaxTree.ParseText(example.Code, ParseOptions, "Example.cs");
        bool isProgram = tree.GetCompilationUnitRoot().Members.Any(member => member is GlobalStatementSyntax);
        var compilation = CSharpCompilation.Create(
            "Example",
            [tree],
            [.. ReferencePacks.Net100, ReferencePacks.Runtime],
            new CSharpCompilationOptions(
                isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
                specificDiagnosticOptions: SilencedBySdk,
                nullableContextOptions: NullableContextOptions.Enable));
        CSharpGeneratorDriver.Create([new StateMachineGenerator().AsSourceGenerator()], parseOptions: ParseOptions)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out ImmutableArray<Diagnostic> diagnostics);
        Assert.Empty(diagnostics);
        return output;
    }

    private static bool IsRule(Diagnostic diagnostic) => diagnostic.Id.StartsWith("SG", StringComparison.Ordinal);

    private static int LineOf(Location location) => location.GetLineSpan().StartLinePosition.Line + 1;
}
