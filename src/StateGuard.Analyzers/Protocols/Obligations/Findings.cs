using Microsoft.CodeAnalysis;
using StateGuard.Flow.Simulation;

namespace StateGuard.Protocols.Obligations;

/// <summary>What the simulations of one body have found on the way. Not safe for concurrent use.</summary>
internal sealed class Findings
{
    private readonly Dictionary<int, Trail?> _nextTurns = [];
    private readonly Dictionary<(MisuseKind Kind, int Site, SyntaxNode Place), Misuse> _misuses = [];

    /// <summary>Begins that are open still when the next turn of a loop comes, with the way there.</summary>
    public IReadOnlyDictionary<int, Trail?> NextTurns => _nextTurns;

    /// <summary>The wrong calls, in the order of the source.</summary>
    public IReadOnlyList<Misuse> Misuses => _misuses.Values
        .OrderBy(misuse => misuse.Place.SpanStart)
        .ThenBy(misuse => misuse.Kind)
        .ThenBy(misuse => misuse.Site.Number)
        .ToList();

    public void NextTurn(int begin, Trail? trail)
    {
        if (!_nextTurns.ContainsKey(begin))
        {
            _nextTurns.Add(begin, trail);
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
