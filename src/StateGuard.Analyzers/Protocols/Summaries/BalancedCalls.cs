using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using StateGuard.Flow.Graphs;
using StateGuard.Protocols.Obligations;

namespace StateGuard.Protocols.Summaries;

/// <summary>
/// Whether all that a body calls leaves operations as it finds them, as a helper does that takes a lock and gives it
/// back. A body that does no more than call such has nothing open on any path, and none of its paths need be walked.
/// </summary>
/// <remarks>
/// Only helpers that begin or end something themselves are summarised for it. Where it cannot be told the answer is no,
/// and the body is walked. Safe for concurrent use.
/// </remarks>
internal sealed class BalancedCalls(ProtocolContext context, CallReach reach)
{
    private readonly ConcurrentDictionary<IMethodSymbol, bool> _known = new(SymbolEqualityComparer.Default);

    /// <param name="calls">What the body calls.</param>
    /// <param name="owner">Whose body it is: a mark on it is a promise of its own.</param>
    /// <param name="cancellation">Ends the search.</param>
    public bool Of(BodyCalls calls, ISymbol owner, CancellationToken cancellation)
    {
        if (calls.AreMarked || calls.AreHidden || (owner is IMethodSymbol method && context.Contracts.Read(method).Effects.Count > 0))
        {
            return false;
        }

        return new BalanceSearch(reach, helper => IsSummaryBalanced(helper, cancellation), _known, cancellation).AreBalanced(calls.Helpers);
    }

    private bool IsSummaryBalanced(IMethodSymbol helper, CancellationToken cancellation)
    {
        // What is not summarised is a call like any other.
        if (context.HelperOf(helper, cancellation) is not { } graph)
        {
            return true;
        }

        BodyResult result = new SummarySession(context, cancellation).Analyse(graph);
        return result.IsComplete && result.Summary.Operations.All(operation => operation.Outcomes.All(outcome => outcome.IsBalanced));
    }
}
