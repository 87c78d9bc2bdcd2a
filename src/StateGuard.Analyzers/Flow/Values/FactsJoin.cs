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

        JoinGroups groups = table.Groups;
        groups.Clear();
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

            if (Whatever.Includes(storage, first, left, table) && Whatever.Includes(storage, second, right, table))
            {
                joined = table.Whatever(storage);
                return true;
            }

            joined = groups.Of(first, second, point, storage, table);
            return true;
        });

        PersistentMap<Fact> known = PersistentMap<Fact>.Merge(left.Known, right.Known, (int value, bool inLeft, Fact a, bool inRight, Fact b, out Fact joined) =>
        {
            joined = inLeft && inRight ? Union(a, b) : Fact.Unknown;
            return !joined.IsUnknown;
        });

        ThrownException? thrown = JoinThrown(left.Thrown, right.Thrown);
        return groups.All.Count == 0
            ? Result(left, bindings, known, thrown)
            : Rename(left, right, groups, bindings, known, thrown, point, table);
    }

    private static Facts Rename(
        Facts left, Facts right, JoinGroups groups, PersistentMap<int> bindings, PersistentMap<Fact> known, ThrownException? thrown, int point, ValueTable table)
    {
        // A value that this join made in an earlier turn of a loop may still be held by a storage that has kept
        // it, while the join gives its number to the new one: the old one moves to a number of its own.
        List<(int Storage, int Value)>? kept = null;
        bindings.ForEach((storage, value) =>
        {
            if (groups.HasMade(value) && left.Read(storage, table) == value && right.Read(storage, table) == value)
            {
                (kept ??= []).Add((storage, value));
            }
        });

        foreach ((int storage, int value) in kept ?? [])
        {
            if (groups.Contains(value, value))
            {
                continue;
            }

            int renamed = table.Joined(point, storage);
            bindings = bindings.Set(storage, renamed);
            known = Set(known, renamed, Union(table.FactOf(value, left), table.FactOf(value, right)));
        }

        known.ForEach((value, fact) =>
        {
            if (fact.Condition is { } condition && condition.Mentions(groups.HasMade))
            {
                known = Set(known, value, fact with { Condition = null });
            }
        });

        foreach ((int first, int second, int number) in groups.All)
        {
            known = Set(known, number, Union(table.FactOf(first, left), table.FactOf(second, right)));
        }

        return Result(left, bindings, known, thrown);
    }

    private static Facts Result(Facts left, PersistentMap<int> bindings, PersistentMap<Fact> known, ThrownException? thrown) =>
        ReferenceEquals(bindings, left.Bindings) && ReferenceEquals(known, left.Known) && Equals(thrown, left.Thrown)
            ? left
            : new Facts(bindings, known, thrown);

    private static PersistentMap<Fact> Set(PersistentMap<Fact> known, int value, Fact fact) =>
        fact.IsUnknown ? known.Remove(value) : known.Set(value, fact);

    private static Fact Union(Fact a, Fact b) => new(a.Set.Union(b.Set), Equals(a.Condition, b.Condition) ? a.Condition : null, a.IsCopied || b.IsCopied);

    private static ThrownException? JoinThrown(ThrownException? a, ThrownException? b) =>
        Equals(a, b) ? a : a is null ? b : b is null ? a : ThrownException.Any;

    private static bool IsAssignedBeforeUse(StorageKind kind) =>
        kind is StorageKind.Local or StorageKind.Capture or StorageKind.Temporary or StorageKind.Return;
}
