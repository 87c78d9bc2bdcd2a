using StateGuard.Flow.Values;

namespace StateGuard.Flow.Simulation;

/// <summary>The paths that have come to one node so far, one set of facts for each typestate.</summary>
/// <remarks>Not safe for concurrent use.</remarks>
internal sealed class NodeStates<TState>(FlowNode node, int number)
    where TState : struct, IEquatable<TState>
{
    // Few, mostly one: to look through them costs less than a table for each node would.
    private readonly List<Entry> _entries = new(1);

    public FlowNode Node { get; } = node;

    public int Number { get; } = number;

    /// <summary>Names the values that are made where paths come together here.</summary>
    public int Point => -1 - Number;

    /// <returns>
    /// How often the typestate's facts have grown here after they were looked at; 0 where they did not grow now. What
    /// comes together beforehand, from all the places that throw in one block, say, counts once.
    /// </returns>
    public int Add(in PathState<TState> path, ValueTable table, int widenAfter)
    {
        int index = IndexOf(path.State);
        if (index < 0)
        {
            _entries.Add(new Entry(path, 1, true));
            return 1;
        }

        Entry known = _entries[index];
        Facts facts = FactsJoin.Join(known.Path.Facts, path.Facts, Point, table);
        int growth = known.HasChanged ? known.Growth : known.Growth + 1;
        if (growth > widenAfter)
        {
            facts = new Facts(facts.Bindings, PersistentMap<Fact>.Empty, facts.Thrown);
        }

        if (Same(facts, known.Path.Facts))
        {
            return 0;
        }

        _entries[index] = new Entry(known.Path with { Facts = facts }, growth, true);
        return growth;
    }

    public List<PathState<TState>> TakeChanged()
    {
        var paths = new List<PathState<TState>>(_entries.Count);
        for (int i = 0; i < _entries.Count; i++)
        {
            Entry entry = _entries[i];
            if (entry.HasChanged)
            {
                paths.Add(entry.Path);
                _entries[i] = entry with { HasChanged = false };
            }
        }

        return paths;
    }

    private int IndexOf(in TState state)
    {
        for (int i = 0; i < _entries.Count; i++)
        {
            if (_entries[i].Path.State.Equals(state))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool Same(Facts a, Facts b) =>
        a.IsSame(b) || (Equals(a.Thrown, b.Thrown) && a.Bindings.IsSame(b.Bindings) && a.Known.IsSame(b.Known));

    private readonly record struct Entry(PathState<TState> Path, int Growth, bool HasChanged);
}
