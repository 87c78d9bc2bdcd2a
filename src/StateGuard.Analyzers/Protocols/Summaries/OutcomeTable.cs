using StateGuard.Flow.Values;

namespace StateGuard.Protocols.Summaries;

/// <summary>
/// Collects the ways out of one body, those that a caller cannot tell apart as one. A condition then holds only if it
/// holds on each; a place that not each of them writes may hold anything.
/// </summary>
/// <remarks>
/// Works on the body's own numbers and names only what is left in the end: there are as many ways out as there are calls
/// that may throw. Not safe for concurrent use.
/// </remarks>
internal sealed class OutcomeTable(OutcomePlaces places)
{
    private readonly List<(SummaryOutcome Outcome, Dictionary<int, ValueSet> Conditions, Dictionary<int, ValueSet> Writes)> _rows = [];

    /// <param name="outcome">The way out, its conditions and writes still empty.</param>
    /// <param name="facts">What holds there.</param>
    public void Add(SummaryOutcome outcome, Facts facts)
    {
        int same = _rows.FindIndex(row => row.Outcome.IsSameWay(outcome));
        if (same < 0)
        {
            _rows.Add((outcome, places.Conditions(facts), places.Writes(facts)));
            return;
        }

        (SummaryOutcome known, Dictionary<int, ValueSet> conditions, Dictionary<int, ValueSet> writes) = _rows[same];
        _rows[same] = (known with { Result = known.Result.Union(outcome.Result) }, conditions, writes);
        Narrow(conditions, facts);
        Widen(writes, places.Writes(facts));
    }

    public IReadOnlyList<SummaryOutcome> ToOutcomes() => _rows
        .Select(row => row.Outcome with
        {
            Conditions = row.Conditions.OrderBy(item => item.Key).Select(item => (places.OfValue(item.Key)!, item.Value)).ToList(),
            Writes = row.Writes.OrderBy(item => item.Key).Select(item => (places.OfStorage(item.Key)!, item.Value)).ToList(),
        })
        .ToList();

    private static void Narrow(Dictionary<int, ValueSet> conditions, Facts facts)
    {
        foreach (KeyValuePair<int, ValueSet> condition in conditions.ToList())
        {
            ValueSet set = facts.FactOf(condition.Key).Set;
            if (set.IsTop)
            {
                conditions.Remove(condition.Key);
            }
            else
            {
                conditions[condition.Key] = condition.Value.Union(set);
            }
        }
    }

    private static void Widen(Dictionary<int, ValueSet> writes, Dictionary<int, ValueSet> added)
    {
        foreach (KeyValuePair<int, ValueSet> write in writes.ToList())
        {
            writes[write.Key] = added.TryGetValue(write.Key, out ValueSet? set) ? write.Value.Union(set) : ValueSet.Top;
        }

        foreach (int storage in added.Keys)
        {
            if (!writes.ContainsKey(storage))
            {
                writes.Add(storage, ValueSet.Top);
            }
        }
    }
}
