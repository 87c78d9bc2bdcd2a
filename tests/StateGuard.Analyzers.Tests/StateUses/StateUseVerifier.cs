using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using StateGuard.Analyzers.Tests.Obligations;
using StateGuard.Analyzers.Tests.Testing;
using Xunit;

namespace StateGuard.Analyzers.Tests.StateUses;

/// <summary>
/// Runs the generator and the rules on states over small sources, and compares what they say, line by line, with the
/// markers in the source: <c>//! SG2003</c> at the end of a line expects that rule there, and no marker expects silence.
/// </summary>
internal static class StateUseVerifier
{
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest, preprocessorSymbols: ["DEBUG", "TRACE"]);

    // Each file of tests is about one rule; what the others say of its cases is not asked.
    private static readonly ImmutableHashSet<string> Always = ["SG1099", "AD0001"];

    private static readonly Lazy<CSharpCompilation> LazyBase = new(() => CSharpCompilation.Create(
        "Cases",
        [Parse(Prelude.Pairs, "Pairs.cs", ParseOptions), Parse(UsedMachines.Source, "Machines.cs", ParseOptions)],
        [.. ReferencePacks.Net100, ReferencePacks.Runtime],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable)));

    /// <summary>Judges members of a class, each case by itself.</summary>
    public static Task MembersAsync(string rule, params string[] cases) =>
        ObligationVerifier.VerifyEachAsync(cases, members => VerifyAsync(rule, "public partial class Subject {\n" + members + "\n}", 2));

    /// <summary>Judges whole files, each by itself.</summary>
    public static Task FilesAsync(string rule, params string[] files) =>
        ObligationVerifier.VerifyEachAsync(files, file => VerifyAsync(rule, file, 1));

    /// <summary>Judges a whole file under options of the test's own.</summary>
    public static Task FileAsync(string rule, string file, AnalyzerConfigOptionsProvider options, string path = "Subject.cs") =>
        VerifyAsync(rule, file, 1, options, path);

    /// <summary>What a rule says of a file.</summary>
    public static async Task<ImmutableArray<Diagnostic>> DiagnosticsOfAsync(
        string rule, string file, AnalyzerConfigOptionsProvider? options = null, string path = "Subject.cs", Compilation? beside = null)
    {
        Compilation compilation = Generated(beside ?? LazyBase.Value, file, path);
        IEnumerable<Diagnostic> errors = compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error);
        Assert.True(!errors.Any(), "The case does not compile:\n" + string.Join('\n', errors) + "\n" + file);
        return await FoundAsync(rule, compilation, options);
    }

    /// <summary>What a rule says of a file that does not compile.</summary>
    public static Task<ImmutableArray<Diagnostic>> DiagnosticsOfBrokenAsync(string rule, string file) =>
        FoundAsync(rule, Generated(LazyBase.Value, file, "Subject.cs"), null);

    /// <summary>A compilation with the machines that the generator adds for a file.</summary>
    public static Compilation Generated(Compilation compilation, string file, string path)
    {
        CSharpParseOptions options = compilation.SyntaxTrees.Select(tree => tree.Options).OfType<CSharpParseOptions>().FirstOrDefault() ?? ParseOptions;
        CSharpGeneratorDriver.Create([new StateMachineGenerator().AsSourceGenerator()], parseOptions: options)
            .RunGeneratorsAndUpdateCompilation(compilation.AddSyntaxTrees(Parse(file, path, options)), out Compilation output, out ImmutableArray<Diagnostic> problems);
        Assert.Empty(problems);
        return output;
    }

    private static async Task<ImmutableArray<Diagnostic>> FoundAsync(string rule, Compilation compilation, AnalyzerConfigOptionsProvider? options)
    {
        ImmutableArray<Diagnostic> found = await compilation
            .WithAnalyzers([new StateUseAnalyzer()], new AnalyzerOptions([], options ?? FixedConfigOptions.None))
            .GetAnalyzerDiagnosticsAsync();
        return [.. found.Where(d => d.Id == rule || Always.Contains(d.Id)).OrderBy(d => d.Location.SourceSpan.Start)];
    }

    private static async Task VerifyAsync(
        string rule, string file, int firstLine, AnalyzerConfigOptionsProvider? options = null, string path = "Subject.cs")
    {
        ImmutableArray<Diagnostic> found = await DiagnosticsOfAsync(rule, file, options, path);
        string[] lines = file.Split('\n');
        List<(int Line, string Id)> missing = [.. ObligationVerifier.Expected(lines)];
        List<Diagnostic> unexpected = [];
        foreach (Diagnostic diagnostic in found)
        {
            bool isInFile = diagnostic.Location.SourceTree?.FilePath == path;
            if (!isInFile || !missing.Remove((ObligationVerifier.LineOf(diagnostic.Location), diagnostic.Id)))
            {
                unexpected.Add(diagnostic);
            }
        }

        if (missing.Count > 0 || unexpected.Count > 0)
        {
            Assert.Fail(ObligationVerifier.Describe(lines, firstLine, missing, unexpected));
        }
    }

    private static SyntaxTree Parse(string text, string path, CSharpParseOptions options) =>
        CSharpSyntaxTree.ParseText(text.ReplaceLineEndings("\n"), options, path, Encoding.UTF8);
}
