using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using StateGuard.Analyzers.Tests.Testing;
using Xunit;

namespace StateGuard.Analyzers.Tests.Machines;

/// <summary>A source run through the generator and the compiler, as in a user's build.</summary>
internal sealed class GeneratedMachine
{
    private GeneratedMachine(CSharpCompilation output, GeneratorDriverRunResult result)
    {
        Compilation = output;
        Result = result;
    }

    /// <summary>The source together with what was generated for it.</summary>
    public CSharpCompilation Compilation { get; }

    public GeneratorDriverRunResult Result { get; }

    /// <summary>The generated files.</summary>
    public ImmutableArray<string> Sources => [.. Result.GeneratedTrees.Select(tree => tree.ToString())];

    /// <summary>The one generated file.</summary>
    public string Source => Assert.Single(Sources);

    /// <summary>What the compiler says, from warnings on.</summary>
    public IEnumerable<Diagnostic> Problems => Compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);

    public static GeneratedMachine From(string source, params string[] symbols) =>
        From(source, new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.Diagnose, preprocessorSymbols: symbols), ReferencePacks.Net100);

    public static GeneratedMachine From(string source, CSharpParseOptions options, ImmutableArray<MetadataReference> framework)
    {
        CSharpCompilation compilation = Compile(source, options, framework);
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new StateMachineGenerator().AsSourceGenerator()],
            parseOptions: options,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out ImmutableArray<Diagnostic> diagnostics);
        Assert.Empty(diagnostics);
        GeneratorDriverRunResult result = driver.GetRunResult();
        Assert.Null(Assert.Single(result.Results).Exception);
        return new GeneratedMachine((CSharpCompilation)output, result);
    }

    public static SyntaxTree Parse(string source, CSharpParseOptions options, string path) =>
        CSharpSyntaxTree.ParseText(source, options, path, System.Text.Encoding.UTF8);

    public static CSharpCompilation Compile(string source, CSharpParseOptions options, ImmutableArray<MetadataReference> framework) =>
        CSharpCompilation.Create(
            "Sample",
            [Parse(source, options, "Sample.cs")],
            [.. framework, RuntimeLibrary.For(framework)],
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                nullableContextOptions: NullableContextOptions.Enable,
                warningLevel: 9999));

    /// <summary>What the analyzer of declarations says, in order of place.</summary>
    public async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(DiagnosticAnalyzer? analyzer = null)
    {
        ImmutableArray<Diagnostic> diagnostics = await Compilation
            .WithAnalyzers([analyzer ?? new DeclarationAnalyzer()])
            .GetAnalyzerDiagnosticsAsync();
        return [.. diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)];
    }

    /// <summary>Compiles to memory and loads the result.</summary>
    public Assembly Load()
    {
        using var image = new MemoryStream();
        Microsoft.CodeAnalysis.Emit.EmitResult result = Compilation.Emit(image);
        Assert.True(result.Success, string.Join(Environment.NewLine, result.Diagnostics));
        return Assembly.Load(image.ToArray());
    }
}
