using Microsoft.CodeAnalysis;
using StateGuard.Flow.Graphs;
using StateGuard.Flow.Simulation;
using StateGuard.Protocols.Obligations;

namespace StateGuard.Protocols.Summaries;

/// <summary>
/// The summary of a helper that mentions no operation: whether and on what arguments it returns, and whether it can
/// throw. That is what tells a guard and a throw helper from any other call.
/// </summary>
internal static class HelperShape
{
    /// <summary>Helpers of such a helper are looked at to this depth, then they are any other call.</summary>
    private const int MaxDepth = 3;

    public static MethodSummary Of(FlowGraph graph, ProtocolContext context, CancellationToken cancellation) => Of(graph, context, MaxDepth, cancellation);

    // Kept for each depth: helpers that share helpers would otherwise be gone through once for every way to them.
    private static MethodSummary Of(FlowGraph graph, ProtocolContext context, int depth, CancellationToken cancellation) =>
        context.Results.ShapeOf(graph, depth, () => Find(graph, context, depth, cancellation));

    private static MethodSummary Find(FlowGraph graph, ProtocolContext context, int depth, CancellationToken cancellation)
    {
        if (graph.IsIterator)
        {
            return MethodSummary.Unknown;
        }

        MethodSummary? Summarise(IMethodSymbol helper) =>
            depth > 0 && context.HelperOf(helper, cancellation) is { } nested && !ReferenceEquals(nested, graph)
                ? Of(nested, context, depth - 1, cancellation)
                : null;

        var body = new BodyModel(graph, new CallModel(context, Summarise), context.OnlyExplicitExceptions(graph.Syntax.SyntaxTree));
        SimulationResult<ObligationState> overview = PropertySimulation<ObligationState>.Run(
            graph, body.Transfer, body.Evaluator, new ObligationProtocol(body, null), cancellation);
        return overview.IsComplete ? new SummaryBuilder(body, overview).Build() : MethodSummary.Unknown;
    }
}
