using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using StateGuard.Flow.Graphs;
using StateGuard.Protocols.Bodies;
using StateGuard.Protocols.Obligations;

namespace StateGuard.Protocols.Summaries;

/// <summary>
/// Lists the helpers that a body needs, callees before callers, so that a chain of helpers of any length is gone
/// through without nesting. Helpers that call each other stand together (Tarjan, "Depth-First Search and Linear Graph Algorithms", 1972).
/// </summary>
internal sealed class HelperOrder
{
    private readonly ProtocolContext _context;
    private readonly CancellationToken _cancellation;
    private readonly List<IReadOnlyList<FlowGraph>> _groups = [];
    private readonly Dictionary<FlowGraph, int> _numbers = [];
    private readonly Dictionary<FlowGraph, int> _lowest = [];
    private readonly Stack<FlowGraph> _ungrouped = new();
    private readonly HashSet<FlowGraph> _isUngrouped = [];
    private readonly Stack<(FlowGraph Graph, Queue<FlowGraph> Callees)> _path = new();

    private HelperOrder(ProtocolContext context, CancellationToken cancellation)
    {
        _context = context;
        _cancellation = cancellation;
    }

    /// <returns>The graphs whose results are not known yet, each group of such as call each other by itself; that of the body is in the last.</returns>
    public static IReadOnlyList<IReadOnlyList<FlowGraph>> Of(FlowGraph root, ProtocolContext context, CancellationToken cancellation)
    {
        var order = new HelperOrder(context, cancellation);
        order.Visit(root);
        return order._groups;
    }

    private void Visit(FlowGraph root)
    {
        Enter(root);
        while (_path.Count > 0)
        {
            _cancellation.ThrowIfCancellationRequested();
            (FlowGraph graph, Queue<FlowGraph> callees) = _path.Peek();
            if (callees.Count == 0)
            {
                _path.Pop();
                Leave(graph);
                continue;
            }

            FlowGraph callee = callees.Dequeue();
            if (_isUngrouped.Contains(callee))
            {
                _lowest[graph] = Math.Min(_lowest[graph], _numbers[callee]);
            }
            else if (!_numbers.ContainsKey(callee) && !_context.Results.TryGet(callee, out _))
            {
                Enter(callee);
            }
        }
    }

    private void Enter(FlowGraph graph)
    {
        _lowest[graph] = _numbers[graph] = _numbers.Count;
        _ungrouped.Push(graph);
        _isUngrouped.Add(graph);
        _path.Push((graph, Callees(graph, _context, _cancellation)));
    }

    private void Leave(FlowGraph graph)
    {
        if (_path.Count > 0)
        {
            FlowGraph caller = _path.Peek().Graph;
            _lowest[caller] = Math.Min(_lowest[caller], _lowest[graph]);
        }

        if (_lowest[graph] < _numbers[graph])
        {
            return;
        }

        // The deepest come first.
        var group = new List<FlowGraph>();
        FlowGraph member;
        do
        {
            member = _ungrouped.Pop();
            _isUngrouped.Remove(member);
            group.Add(member);
        }
        while (!ReferenceEquals(member, graph));
        _groups.Add(group);
    }

    private static Queue<FlowGraph> Callees(FlowGraph graph, ProtocolContext context, CancellationToken cancellation)
    {
        var callees = new Queue<FlowGraph>();
        foreach (BasicBlock block in graph.Graph.Blocks)
        {
            foreach (FlowStep step in graph.StepsOf(block))
            {
                IMethodSymbol? method = step.Operation is IFlowAnonymousFunctionOperation lambda ? lambda.Symbol : CallModel.MethodOf(step.Operation);
                if (method is not null
                    && HelperPolicy.IsHelper(method.OriginalDefinition, context.Compilation)
                    && context.Contracts.Read(method).Effects.Count == 0
                    && context.MayTouch(method.OriginalDefinition, cancellation)
                    && context.HelperOf(method.OriginalDefinition, cancellation) is { } callee
                    && context.MayTouch(callee, cancellation))
                {
                    callees.Enqueue(callee);
                }
            }
        }

        return callees;
    }
}
