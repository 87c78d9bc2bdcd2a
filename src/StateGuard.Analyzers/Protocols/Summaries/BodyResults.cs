using System.Collections.Concurrent;
using StateGuard.Flow.Graphs;
using StateGuard.Protocols.Obligations;

namespace StateGuard.Protocols.Summaries;

/// <summary>The results that lean on no assumption, kept for the life of a compilation. Safe for concurrent use.</summary>
internal sealed class BodyResults
{
    private readonly ConcurrentDictionary<FlowGraph, BodyResult> _results = new();
    private readonly ConcurrentDictionary<FlowGraph, HelperShape> _shapes = new();
    private readonly ConcurrentDictionary<(FlowGraph Graph, int Depth), HelperShape> _shapesToDepth = new();

    public bool TryGet(FlowGraph graph, out BodyResult result) => _results.TryGetValue(graph, out result!);

    /// <summary>The shape of a helper, looked at to a depth: kept for each depth, or for all where it is whole.</summary>
    public HelperShape ShapeOf(FlowGraph graph, int depth, Func<HelperShape> find)
    {
        if (_shapes.TryGetValue(graph, out HelperShape? whole) && whole.Height <= depth)
        {
            return whole;
        }

        HelperShape shape = _shapesToDepth.GetOrAdd((graph, depth), _ => find());
        if (shape.Height <= depth)
        {
            _shapes.TryAdd(graph, shape);
        }

        return shape;
    }

    public void Add(FlowGraph graph, BodyResult result) => _results.TryAdd(graph, result);
}
