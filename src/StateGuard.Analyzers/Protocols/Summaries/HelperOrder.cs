using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using StateGuard.Flow.Graphs;
using StateGuard.Protocols.Bodies;
using StateGuard.Protocols.Obligations;

namespace StateGuard.Protocols.Summaries;

/// <summary>
/// Lists the helpers that a body needs, callees before callers, so that a chain of helpers of any length is gone
/// through without nesting. Helpers that call each other come in some order.
/// </summary>
internal static class HelperOrder
{
    /// <returns>The graphs whose results are not known yet; that of the body is the last.</returns>
    public static IReadOnlyList<FlowGraph> Of(FlowGraph root, ProtocolContext context, CancellationToken cancellation)
    {
        var order = new List<FlowGraph>();
        var seen = new HashSet<FlowGraph> { root };
        var path = new Stack<(FlowGraph Graph, Queue<FlowGraph> Callees)>();
        path.Push((root, Callees(root, context, cancellation)));
        while (path.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            (FlowGraph graph, Queue<FlowGraph> callees) = path.Peek();
            if (callees.Count == 0)
            {
                order.Add(graph);
                path.Pop();
                continue;
            }

            FlowGraph callee = callees.Dequeue();
            if (seen.Add(callee) && !context.Results.TryGet(callee, out _))
            {
                path.Push((callee, Callees(callee, context, cancellation)));
            }
        }

        return order;
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
