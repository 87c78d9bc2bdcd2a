using CsCheck;
using StateGuard.Flow.Values;
using Xunit;

namespace StateGuard.Analyzers.Tests.Flow;

/// <summary>The map of a flow analysis does as a dictionary does, whatever is put into it, and shares what stays.</summary>
public sealed class PersistentMapTests
{
    private static readonly Gen<int> Keys = Gen.OneOf(Gen.Int[0, 12], Gen.Int[0, 2_000], Gen.Const(int.MaxValue), Gen.Int[int.MaxValue - 40, int.MaxValue]);

    private static readonly Gen<(int Key, int Value)[]> Bindings = Gen.Select(Keys, Gen.Int[0, 3]).Array[0, 40];

    [Fact]
    public void It_binds_as_a_dictionary_does() => Bindings.Sample(bindings => Assert.Equal(Sorted(Dictionary(bindings)), Entries(Map(bindings))));

    [Fact]
    public void What_is_removed_is_gone_and_nothing_else() => Gen.Select(Bindings, Keys.Array[0, 20]).Sample((bindings, gone) =>
    {
        Dictionary<int, int> expected = Dictionary(bindings);
        PersistentMap<int> map = Map(bindings);
        foreach (int key in gone)
        {
            bool isThere = expected.Remove(key);
            PersistentMap<int> without = map.Remove(key);
            Assert.Equal(!isThere, ReferenceEquals(map, without));
            Assert.False(without.TryGet(key, out _));
            map = without;
        }

        Assert.Equal(Sorted(expected), Entries(map));
        Assert.Equal(expected.Count == 0, map.IsEmpty);
    });

    [Fact]
    public void What_is_bound_already_changes_nothing() => Bindings.Sample(bindings =>
    {
        PersistentMap<int> map = Map(bindings);
        foreach ((int key, int value) in Entries(map))
        {
            Assert.True(map.TryGet(key, out int found));
            Assert.Equal(value, found);
            Assert.Same(map, map.Set(key, value));
            Assert.NotSame(map, map.Set(key, value + 1));
        }
    });

    [Fact]
    public void The_same_bindings_are_the_same_however_they_came_about() => Gen.Select(Bindings, Bindings).Sample((first, second) =>
    {
        Dictionary<int, int> left = Dictionary(first);
        Dictionary<int, int> right = Dictionary(second);
        Assert.Equal(Sorted(left).SequenceEqual(Sorted(right)), Map(first).IsSame(Map(second)));

        PersistentMap<int> again = Map([.. Sorted(left).Reverse().Select(entry => (entry.Key, entry.Value))]);
        Assert.True(Map(first).IsSame(again));
        Assert.True(Map(first).Set(5_000, 1).Remove(5_000).IsSame(Map(first)));
    });

    // The keys that differ, each once, with what either side has; what is made of them, and all that is the same.
    [Fact]
    public void Merging_asks_for_each_difference_once() => Gen.Select(Bindings, Bindings, Bindings).Sample((common, first, second) =>
    {
        (int, int)[] ofLeft = [.. common, .. first];
        (int, int)[] ofRight = [.. common, .. second];
        Dictionary<int, int> left = Dictionary(ofLeft);
        Dictionary<int, int> right = Dictionary(ofRight);
        PersistentMap<int> shared = Map(common);
        PersistentMap<int> leftMap = first.Aggregate(shared, (map, binding) => map.Set(binding.Key, binding.Value));
        PersistentMap<int> rightMap = second.Aggregate(shared, (map, binding) => map.Set(binding.Key, binding.Value));

        var asked = new List<int>();
        var expected = new Dictionary<int, int>(left.Where(entry => right.TryGetValue(entry.Key, out int other) && other == entry.Value));
        PersistentMap<int> merged = PersistentMap<int>.Merge(leftMap, rightMap, (int key, bool inLeft, int a, bool inRight, int b, out int value) =>
        {
            asked.Add(key);
            Assert.Equal(left.TryGetValue(key, out int ofTheLeft), inLeft);
            Assert.Equal(right.TryGetValue(key, out int ofTheRight), inRight);
            Assert.False(inLeft && inRight && a == b);
            Assert.True(!inLeft || a == ofTheLeft);
            Assert.True(!inRight || b == ofTheRight);
            value = key % 5;
            if (key % 3 > 0)
            {
                expected.Add(key, value);
                return true;
            }

            return false;
        });

        Assert.Equal(left.Keys.Union(right.Keys).Where(key => !(left.TryGetValue(key, out int a) && right.TryGetValue(key, out int b) && a == b)).Order(), asked.Order());
        Assert.Equal(Sorted(expected), Entries(merged));
    });

    [Fact]
    public void A_merge_that_leaves_the_left_as_it_is_gives_the_left() => Gen.Select(Bindings, Bindings).Sample((first, second) =>
    {
        PersistentMap<int> left = Map(first);
        Assert.Same(left, PersistentMap<int>.Merge(left, Map(second), (int _, bool inLeft, int a, bool _, int _, out int value) =>
        {
            value = a;
            return inLeft;
        }));
    });

    private static PersistentMap<int> Map(IEnumerable<(int Key, int Value)> bindings) =>
        bindings.Aggregate(PersistentMap<int>.Empty, (map, binding) => map.Set(binding.Key, binding.Value));

    private static Dictionary<int, int> Dictionary(IEnumerable<(int Key, int Value)> bindings)
    {
        var dictionary = new Dictionary<int, int>();
        foreach ((int key, int value) in bindings)
        {
            dictionary[key] = value;
        }

        return dictionary;
    }

    private static IEnumerable<KeyValuePair<int, int>> Sorted(Dictionary<int, int> dictionary) => dictionary.OrderBy(entry => entry.Key);

    private static List<KeyValuePair<int, int>> Entries(PersistentMap<int> map)
    {
        var entries = new List<KeyValuePair<int, int>>();
        map.ForEach((key, value) => entries.Add(new(key, value)));
        return entries;
    }
}
