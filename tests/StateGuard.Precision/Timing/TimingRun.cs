using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using StateGuard.Precision.Analysis;
using StateGuard.Precision.Commands;

namespace StateGuard.Precision.Timing;

/// <summary>
/// Measures what compiling a project costs, and what each analyzer costs on top, as the compiler's own
/// <c>ReportAnalyzer</c> counts it. All on one thread, and each time on trees that nobody has looked at before.
/// </summary>
internal sealed class TimingRun(StudyOptions options)
{
    private readonly IReadOnlyList<PeerAnalyzers> _peers = [.. options.Peers.Distinct().Select(PeerAnalyzers.Of)];

    public GroupTiming Measure(CSharpCompilation compilation, CancellationToken cancellation)
    {
        GroupTiming least = MeasureOnce(compilation, cancellation);
        for (int i = 1; i < options.Repeat; i++)
        {
            least = least.Least(MeasureOnce(compilation, cancellation));
        }

        return least;
    }

    private GroupTiming MeasureOnce(CSharpCompilation compilation, CancellationToken cancellation)
    {
        MetadataReference library = compilation.References.First(reference =>
            reference is PortableExecutableReference { FilePath: { } path } && path == typeof(StateMachineAttribute).Assembly.Location);
        TimeSpan absent = CatalogOff(Fresh(compilation).RemoveReferences(library), cancellation);
        TimeSpan unused = CatalogOff(Fresh(compilation), cancellation);
        return CatalogOn(compilation, cancellation) with { Absent = absent, Unused = unused };
    }

    // The compiler has declared all symbols before analyzers run. The bodies are bound for whoever asks for one.
    private TimeSpan CatalogOff(CSharpCompilation compilation, CancellationToken cancellation)
    {
        compilation.GetDeclarationDiagnostics(cancellation);
        AnalyzerRun run = Analyse(compilation, "none", ProductAnalyzers.All, cancellation);
        return run.Of(ProductAnalyzers.All) + Generate(compilation, cancellation);
    }

    private GroupTiming CatalogOn(CSharpCompilation compilation, CancellationToken cancellation)
    {
        CSharpCompilation fresh = compilation;
        Stage parse = Stage.Of(() => fresh = Fresh(compilation));
        Stage emit = Stage.Of(() => fresh.Emit(Stream.Null, Stream.Null, cancellationToken: cancellation));
        AnalyzerRun run = Analyse(fresh, "all", [new IdleAnalyzer(), .. ProductAnalyzers.All, .. _peers.SelectMany(peer => peer.Analyzers)], cancellation);
        return new GroupTiming(
            compilation.AssemblyName!,
            compilation.SyntaxTrees.Where(tree => Path.IsPathRooted(tree.FilePath)).Sum(tree => tree.GetText(cancellation).Lines.Count),
            parse.Processor + emit.Processor,
            TimeSpan.Zero,
            TimeSpan.Zero,
            run.Of(ProductAnalyzers.All) + Generate(fresh, cancellation),
            _peers.ToDictionary(peer => peer.Name, peer => run.Of(peer.Analyzers)));
    }

    private AnalyzerRun Analyse(CSharpCompilation compilation, string catalog, ImmutableArray<DiagnosticAnalyzer> analyzers, CancellationToken cancellation)
    {
        var settings = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([], new StudyConfigOptions(options with { Catalog = catalog })),
            onAnalyzerException: null,
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: true);
        var run = new CompilationWithAnalyzers(compilation, analyzers, settings);
        AnalysisResult result = null!;
        Stage stage = Stage.Of(() => result = run.GetAnalysisResultAsync(cancellation).GetAwaiter().GetResult());
        return new AnalyzerRun(result, stage);
    }

    private static TimeSpan Generate(CSharpCompilation compilation, CancellationToken cancellation)
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new StateMachineGenerator().AsSourceGenerator()], parseOptions: (CSharpParseOptions)compilation.SyntaxTrees[0].Options);
        Stage stage = Stage.Of(() => driver = driver.RunGenerators(compilation, cancellation));
        return stage.Part(driver.GetTimingInfo().ElapsedTime);
    }

    // Rules that are off unless asked for are asked for.
    private CSharpCompilation Fresh(CSharpCompilation compilation)
    {
        IEnumerable<KeyValuePair<string, ReportDiagnostic>> asked = _peers
            .SelectMany(peer => peer.Rules)
            .Distinct()
            .Where(id => !compilation.Options.SpecificDiagnosticOptions.ContainsKey(id))
            .Select(id => KeyValuePair.Create(id, ReportDiagnostic.Warn));
        return compilation
            .RemoveAllSyntaxTrees()
            .AddSyntaxTrees(compilation.SyntaxTrees.Select(tree => CSharpSyntaxTree.ParseText(tree.GetText(), (CSharpParseOptions)tree.Options, tree.FilePath)))
            .WithOptions(compilation.Options
                .WithConcurrentBuild(false)
                .WithSpecificDiagnosticOptions(compilation.Options.SpecificDiagnosticOptions.AddRange(asked)));
    }
}
