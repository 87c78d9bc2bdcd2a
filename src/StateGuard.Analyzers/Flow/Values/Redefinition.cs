namespace StateGuard.Flow.Values;

/// <summary>
/// In a loop an operation produces its value anew each turn. What still holds the value of an earlier turn must no
/// longer be taken for the new one. Many values at once cost one look at the facts.
/// </summary>
internal static class Redefinition
{
    public static Facts Apply(HashSet<int> values, Facts facts, ValueTable table)
    {
        List<(int Storage, int Held)>? holders = null;
        facts.Bindings.ForEach((storage, held) =>
        {
            int owner = table.StorageOf(storage).Owner;
            if (table.DerivesFrom(held, values) || (owner != 0 && table.DerivesFrom(owner, values)))
            {
                (holders ??= []).Add((storage, held));
            }
        });

        List<int>? stale = null;
        facts.Known.ForEach((number, fact) =>
        {
            if (table.DerivesFrom(number, values) || (fact.Condition is { } condition && condition.Mentions(subject => table.DerivesFrom(subject, values))))
            {
                (stale ??= []).Add(number);
            }
        });

        PersistentMap<int> bindings = facts.Bindings;
        PersistentMap<Fact> known = facts.Known;
        if (holders is not null)
        {
            (bindings, known) = Rename(holders, facts, bindings, known, values, table);
        }

        foreach (int number in stale ?? [])
        {
            Fact fact = facts.FactOf(number);
            known = table.DerivesFrom(number, values) ? known.Remove(number) : known.Set(number, fact with { Condition = null });
        }

        return holders is null && stale is null ? facts : new Facts(bindings, known, facts.Thrown);
    }

    // Holders of one value go on to share one, named after the first of them.
    private static (PersistentMap<int> Bindings, PersistentMap<Fact> Known) Rename(
        List<(int Storage, int Held)> holders, Facts facts, PersistentMap<int> bindings, PersistentMap<Fact> known, HashSet<int> values, ValueTable table)
    {
        var names = new Dictionary<int, int>();
        foreach ((int storage, int held) in holders)
        {
            int owner = table.StorageOf(storage).Owner;
            if (owner != 0 && table.DerivesFrom(owner, values))
            {
                bindings = bindings.Remove(storage);
                continue;
            }

            if (!names.TryGetValue(held, out int name))
            {
                name = table.Earlier(storage);
                names.Add(held, name);
                (bindings, known) = Vacate(name, bindings, known, table);
                Fact fact = facts.FactOf(held) with { Condition = null };
                known = fact.IsUnknown ? known.Remove(name) : known.Set(name, fact);
            }

            bindings = bindings.Set(storage, name);
        }

        return (bindings, known);
    }

    // A storage may hold an even earlier value under the name that is needed now.
    private static (PersistentMap<int> Bindings, PersistentMap<Fact> Known) Vacate(
        int name, PersistentMap<int> bindings, PersistentMap<Fact> known, ValueTable table)
    {
        PersistentMap<int> moved = bindings;
        PersistentMap<Fact> kept = known;
        bindings.ForEach((storage, held) =>
        {
            if (held == name && table.Earlier(storage) is var other && other != name)
            {
                moved = moved.Set(storage, other);
                kept = known.TryGet(name, out Fact? fact) ? kept.Set(other, fact) : kept.Remove(other);
            }
        });
        return (moved, kept);
    }
}
