using Microsoft.CodeAnalysis;
using StateGuard.Flow.Evaluation;
using StateGuard.Flow.Graphs;
using StateGuard.Flow.Values;
using StateGuard.Protocols.Bodies;
using StateGuard.Protocols.Contracts;
using StateGuard.Protocols.Summaries;

namespace StateGuard.Protocols.Obligations;

/// <summary>What the simulations of one body share. Not safe for concurrent use.</summary>
internal sealed class BodyModel
{
    public BodyModel(FlowGraph graph, CallModel calls, bool onlyExplicitExceptions)
    {
        Graph = graph;
        Calls = calls;
        OnlyExplicitExceptions = onlyExplicitExceptions;
        Evaluator = new ValueEvaluator(new ValueTable(graph.Body), graph);
        Transfer = new FactsTransfer(graph, Evaluator);
        Throws = new ThrowPolicy(calls, graph);
        Entry = calls.EntryOf(graph.Body);
    }

    public FlowGraph Graph { get; }

    public CallModel Calls { get; }

    public bool OnlyExplicitExceptions { get; }

    public ValueEvaluator Evaluator { get; }

    public FactsTransfer Transfer { get; }

    public ThrowPolicy Throws { get; }

    public EntryContract Entry { get; }

    public SiteTable Sites { get; } = new();

    public Findings Findings { get; } = new();

    /// <summary>What there is to follow: what a simulation that follows no single object has met.</summary>
    public HashSet<ObligationKey> Discovered { get; } = [];

    /// <summary>An operation of an object is met; a helper that leaves no trace of it that a caller could see needs no following.</summary>
    public void Discover(string operation, int owner, OperationSummary? helper)
    {
        if (owner != 0 && (helper is null || helper.IsWorthFollowing(isKnownToCaller: AccessPaths.Of(owner, Evaluator.Table, Graph.Body) is not null)))
        {
            Discovered.Add(new ObligationKey(operation, owner));
        }
    }

    /// <summary>What the body returns, where it has just done so.</summary>
    public ValueSet ResultOf(Facts facts)
    {
        ITypeSymbol? type = (Graph.Body as IMethodSymbol)?.ReturnType;
        return facts.IsBound(Evaluator.Table.Return, out _)
            ? Evaluator.Read(Evaluator.Table.Return, type is null ? null : BeginOutcomes.ResultOf(type), facts).Set
            : ValueSet.Top;
    }
}
