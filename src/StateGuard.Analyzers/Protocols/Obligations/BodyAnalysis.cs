using StateGuard.Flow.Graphs;
using StateGuard.Flow.Simulation;
using StateGuard.Protocols.Summaries;

namespace StateGuard.Protocols.Obligations;

/// <summary>
/// Analyses one body: a first simulation finds out what there is to follow, and one more follows each operation of
/// each object by itself.
/// </summary>
internal static class BodyAnalysis
{
    /// <summary>Operations of objects that are followed in one body; a longer list is not worked through.</summary>
    private const int MaxKeys = 512;

    public static BodyResult Analyse(ProtocolContext context, FlowGraph graph, CallModel calls, CancellationToken cancellation)
    {
        var body = new BodyModel(graph, calls, context.OnlyExplicitExceptions(graph.Syntax.SyntaxTree));
        SimulationResult<ObligationState> overview = Simulate(body, null, cancellation);
        var summary = new SummaryBuilder(body, overview);
        var handovers = new HandoverRules(context, graph, body.Evaluator.Table, body.Sites, cancellation);
        var leaks = new LeakCollector(body, handovers, cancellation);
        bool isComplete = overview.IsComplete && body.Discovered.Count < MaxKeys;

        var runs = new List<(ObligationKey Key, SimulationResult<ObligationState> Result)>();
        foreach (ObligationKey key in isComplete ? InOrder(body.Discovered) : [])
        {
            SimulationResult<ObligationState> result = Simulate(body, key, cancellation);
            isComplete &= result.IsComplete;
            runs.Add((key, result));
        }

        if (!isComplete)
        {
            return BodyResult.Nothing with { IsComplete = false };
        }

        foreach ((ObligationKey key, SimulationResult<ObligationState> result) in runs)
        {
            handovers.Hear(key, result, body);
            leaks.Add(key, result);
            summary.Add(key, result, handovers);
        }

        leaks.AddNextTurns();
        IReadOnlyList<BrokenPromise> promises = PromiseCheck.Of(context, graph, calls, body.Sites, cancellation);
        return new BodyResult(summary.Build(), leaks.Leaks, body.Findings.Misuses, promises, EndedObjects.Of(runs, body), true);
    }

    private static SimulationResult<ObligationState> Simulate(BodyModel body, ObligationKey? key, CancellationToken cancellation) =>
        PropertySimulation<ObligationState>.Run(body.Graph, body.Transfer, body.Evaluator, new ObligationProtocol(body, key), cancellation);

    private static IEnumerable<ObligationKey> InOrder(IEnumerable<ObligationKey> keys) =>
        keys.OrderBy(key => key.Object).ThenBy(key => key.Operation, StringComparer.Ordinal);
}
