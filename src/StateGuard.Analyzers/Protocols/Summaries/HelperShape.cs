using Microsoft.CodeAnalysis;
using StateGuard.Flow.Graphs;
using StateGuard.Flow.Simulation;
using StateGuard.Protocols.Obligations;

namespace StateGuard.Protocols.Summaries;

/// <summary>
/// The summary of a helper that mentions no operation: whether and on what arguments it returns, and whether it can
/// throw. That is what tells a guard and a throw helper from any other call.
/// </summary>
/// <param name="Summary">The summary.</param>
/// <param name="Height">How deep its helpers call helpers: looked at to that depth or deeper it is the same.</param>
internal sealed record HelperShape(MethodSummary Summary, int Height)
{
    /// <summary>Helpers of such a helper are looked at to this depth, then they are any other call.</summary>
    private const int MaxDepth = 3;

    /// <summary>Of one whose helpers were not looked at to the end.</summary>
    private const int Unknown = int.MaxValue;

    public static MethodSummary Of(FlowGraph graph, ProtocolContext context, CancellationToken cancellation) => Of(graph, context, MaxDepth, cancellation).Summary;

    // Kept: helpers that share helpers would otherwise be gone through once for every way to them.
    private static HelperShape Of(FlowGraph graph, ProtocolContext context, int depth, CancellationToken cancellation) =>
        context.Results.ShapeOf(graph, depth, () => Find(graph, context, depth, cancellation));

    private static HelperShape Find(FlowGraph graph, ProtocolContext context, int depth, CancellationToken cancellation)
    {
        if (graph.IsIterator)
        {
            return new HelperShape(MethodSummary.Unknown, 0);
        }

        int height = 0;
        var body = new BodyModel(graph, new CallModel(context, Summarise), context.OnlyExplicitExceptions(graph.Syntax.SyntaxTree));
        SimulationResult<ObligationState> overview = PropertySimulation<ObligationState>.Run(
            graph, body.Transfer, body.Evaluator, new ObligationProtocol(body, null), cancellation);
        MethodSummary summary = overview.IsComplete ? new SummaryBuilder(body, overview).Build() : MethodSummary.Unknown;
        return new HelperShape(summary, height);

        MethodSummary? Summarise(IMethodSymbol helper)
        {
            if (depth == 0)
            {
                height = Unknown;
                return null;
            }

            if (context.HelperOf(helper, cancellation) is not { } nested || ReferenceEquals(nested, graph))
            {
                return null;
            }

            HelperShape shape = Of(nested, context, depth - 1, cancellation);
            height = shape.Height == Unknown ? Unknown : Math.Max(height, shape.Height + 1);
            return shape.Summary;
        }
    }
}
