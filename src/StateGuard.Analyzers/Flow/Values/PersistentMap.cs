namespace StateGuard.Flow.Values;

/// <summary>
/// An immutable map from non-negative integers, a big-endian Patricia tree (Okasaki and Gill, "Fast Mergeable
/// Integer Maps", 1998). Two maps that come from one share what neither has changed, so that comparing them costs
/// what they differ by, not what they hold: that is what a flow analysis does all day.
/// </summary>
/// <remarks>Immutable, and so safe for concurrent use. A null reference stands for no map; use <see cref="Empty"/>.</remarks>
internal sealed class PersistentMap<TValue>
{
    public static readonly PersistentMap<TValue> Empty = new(null);

    private readonly Node? _root;

    private PersistentMap(Node? root) => _root = root;

    public delegate void Difference(int key, bool inLeft, TValue left, bool inRight, TValue right);

    public bool IsEmpty => _root is null;

    public bool TryGet(int key, out TValue value)
    {
        Node? node = _root;
        while (node is Branch branch)
        {
            node = (key & branch.Bit) == 0 ? branch.Zero : branch.One;
        }

        if (node is Leaf leaf && leaf.Key == key)
        {
            value = leaf.Value;
            return true;
        }

        value = default!;
        return false;
    }

    /// <summary>The map with the key bound to the value; this very map where it is so already.</summary>
    public PersistentMap<TValue> Set(int key, TValue value)
    {
        Node root = Insert(_root, key, value);
        return ReferenceEquals(root, _root) ? this : new PersistentMap<TValue>(root);
    }

    /// <summary>The map without the key; this very map where it is not bound.</summary>
    public PersistentMap<TValue> Remove(int key)
    {
        Node? root = Delete(_root, key);
        return ReferenceEquals(root, _root) ? this : root is null ? Empty : new PersistentMap<TValue>(root);
    }

    /// <summary>Calls <paramref name="visit"/> for each key on whose binding the two maps differ.</summary>
    public static void Compare(PersistentMap<TValue> left, PersistentMap<TValue> right, Difference visit) =>
        Compare(left._root, right._root, visit);

    public void ForEach(Action<int, TValue> visit) => ForEach(_root, visit);

    private static void ForEach(Node? node, Action<int, TValue> visit)
    {
        switch (node)
        {
            case Leaf leaf:
                visit(leaf.Key, leaf.Value);
                break;
            case Branch branch:
                ForEach(branch.Zero, visit);
                ForEach(branch.One, visit);
                break;
        }
    }

    private static Node Insert(Node? node, int key, TValue value)
    {
        switch (node)
        {
            case null:
                return new Leaf(key, value);
            case Leaf leaf when leaf.Key == key:
                return EqualityComparer<TValue>.Default.Equals(leaf.Value, value) ? leaf : new Leaf(key, value);
            case Leaf leaf:
                return Join(key, new Leaf(key, value), leaf.Key, leaf);
        }

        var branch = (Branch)node;
        if (!branch.Covers(key))
        {
            return Join(key, new Leaf(key, value), branch.Prefix, branch);
        }

        if ((key & branch.Bit) == 0)
        {
            Node zero = Insert(branch.Zero, key, value);
            return ReferenceEquals(zero, branch.Zero) ? branch : new Branch(branch.Prefix, branch.Bit, zero, branch.One);
        }

        Node one = Insert(branch.One, key, value);
        return ReferenceEquals(one, branch.One) ? branch : new Branch(branch.Prefix, branch.Bit, branch.Zero, one);
    }

    private static Node? Delete(Node? node, int key)
    {
        switch (node)
        {
            case null:
                return null;
            case Leaf leaf:
                return leaf.Key == key ? null : leaf;
        }

        var branch = (Branch)node;
        if (!branch.Covers(key))
        {
            return branch;
        }

        Node? zero = branch.Zero;
        Node? one = branch.One;
        if ((key & branch.Bit) == 0)
        {
            zero = Delete(zero, key);
        }
        else
        {
            one = Delete(one, key);
        }

        if (zero is null)
        {
            return one;
        }

        if (one is null)
        {
            return zero;
        }

        bool same = ReferenceEquals(zero, branch.Zero) && ReferenceEquals(one, branch.One);
        return same ? branch : new Branch(branch.Prefix, branch.Bit, zero, one);
    }

    private static Node Join(int firstKey, Node first, int secondKey, Node second)
    {
        int bit = HighestBit(firstKey ^ secondKey);
        int prefix = firstKey & ~((bit << 1) - 1);
        return (firstKey & bit) == 0 ? new Branch(prefix, bit, first, second) : new Branch(prefix, bit, second, first);
    }

    private static int HighestBit(int value)
    {
        uint bits = (uint)value;
        bits |= bits >> 1;
        bits |= bits >> 2;
        bits |= bits >> 4;
        bits |= bits >> 8;
        bits |= bits >> 16;
        return (int)(bits - (bits >> 1));
    }

    private static void Compare(Node? left, Node? right, Difference visit)
    {
        if (ReferenceEquals(left, right))
        {
            return;
        }

        if (left is null || right is null)
        {
            ForEach(left, (key, value) => visit(key, true, value, false, default!));
            ForEach(right, (key, value) => visit(key, false, default!, true, value));
            return;
        }

        if (left is Branch a && right is Branch b && a.Bit == b.Bit && a.Prefix == b.Prefix)
        {
            Compare(a.Zero, b.Zero, visit);
            Compare(a.One, b.One, visit);
            return;
        }

        if (left is Branch wide && (right is Leaf || ((Branch)right).Bit < wide.Bit) && wide.Covers(right.AnyKey))
        {
            bool zero = (right.AnyKey & wide.Bit) == 0;
            Compare(wide.Zero, zero ? right : null, visit);
            Compare(wide.One, zero ? null : right, visit);
            return;
        }

        if (right is Branch other && (left is Leaf || ((Branch)left).Bit < other.Bit) && other.Covers(left.AnyKey))
        {
            bool zero = (left.AnyKey & other.Bit) == 0;
            Compare(zero ? left : null, other.Zero, visit);
            Compare(zero ? null : left, other.One, visit);
            return;
        }

        if (left is Leaf x && right is Leaf y && x.Key == y.Key)
        {
            if (!EqualityComparer<TValue>.Default.Equals(x.Value, y.Value))
            {
                visit(x.Key, true, x.Value, true, y.Value);
            }

            return;
        }

        Compare(left, null, visit);
        Compare(null, right, visit);
    }

    private abstract class Node
    {
        /// <summary>A key that lies under the node, or would.</summary>
        public abstract int AnyKey { get; }
    }

    private sealed class Leaf(int key, TValue value) : Node
    {
        public int Key { get; } = key;

        public TValue Value { get; } = value;

        public override int AnyKey => Key;
    }

    private sealed class Branch(int prefix, int bit, Node zero, Node one) : Node
    {
        public int Prefix { get; } = prefix;

        public int Bit { get; } = bit;

        public Node Zero { get; } = zero;

        public Node One { get; } = one;

        public override int AnyKey => Prefix;

        public bool Covers(int key) => (key & ~((Bit << 1) - 1)) == Prefix;
    }
}
