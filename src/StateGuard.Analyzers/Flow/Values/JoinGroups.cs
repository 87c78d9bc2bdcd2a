namespace StateGuard.Flow.Values;

/// <summary>
/// The values that one join makes: one for each pair of values that come together in some storage. There are more joins than
/// anything else, so that they all use this one. Not safe for concurrent use.
/// </summary>
internal sealed class JoinGroups
{
    private readonly Dictionary<long, int> _numbers = [];
    private readonly List<(int First, int Second, int Number)> _all = [];
    private readonly HashSet<int> _made = [];

    /// <summary>The groups, in the order in which they were met.</summary>
    public IReadOnlyList<(int First, int Second, int Number)> All => _all;

    /// <summary>The value of a pair; if there is none yet it is made for the storage.</summary>
    public int Of(int first, int second, int point, int storage, ValueTable table)
    {
        long key = Key(first, second);
        if (!_numbers.TryGetValue(key, out int number))
        {
            number = table.Joined(point, storage);
            _numbers.Add(key, number);
            _all.Add((first, second, number));
            _made.Add(number);
        }

        return number;
    }

    /// <summary>Whether the pair has a value.</summary>
    public bool Contains(int first, int second) => _numbers.ContainsKey(Key(first, second));

    /// <summary>Whether the value was made by the join.</summary>
    public bool HasMade(int number) => _made.Contains(number);

    /// <summary>Makes room for the next join.</summary>
    public void Clear()
    {
        // One by one: after a large join to clear a table would cost more than what the next puts into it.
        foreach ((int first, int second, int number) in _all)
        {
            _numbers.Remove(Key(first, second));
            _made.Remove(number);
        }

        _all.Clear();
    }

    private static long Key(int first, int second) => ((long)first << 32) | (uint)second;
}
