using Microsoft.CodeAnalysis;
using StateGuard.Flow.Simulation;

namespace StateGuard.Protocols.Obligations;

/// <summary>What the simulations of one body have found on the way. Not safe for concurrent use.</summary>
internal sealed class Findings
{
    private readonly Dictionary<int, (Trail? Trail, bool IsImplicit)> _nextTurns = [];
    private readonly Dictionary<(MisuseKind Kind, int Site, SyntaxNode Place), Misuse> _misuses = [];

    /// <summary>Begins that are open still when the next turn of a loop comes, with the way there.</summary>
    public IReadOnlyDictionary<int, (Trail? Trail, bool IsImplicit)> NextTurns => _nextTurns;

    /// <summary>The wrong calls, in the order of the source.</summary>
    public IReadOnlyList<Misuse> Misuses => _misuses.Values
        .OrderBy(misuse => misuse.Place.SpanStart)
        .ThenBy(misuse => misuse.Kind)
        .ThenBy(misuse => misuse.Site.Number)
        .ToList();

    /// <summary>A way on which every exception was written outweighs one on which not.</summary>
    public void NextTurn(int begin, Trail? trail, bool isImplicit)
    {
        if (!_nextTurns.TryGetValue(begin, out (Trail? Trail, bool IsImplicit) known) || (known.IsImplicit && !isImplicit))
        {
            _nextTurns[begin] = (trail, isImplicit);
        }
    }

    public void Add(Misuse misuse)
    {
        var key = (misuse.Kind, misuse.Site.Number, misuse.Place);
        if (!_misuses.ContainsKey(key))
        {
            _misuses.Add(key, misuse);
        }
    }
}
