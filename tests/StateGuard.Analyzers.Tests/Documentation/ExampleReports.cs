using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using StateGuard.Analyzers.Tests.External;
using StateGuard.Analyzers.Tests.Testing;
using Xunit;

namespace StateGuard.Analyzers.Tests.Documentation;

/// <summary>Compiles an example as a user's build does, with the generator and all analyzers.</summary>
internal static class ExampleReports
{
    // What the SDK silences in every project: a reference built for an older framework.
    private static readonly ImmutableDictionary<string, ReportDiagnostic> SilencedBySdk =
        ImmutableDictionary<string, ReportDiagnostic>.Empty.Add("CS1701", ReportDiagnostic.Suppress).Add("CS1702", ReportDiagnostic.Suppress);

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest);

    /// <summary>What the compiler and the rules say, hidden diagnostics left out.</summary>
    /// <param name="example">The example.</param>
    /// <param name="file">The name of the file that it is compiled as.</param>
    /// <returns>The diagnostics.</returns>
    public static async Task<ImmutableArray<Diagnostic>> OfAsync(Example example, string file = "Example.cs")
    {
        ImmutableArray<Diagnostic> reported = await Compile(example, file).WithAnalyzers(ShippedRules.Analyzers, OptionsOf(example)).GetAllDiagnosticsAsync();
        return [.. reported.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Info)];
    }

    /// <summary>The example together with what is generated for it.</summary>
    /// <param name="example">The example.</param>
    /// <returns>The compilation.</returns>
    public static Compilation CompilationOf(Example example) => Compile(example, "Example.cs");

    private static AnalyzerOptions OptionsOf(Example example) => new(
        example.Pairs is { } pairs ? ExternalVerifier.Files(pairs) : [],
        new PathConfigOptions((example.Config ?? "").Split('\n')
            .Select(line => line.Split('=', 2, StringSplitOptions.TrimEntries))
            .Where(entry => entry.Length == 2)
            .Select(entry => ("", entry[0], entry[1]))
            .ToArray()));

    private static Compilation Compile(Example example, string file)
    {
        SyntaxTree tree = CSharpSyntaxTree.ParseText(example.Code, ParseOptions, file);
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
}
