using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis.CSharp;

namespace StateGuard.Benchmarks.Analysis;

/// <summary>The analysis beside that of others, over the same code.</summary>
[MemoryDiagnoser]
public class PeerBenchmarks
{
    private const int Methods = 400;

    private readonly CSharpCompilation _code = GeneratedCode.Of(Methods, usesOperations: true);

    [Benchmark(Baseline = true, Description = "graphs alone")]
    public int Graphs() => AnalysisRun.Graphs(_code);

    [Benchmark(Description = "StateGuard")]
    public int StateGuard() => AnalysisRun.Analyzers(_code, Peers.StateGuard);

    [Benchmark(Description = "StateGuard with the locks and pools of the catalog")]
    public int Catalog() => AnalysisRun.Analyzers(_code, Peers.StateGuard, new FixedOptions("stateguard.catalog", "locks, pools"));

    [Benchmark(Description = "CA2000")]
    public int Disposal() => AnalysisRun.Analyzers(_code, Peers.Disposal);

    [Benchmark(Description = "CA2000, all paths")]
    public int DisposalAllPaths() =>
        AnalysisRun.Analyzers(_code, Peers.Disposal, new FixedOptions("dotnet_code_quality.CA2000.dispose_analysis_kind", "AllPaths"));

    [Benchmark(Description = "Sonar S2930")]
    public int Sonar() => AnalysisRun.Analyzers(_code, Peers.Sonar);

    [Benchmark(Description = "IDisposableAnalyzers")]
    public int Disposables() => AnalysisRun.Analyzers(_code, Peers.Disposables);
}
