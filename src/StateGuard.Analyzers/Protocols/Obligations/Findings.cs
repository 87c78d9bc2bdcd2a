using StateGuard.Flow.Simulation;

namespace StateGuard.Protocols.Obligations;

/// <summary>What the simulations of one body have found on the way. Not safe for concurrent use.</summary>
internal sealed class Findings
{
    private readonly Dictionary<int, Trail?> _nextTurns = [];
    private readonly Dictionary<int, int> _endsNotOpen = [];

    /// <summary>Begins that are open still when the next turn of a loop comes, with the way there.</summary>
    public IReadOnlyDictionary<int, Trail?> NextTurns => _nextTurns;

    /// <summary>Ends of what is not open, each with the site that closed it, or did not open it.</summary>
    public IReadOnlyDictionary<int, int> EndsNotOpen => _endsNotOpen;

    public void NextTurn(int begin, Trail? trail)
    {
        if (!_nextTurns.ContainsKey(begin))
        {
            _nextTurns.Add(begin, trail);
        }
    }

    public void EndNotOpen(int end, int cause)
    {
        if (!_endsNotOpen.ContainsKey(end))
        {
            _endsNotOpen.Add(end, cause);
        }
    }
}
