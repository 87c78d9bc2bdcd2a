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

    /// <summary>What a merged map binds a key to on whose binding two maps differ.</summary>
    /// <returns>Whether it binds it at all.</returns>
    public delegate bool Combination(int key, bool inLeft, TValue left, bool inRight, TValue right, out TValue merged);

    public bool IsEmpty => _root is null;

    public bool TryGet(int key, out TValue value)
    {
        Node? node = _root;
        while (node is { IsBranch: true })
        {
            node = (key & node.Bit) == 0 ? node.Zero : node.One;
        }

        if (node is not null && node.Key == key)
        {
            value = node.Value;
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

    /// <summary>Whether the two maps bind the same keys to the same values.</summary>
    public bool IsSame(PersistentMap<TValue> other) => AreSame(_root, other._root);

    /// <summary>
    /// Both maps in one: what they agree on, and of the rest what <paramref name="combine"/> says; the left map itself where that is it.
    /// </summary>
    public static PersistentMap<TValue> Merge(PersistentMap<TValue> left, PersistentMap<TValue> right, Combination combine)
    {
        Node? root = Merge(left._root, right._root, combine);
        return ReferenceEquals(root, left._root) ? left : root is null ? Empty : new PersistentMap<TValue>(root);
    }

    public void ForEach(Action<int, TValue> visit) => ForEach(_root, visit);

    private static void ForEach(Node? node, Action<int, TValue> visit)
    {
        while (node is { IsBranch: true })
        {
            ForEach(node.Zero, visit);
            node = node.One;
        }

        if (node is not null)
        {
            visit(node.Key, node.Value);
        }
    }

    private static Node Insert(Node? node, int key, TValue value)
    {
        if (node is null)
        {
            return new Node(key, value);
        }

        if (!node.IsBranch && node.Key == key)
        {
            return EqualityComparer<TValue>.Default.Equals(node.Value, value) ? node : new Node(key, value);
        }

        if (!node.IsBranch || !node.Covers(key))
        {
            return Join(key, new Node(key, value), node.Key, node);
        }

        if ((key & node.Bit) == 0)
        {
            Node zero = Insert(node.Zero, key, value);
            return ReferenceEquals(zero, node.Zero) ? node : new Node(node.Key, node.Bit, zero, node.One!);
        }

        Node one = Insert(node.One, key, value);
        return ReferenceEquals(one, node.One) ? node : new Node(node.Key, node.Bit, node.Zero!, one);
    }

    private static Node? Delete(Node? node, int key)
    {
        if (node is null || !node.IsBranch)
        {
            return node is null || node.Key == key ? null : node;
        }

        if (!node.Covers(key))
        {
            return node;
        }

        Node? zero = node.Zero;
        Node? one = node.One;
        if ((key & node.Bit) == 0)
        {
            zero = Delete(zero, key);
        }
        else
        {
            one = Delete(one, key);
        }

        return Branch(node, zero, one);
    }

    // The branch with these halves; the one that there is already where it has them.
    private static Node? Branch(Node known, Node? zero, Node? one) =>
        zero is null ? one
        : one is null ? zero
        : ReferenceEquals(zero, known.Zero) && ReferenceEquals(one, known.One) ? known
        : new Node(known.Key, known.Bit, zero, one);

    private static Node Join(int firstKey, Node first, int secondKey, Node second)
    {
        int bit = HighestBit(firstKey ^ secondKey);
        int prefix = firstKey & ~((bit << 1) - 1);
        return (firstKey & bit) == 0 ? new Node(prefix, bit, first, second) : new Node(prefix, bit, second, first);
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

    // Maps that hold the same have the same shape.
    private static bool AreSame(Node? left, Node? right)
    {
        while (!ReferenceEquals(left, right))
        {
            if (left is null || right is null || left.Key != right.Key || left.Bit != right.Bit)
            {
                return false;
            }

            if (!left.IsBranch)
            {
                return EqualityComparer<TValue>.Default.Equals(left.Value, right.Value);
            }

            if (!AreSame(left.Zero, right.Zero))
            {
                return false;
            }

            left = left.One;
            right = right.One;
        }

        return true;
    }

    private static Node? Merge(Node? left, Node? right, Combination combine)
    {
        if (ReferenceEquals(left, right))
        {
            return left;
        }

        if (left is null || right is null)
        {
            return MergeOne(left ?? right!, left is not null, combine);
        }

        if (left.IsBranch && right.IsBranch && left.Bit == right.Bit && left.Key == right.Key)
        {
            return Branch(left, Merge(left.Zero, right.Zero, combine), Merge(left.One, right.One, combine));
        }

        // A leaf has no bit, which is less than any.
        if (right.Bit < left.Bit && left.Covers(right.Key))
        {
            bool inZero = (right.Key & left.Bit) == 0;
            return Branch(left, Merge(left.Zero, inZero ? right : null, combine), Merge(left.One, inZero ? null : right, combine));
        }

        if (left.Bit < right.Bit && right.Covers(left.Key))
        {
            bool inZero = (left.Key & right.Bit) == 0;
            return Branch(right, Merge(inZero ? left : null, right.Zero, combine), Merge(inZero ? null : left, right.One, combine));
        }

        if (!left.IsBranch && !right.IsBranch && left.Key == right.Key)
        {
            return EqualityComparer<TValue>.Default.Equals(left.Value, right.Value) ? left
                : combine(left.Key, true, left.Value, true, right.Value, out TValue merged) ? Leaf(left, merged)
                : null;
        }

        Node? ofLeft = MergeOne(left, true, combine);
        Node? ofRight = MergeOne(right, false, combine);
        return ofLeft is null ? ofRight : ofRight is null ? ofLeft : Join(ofLeft.Key, ofLeft, ofRight.Key, ofRight);
    }

    private static Node? MergeOne(Node node, bool isLeft, Combination combine)
    {
        if (node.IsBranch)
        {
            return Branch(node, MergeOne(node.Zero!, isLeft, combine), MergeOne(node.One!, isLeft, combine));
        }

        return combine(node.Key, isLeft, node.Value, !isLeft, node.Value, out TValue merged) ? Leaf(node, merged) : null;
    }

    private static Node Leaf(Node known, TValue value) =>
        EqualityComparer<TValue>.Default.Equals(known.Value, value) ? known : new Node(known.Key, value);

    /// <summary>
    /// A leaf or a branch: one type, since telling two apart by type is slow in generic code, and done all the time.
    /// </summary>
    private sealed class Node
    {
        public Node(int key, TValue value)
        {
            Key = key;
            Value = value;
        }

        public Node(int prefix, int bit, Node zero, Node one)
        {
            Key = prefix;
            Bit = bit;
            Zero = zero;
            One = one;
        }

        /// <summary>The key of a leaf; the bits that all keys under a branch have in common.</summary>
        public int Key { get; }

        /// <summary>The bit that tells the two halves of a branch apart; 0 for a leaf.</summary>
        public int Bit { get; }

        public TValue Value { get; } = default!;

        public Node? Zero { get; }

        public Node? One { get; }

        public bool IsBranch => Bit != 0;

        public bool Covers(int key) => (key & ~((Bit << 1) - 1)) == Key;
    }
}
