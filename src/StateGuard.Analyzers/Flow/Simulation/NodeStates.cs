using StateGuard.Flow.Values;

namespace StateGuard.Flow.Simulation;

/// <summary>The paths that have come to one node so far, one set of facts for each typestate.</summary>
/// <remarks>Not safe for concurrent use.</remarks>
internal sealed class NodeStates<TState>(FlowNode node, int number)
    where TState : struct, IEquatable<TState>
{
    private readonly Dictionary<TState, (PathState<TState> Path, int Growth)> _paths = [];
    private readonly List<TState> _changed = [];

    public FlowNode Node { get; } = node;

    public int Number { get; } = number;

    /// <returns>
    /// How often the typestate's facts have grown here after they were looked at; 0 where they did not grow now. What
    /// comes together beforehand, from all the places that throw in one block, say, counts once.
    /// </returns>
    public int Add(in PathState<TState> path, ValueTable table, int widenAfter)
    {
        int growth = 1;
        PathState<TState> merged = path;
        if (_paths.TryGetValue(path.State, out (PathState<TState> Path, int Growth) known))
        {
            Facts facts = FactsJoin.Join(known.Path.Facts, path.Facts, -1 - Number, table);
            growth = _changed.Contains(path.State) ? known.Growth : known.Growth + 1;
            if (growth > widenAfter)
            {
                facts = new Facts(facts.Bindings, PersistentMap<Fact>.Empty, facts.Thrown);
            }

            if (Same(facts, known.Path.Facts))
            {
                return 0;
            }

            merged = known.Path with { Facts = facts };
        }

        _paths[path.State] = (merged, growth);
        if (!_changed.Contains(path.State))
        {
            _changed.Add(path.State);
        }

        return growth;
    }

    public List<PathState<TState>> TakeChanged()
    {
        var paths = new List<PathState<TState>>(_changed.Count);
        foreach (TState state in _changed)
        {
            paths.Add(_paths[state].Path);
        }

        _changed.Clear();
        return paths;
    }

    private static bool Same(Facts a, Facts b) =>
        a.IsSame(b) || (Equals(a.Thrown, b.Thrown) && IsEqual(a.Bindings, b.Bindings) && IsEqual(a.Known, b.Known));

    private static bool IsEqual<TValue>(PersistentMap<TValue> a, PersistentMap<TValue> b)
    {
        bool equal = true;
        PersistentMap<TValue>.Compare(a, b, (_, _, _, _, _) => equal = false);
        return equal;
    }
}
