using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace StateGuard.Protocols.Summaries;

/// <summary>
/// One body's question of whether the helpers that it calls are balanced, however deep. Those that call each other are
/// taken to be until one of them is found not to be.
/// </summary>
/// <param name="reach">The calls of helpers.</param>
/// <param name="isSummaryBalanced">Tells it of a helper that begins or ends something itself.</param>
/// <param name="known">What earlier searches have found.</param>
/// <param name="cancellation">Ends the search.</param>
internal sealed class BalanceSearch(
    CallReach reach, Func<IMethodSymbol, bool> isSummaryBalanced, ConcurrentDictionary<IMethodSymbol, bool> known, CancellationToken cancellation)
{
    private readonly Dictionary<IMethodSymbol, bool> _found = new(SymbolEqualityComparer.Default);
    private readonly HashSet<IMethodSymbol> _running = new(SymbolEqualityComparer.Default);
    private readonly HashSet<IMethodSymbol> _assumed = new(SymbolEqualityComparer.Default);
    private readonly Stack<BalanceVisit> _path = new();
    private bool _isRefuted;

    public bool AreBalanced(IReadOnlyList<IMethodSymbol> helpers)
    {
        bool areBalanced = helpers.All(IsBalanced);
        foreach (KeyValuePair<IMethodSymbol, bool> found in _found)
        {
            // What was found by an assumption that does not hold is found anew.
            if (!(_isRefuted && found.Value))
            {
                known.TryAdd(found.Key, found.Value);
            }
        }

        return areBalanced && !_isRefuted;
    }

    // A chain of helpers of any length is gone through without nesting.
    private bool IsBalanced(IMethodSymbol helper)
    {
        if (TryFind(helper, out bool result))
        {
            return result;
        }

        Enter(helper);
        while (_path.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            BalanceVisit visit = _path.Peek();
            if (visit.Next() is { } callee)
            {
                if (TryFind(callee, out bool isBalanced))
                {
                    visit.Judge(isBalanced);
                }
                else if (_running.Contains(callee))
                {
                    _assumed.Add(callee);
                }
                else
                {
                    Enter(callee);
                }
            }
            else
            {
                _path.Pop();
                result = Leave(visit);
            }
        }

        return result;
    }

    private bool TryFind(IMethodSymbol helper, out bool isBalanced) => known.TryGetValue(helper, out isBalanced) || _found.TryGetValue(helper, out isBalanced);

    private void Enter(IMethodSymbol helper)
    {
        _running.Add(helper);
        _path.Push(new BalanceVisit(helper, reach.CallsOf(helper, cancellation)));
    }

    private bool Leave(BalanceVisit visit)
    {
        bool isBalanced = visit.IsBalanced || isSummaryBalanced(visit.Helper);
        _running.Remove(visit.Helper);
        _isRefuted |= !isBalanced && _assumed.Contains(visit.Helper);
        _found[visit.Helper] = isBalanced;
        if (_path.Count > 0)
        {
            _path.Peek().Judge(isBalanced);
        }

        return isBalanced;
    }
}
