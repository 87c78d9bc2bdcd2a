namespace StateGuard.Flow.Values;

/// <summary>
/// The join of two sets of facts: what holds on either path. Storages that agree in both on which of them hold the
/// same value go on to agree; every such group that differs between the two gets a value of its own.
/// </summary>
internal static class FactsJoin
{
    /// <param name="point">Number of the place where the paths meet; it names the values that the join makes.</param>
    public static Facts Join(Facts left, Facts right, int point, ValueTable table)
    {
        if (left.IsSame(right))
        {
            return left;
        }

        Dictionary<(int, int), int>? groups = null;
        PersistentMap<int> bindings = PersistentMap<int>.Merge(left.Bindings, right.Bindings, (int storage, bool inLeft, int a, bool inRight, int b, out int joined) =>
        {
            joined = inLeft ? a : b;
            if (!inLeft || !inRight)
            {
                if (IsAssignedBeforeUse(table.StorageOf(storage).Kind))
                {
                    // Definite assignment: where only one side has assigned it, nobody reads the other's.
                    return true;
                }

                if (storage == table.Tracked)
                {
                    return false;
                }
            }

            int first = inLeft ? a : table.Initial(storage);
            int second = inRight ? b : table.Initial(storage);
            if (first == second)
            {
                return inLeft;
            }

            groups ??= [];
            if (!groups.TryGetValue((first, second), out joined))
            {
                joined = table.Joined(point, storage);
                groups.Add((first, second), joined);
            }

            return true;
        });

        PersistentMap<Fact> known = PersistentMap<Fact>.Merge(left.Known, right.Known, (int value, bool inLeft, Fact a, bool inRight, Fact b, out Fact joined) =>
        {
            joined = inLeft && inRight ? Union(a, b) : Fact.Unknown;
            return !joined.IsUnknown;
        });

        ThrownException? thrown = JoinThrown(left.Thrown, right.Thrown);
        return groups is null
            ? Result(left, bindings, known, thrown)
            : Rename(left, right, groups, bindings, known, thrown, point, table);
    }

    private static Facts Rename(
        Facts left, Facts right, Dictionary<(int, int), int> groups, PersistentMap<int> bindings, PersistentMap<Fact> known, ThrownException? thrown, int point, ValueTable table)
    {
        var made = new HashSet<int>(groups.Values);

        // A value that this join made in an earlier turn of a loop may still be held by a storage that has kept
        // it, while the join gives its number to the new one: the old one moves to a number of its own.
        var kept = new List<(int Storage, int Value)>();
        bindings.ForEach((storage, value) =>
        {
            if (made.Contains(value) && left.Read(storage, table) == value && right.Read(storage, table) == value)
            {
                kept.Add((storage, value));
            }
        });

        foreach ((int storage, int value) in kept)
        {
            if (groups.ContainsKey((value, value)))
            {
                continue;
            }

            int renamed = table.Joined(point, storage);
            bindings = bindings.Set(storage, renamed);
            known = Set(known, renamed, Union(table.FactOf(value, left), table.FactOf(value, right)));
        }

        known.ForEach((value, fact) =>
        {
            if (fact.Condition is { } condition && condition.Mentions(made.Contains))
            {
                known = Set(known, value, fact with { Condition = null });
            }
        });

        foreach (KeyValuePair<(int First, int Second), int> group in groups)
        {
            known = Set(known, group.Value, Union(table.FactOf(group.Key.First, left), table.FactOf(group.Key.Second, right)));
        }

        return Result(left, bindings, known, thrown);
    }

    private static Facts Result(Facts left, PersistentMap<int> bindings, PersistentMap<Fact> known, ThrownException? thrown) =>
        ReferenceEquals(bindings, left.Bindings) && ReferenceEquals(known, left.Known) && Equals(thrown, left.Thrown)
            ? left
            : new Facts(bindings, known, thrown);

    private static PersistentMap<Fact> Set(PersistentMap<Fact> known, int value, Fact fact) =>
        fact.IsUnknown ? known.Remove(value) : known.Set(value, fact);

    private static Fact Union(Fact a, Fact b) => new(a.Set.Union(b.Set), Equals(a.Condition, b.Condition) ? a.Condition : null);

    private static ThrownException? JoinThrown(ThrownException? a, ThrownException? b) =>
        Equals(a, b) ? a : a is null ? b : b is null ? a : ThrownException.Any;

    private static bool IsAssignedBeforeUse(StorageKind kind) =>
        kind is StorageKind.Local or StorageKind.Capture or StorageKind.Temporary or StorageKind.Return;
}
