using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using StateGuard.Flow.Graphs;
using StateGuard.Protocols.Bodies;
using StateGuard.Protocols.Obligations;

namespace StateGuard.Protocols.Summaries;

/// <summary>
/// Analyses a body and the helpers it calls, however deep (the functional approach of Sharir and Pnueli, 1981).
/// Helpers that call each other start from the least summary there is and are gone through in rounds until nothing
/// changes; only then are their results kept.
/// </summary>
/// <remarks>One for each body that is asked for; not safe for concurrent use.</remarks>
internal sealed class SummarySession(ProtocolContext context, CancellationToken cancellation)
{
    /// <summary>Rounds after which helpers that call each other are given up. Summaries only grow, so few are needed.</summary>
    private const int MaxRounds = 60;

    /// <summary>
    /// Bodies are gone through callees first, so that none waits for another; only a delegate can call what was not
    /// foreseen, and so much deep.
    /// </summary>
    private const int MaxDepth = 50;

    /// <summary>From this many bodies on a group of helpers is worked on by one thread, since others would do the same work.</summary>
    private const int LargeGroup = 8;

    private readonly Dictionary<FlowGraph, BodyResult> _provisional = [];
    private readonly HashSet<FlowGraph> _finished = [];
    private readonly HashSet<FlowGraph> _running = [];
    private readonly HashSet<FlowGraph> _group = [];

    // What each body has asked for, and when each was gone through and has changed last: a body is gone through again
    // only if something that it leans on has changed since.
    private readonly Dictionary<FlowGraph, HashSet<FlowGraph>> _callees = [];
    private readonly Dictionary<FlowGraph, int> _evaluated = [];
    private readonly Dictionary<FlowGraph, int> _changed = [];
    private int _step;
    private bool _hasGivenUp;
    private bool _isUnforeseen;

    public BodyResult Analyse(FlowGraph graph)
    {
        if (context.Results.TryGet(graph, out BodyResult known))
        {
            return known;
        }

        try
        {
            IReadOnlyList<IReadOnlyList<FlowGraph>> groups = HelperOrder.Of(graph, context, cancellation);
            return groups.Sum(group => group.Count) < LargeGroup ? Solve(graph, groups) : SolveAlone(graph);
        }
        catch (InsufficientExecutionStackException)
        {
            return BodyResult.Nothing with { IsComplete = false };
        }
    }

    // By the time that it is this thread's turn, most of the results may be there.
    private BodyResult SolveAlone(FlowGraph graph)
    {
        context.LargeGroups.Wait(cancellation);
        try
        {
            return context.Results.TryGet(graph, out BodyResult known) ? known : Solve(graph, HelperOrder.Of(graph, context, cancellation));
        }
        finally
        {
            context.LargeGroups.Release();
        }
    }

    // Group after group, each of which leans on results that are final. Where a delegate calls what was not foreseen, all at once.
    private BodyResult Solve(FlowGraph graph, IReadOnlyList<IReadOnlyList<FlowGraph>> groups)
    {
        foreach (IReadOnlyList<FlowGraph> group in groups)
        {
            if (!SolveGroup(group))
            {
                return SolveGroup([.. groups.SelectMany(all => all).Where(one => !context.Results.TryGet(one, out _))], isLast: true)
                    && context.Results.TryGet(graph, out BodyResult last)
                    ? last
                    : BodyResult.Nothing with { IsComplete = false };
            }
        }

        return context.Results.TryGet(graph, out BodyResult result) ? result : BodyResult.Nothing with { IsComplete = false };
    }

    // Whether the results are final.
    private bool SolveGroup(IReadOnlyList<FlowGraph> group, bool isLast = false)
    {
        _group.Clear();
        _group.UnionWith(group);
        _isUnforeseen = false;
        _hasGivenUp = false;
        int round = 0;
        do
        {
            _finished.Clear();
            foreach (FlowGraph next in group)
            {
                if (round == 0 || IsStale(next))
                {
                    Evaluate(next);
                }

                _finished.Add(next);
                if (_isUnforeseen && !isLast)
                {
                    return false;
                }
            }
        }
        while (group.Any(IsStale) && ++round < MaxRounds);

        if (_hasGivenUp)
        {
            return false;
        }

        foreach (FlowGraph finished in _finished)
        {
            // Whoever asks next would come to the same.
            context.Results.Add(finished, round == MaxRounds ? BodyResult.Nothing with { IsComplete = false } : _provisional[finished].Final());
        }

        return true;
    }

    private bool IsStale(FlowGraph graph) =>
        _callees[graph].Any(callee => _changed.TryGetValue(callee, out int changed) && changed > _evaluated[graph]);

    private BodyResult Evaluate(FlowGraph graph)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        _running.Add(graph);
        _callees[graph] = [];
        _evaluated[graph] = ++_step;
        BodyResult result = BodyAnalysis.Analyse(context, graph, new CallModel(context, Summarise), cancellation);
        _running.Remove(graph);
        _finished.Add(graph);
        if (!_provisional.TryGetValue(graph, out BodyResult? before) || before.Summary.ToString() != result.Summary.ToString())
        {
            _changed[graph] = ++_step;
        }

        _provisional[graph] = result;
        return result;
    }

    private MethodSummary? Summarise(IMethodSymbol helper)
    {
        if (context.HelperOf(helper, cancellation) is not { } graph)
        {
            return null;
        }

        if (!context.MayTouch(graph, cancellation))
        {
            return HelperShape.Of(graph, context, cancellation);
        }

        if (context.Results.TryGet(graph, out BodyResult known))
        {
            return known.Summary;
        }

        foreach (FlowGraph caller in _running)
        {
            _callees[caller].Add(graph);
        }

        _isUnforeseen |= !_group.Contains(graph);
        if (_finished.Contains(graph))
        {
            return _provisional[graph].Summary;
        }

        if (_running.Contains(graph) || _group.Contains(graph))
        {
            return _provisional.TryGetValue(graph, out BodyResult? assumed) ? assumed.Summary : MethodSummary.Bottom;
        }

        if (_running.Count < MaxDepth)
        {
            return Evaluate(graph).Summary;
        }

        _hasGivenUp = true;
        return MethodSummary.Unknown;
    }
}
