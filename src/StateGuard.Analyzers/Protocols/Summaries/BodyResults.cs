using System.Collections.Concurrent;
using StateGuard.Flow.Graphs;
using StateGuard.Protocols.Obligations;

namespace StateGuard.Protocols.Summaries;

/// <summary>The results that lean on no assumption, kept for the life of a compilation. Safe for concurrent use.</summary>
internal sealed class BodyResults
{
    private readonly ConcurrentDictionary<FlowGraph, BodyResult> _results = new();
    private readonly ConcurrentDictionary<(FlowGraph Graph, int Depth), MethodSummary> _shapes = new();

    public bool TryGet(FlowGraph graph, out BodyResult result) => _results.TryGetValue(graph, out result!);

    public MethodSummary ShapeOf(FlowGraph graph, int depth, Func<MethodSummary> find) => _shapes.GetOrAdd((graph, depth), _ => find());

    public void Add(FlowGraph graph, BodyResult result) => _results.TryAdd(graph, result);
}
