using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis.CSharp;

namespace StateGuard.Benchmarks.Analysis;

/// <summary>How the analysis grows with the code, beside building the graphs alone.</summary>
[MemoryDiagnoser]
public class GrowthBenchmarks
{
    private CSharpCompilation _used = null!;
    private CSharpCompilation _unused = null!;

    [Params(100, 400, 1_600)]
    public int Methods { get; set; }

    [GlobalSetup]
    public void Build()
    {
        _used = GeneratedCode.Of(Methods, usesOperations: true);
        _unused = GeneratedCode.Of(Methods, usesOperations: false);
    }

    [Benchmark(Baseline = true, Description = "graphs alone")]
    public int Graphs() => AnalysisRun.Graphs(_used);

    [Benchmark(Description = "StateGuard, an operation in every method")]
    public int Used() => AnalysisRun.Analyzers(_used, Peers.StateGuard);

    [Benchmark(Description = "StateGuard, no operation in sight")]
    public int Unused() => AnalysisRun.Analyzers(_unused, Peers.StateGuard);

    [Benchmark(Description = "StateGuard with the whole catalog")]
    public int Catalog() => AnalysisRun.Analyzers(_used, Peers.StateGuard, new FixedOptions("stateguard.catalog", "all"));
}
