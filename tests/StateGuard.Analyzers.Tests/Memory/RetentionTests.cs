using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using StateGuard.Analyzers.Tests.Documentation;
using StateGuard.Analyzers.Tests.External;
using StateGuard.Analyzers.Tests.Suppressions;
using StateGuard.Analyzers.Tests.Testing;
using Xunit;

namespace StateGuard.Analyzers.Tests.Memory;

/// <summary>Of compilations, trees and symbols that an edit has replaced nothing is held, whatever stays of the product: driver, analyzers, fixes, options.</summary>
[Collection(MemoryCollection.Name)]
public sealed class RetentionTests
{
    private const int Edits = 24;

    private static readonly CSharpParseOptions Options = new(LanguageVersion.Latest);

    [Fact]
    public void The_generator_keeps_the_last_compilation_at_most()
    {
        var traces = new Traces();
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new StateMachineGenerator().AsSourceGenerator()], parseOptions: Options);
        DriveThroughEdits(ref driver, traces);

        traces.AssertOldAreGone(Edits, isLastKept: true);
        Assert.NotEmpty(driver.GetRunResult().GeneratedTrees);
    }

    [Fact]
    public async Task The_analyzers_and_the_suppressor_keep_the_last_compilation_at_most()
    {
        var traces = new Traces();
        ImmutableArray<DiagnosticAnalyzer> analyzers = [.. ShippedRules.Analyzers, new StandInAnalyzer(), new WatchingAnalyzer(traces.Add)];
        var options = new AnalyzerOptions([.. ExternalVerifier.Files("M:Other.Open ; M:Other.Close")], new PathConfigOptions(("", ExternalVerifier.CatalogKey, "all")));
        for (int i = 0; i < Edits; i++)
        {
            traces.Begin(i);
            await AnalyzeAsync(i, analyzers, options, traces);
        }

        traces.AssertOldAreGone(Edits, isLastKept: true);
        GC.KeepAlive(analyzers);
        GC.KeepAlive(options);
    }

    [Fact]
    public async Task An_editor_keeps_the_last_compilation_at_most()
    {
        var others = new Traces();
        using EditorSession without = EditorSession.WithoutProduct(new WatchingAnalyzer(others.Add));
        await EditAsync(without, others);
        var traces = new Traces();
        using EditorSession session = EditorSession.WithProduct(new WatchingAnalyzer(traces.Add));
        await EditAsync(session, traces);

        // A workspace keeps the trees that it has run its generators on first.
        LiveMemory.Collect();
        string[] kept = others.Held(Edits, isLastKept: true);
        traces.AssertOldAreGone(Edits, isLastKept: true, kept);
        Assert.DoesNotContain(kept, what => !what.EndsWith(" of edit 0", StringComparison.Ordinal));
        Assert.True(session.Reported > 0);
        Assert.True(session.Offered > 0);
    }

    /// <summary>The traces show what they are there to show.</summary>
    [Theory]
    [InlineData("compilation")]
    [InlineData("symbol")]
    [InlineData("tree")]
    public async Task What_is_kept_is_noticed(string kept)
    {
        var hoard = new List<object>();
        var traces = new Traces();
        using EditorSession session = EditorSession.WithProduct(
            new WatchingAnalyzer(traces.Add),
            new WatchingAnalyzer(compilation => Keep(hoard, kept switch { "compilation" => compilation, "symbol" => compilation.GetTypeByMetadataName("Uses")!, _ => compilation.SyntaxTrees.First() })));
        await EditAsync(session, traces);
        LiveMemory.Collect();

        string[] held = traces.Held(Edits, isLastKept: true);
        Assert.Equal(kept != "tree", held.Contains("compilation of edit 1"));
        Assert.Contains(held, what => what.StartsWith("tree of edit", StringComparison.Ordinal) || kept == "tree");
        GC.KeepAlive(hoard);
    }

    private static void Keep(List<object> hoard, object kept)
    {
        lock (hoard)
        {
            hoard.Add(kept);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void DriveThroughEdits(ref GeneratorDriver driver, Traces traces)
    {
        CSharpCompilation compilation = Compilation();
        for (int i = 0; i < Edits; i++)
        {
            compilation = Edited(compilation, i);
            driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out _);
            traces.Begin(i);
            traces.Add(output);
            traces.Add(compilation);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task AnalyzeAsync(int edit, ImmutableArray<DiagnosticAnalyzer> analyzers, AnalyzerOptions options, Traces traces)
    {
        CSharpCompilation compilation = Edited(Compilation(), edit);
        CSharpGeneratorDriver.Create([new StateMachineGenerator().AsSourceGenerator()], parseOptions: Options)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out _);
        traces.Add(output);
        ImmutableArray<Diagnostic> found = await output.WithAnalyzers(analyzers, options).GetAnalyzerDiagnosticsAsync();
        Assert.DoesNotContain(found, diagnostic => diagnostic.Id == "AD0001");
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task EditAsync(EditorSession session, Traces traces)
    {
        for (int i = 0; i < Edits; i++)
        {
            traces.Begin(i);
            await session.EditAsync(i, asks: i % 8 == 4, traces.Add);
        }
    }

    private static CSharpCompilation Compilation() => CSharpCompilation.Create(
        "Edited",
        EditedSources.Files.Select(file => CSharpSyntaxTree.ParseText(file.Text, Options, file.Name)),
        [.. ReferencePacks.Net100, ReferencePacks.Runtime],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    private static CSharpCompilation Edited(CSharpCompilation compilation, int edit)
    {
        (string name, string text) = EditedSources.Edit(edit);
        return compilation.ReplaceSyntaxTree(compilation.SyntaxTrees.Single(old => old.FilePath == name), CSharpSyntaxTree.ParseText(text, Options, name));
    }
}
