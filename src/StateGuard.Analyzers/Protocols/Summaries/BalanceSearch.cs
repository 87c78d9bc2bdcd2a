using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
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

    private bool IsBalanced(IMethodSymbol helper)
    {
        if (known.TryGetValue(helper, out bool result) || _found.TryGetValue(helper, out result))
        {
            return result;
        }

        cancellation.ThrowIfCancellationRequested();
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (!_running.Add(helper))
        {
            _assumed.Add(helper);
            return true;
        }

        BodyCalls calls = reach.CallsOf(helper, cancellation);
        bool isBalanced = (!calls.AreMarked && !calls.AreHidden && calls.Helpers.All(IsBalanced)) || isSummaryBalanced(helper);
        _running.Remove(helper);
        _isRefuted |= !isBalanced && _assumed.Contains(helper);
        _found[helper] = isBalanced;
        return isBalanced;
    }
}
