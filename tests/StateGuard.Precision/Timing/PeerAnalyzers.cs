using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;
using StateGuard.Benchmarks.Analysis;

namespace StateGuard.Precision.Timing;

/// <summary>Analyzers of other packages to measure beside, by name.</summary>
/// <param name="Name">The name.</param>
/// <param name="Analyzers">What it stands for.</param>
internal sealed record PeerAnalyzers(string Name, ImmutableArray<DiagnosticAnalyzer> Analyzers)
{
    private static readonly IReadOnlyDictionary<string, Func<ImmutableArray<DiagnosticAnalyzer>>> Known = new Dictionary<string, Func<ImmutableArray<DiagnosticAnalyzer>>>
    {
        ["CA2000"] = () => Peers.Disposal,
        ["S2930"] = () => Peers.Sonar,
        ["IDisposableAnalyzers"] = () => Peers.Disposables,
    };

    public static IEnumerable<string> Names => Known.Keys;

    public static PeerAnalyzers Of(string name) => new(name, Known[name]());

    /// <summary>The rules, some of which are off unless asked for.</summary>
    public IEnumerable<string> Rules => Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(rule => rule.Id);
}
