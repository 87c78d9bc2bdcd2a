using Microsoft.CodeAnalysis;

namespace StateGuard.Flow.Values;

/// <summary>
/// The numbers of one body's storages (what can hold a value: a local, a parameter, a member of an object, ...) and
/// of its values. Two storages with one value number hold the same object; that is all that aliasing is here.
/// </summary>
/// <remarks>
/// There are finitely many numbers: a storage exists once per symbol and owner, a value once per storage (what it
/// held at entry), operation (what it produces) and join (what came from either side). Not safe for concurrent use.
/// </remarks>
internal sealed class ValueTable
{
    /// <summary>Chains of members are followed to this depth; a longer chain has no number, so nothing is known of it.</summary>
    public const int MaxDepth = 8;

    /// <summary>The slot of what a call may have left in the first of the storages that other code can change; that of the next is one less.</summary>
    public const int FirstSlotOfOthers = -1;

    /// <summary>The slot of what a helper leaves in the places that it writes, to which the number of the storage is added.</summary>
    public const int FirstWrittenSlot = 1_000_000;

    private readonly ISymbol _body;
    private readonly Dictionary<(StorageKind, int, object?), int> _storages = new(Keys.Instance);
    private readonly List<StorageInfo> _storageInfos = [];
    private readonly List<int> _initial = [];
    private readonly Dictionary<(ValueKind, int, object?), int> _values = new(Keys.Instance);
    private readonly List<ValueInfo> _valueInfos = [];
    private readonly Dictionary<long, int> _joined = [];
    private readonly List<int> _changeable = [];
    private readonly HashSet<int> _isChangeable = [];

    /// <param name="body">The method or lambda whose body the numbers are for.</param>
    public ValueTable(ISymbol body)
    {
        _body = body;

        // Number 0 means "none" for either.
        _storageInfos.Add(default);
        _initial.Add(0);
        _valueInfos.Add(default);
        This = Storage(StorageKind.This, 0, null);
        Return = Storage(StorageKind.Return, 0, null);
        Tracked = Storage(StorageKind.Tracked, 0, null);
    }

    /// <summary>What joins are worked out in, one after the other.</summary>
    public JoinGroups Groups { get; } = new();

    /// <summary>The fields met so far that any call may change.</summary>
    public IReadOnlyList<int> ChangeableMembers => _changeable;

    /// <summary>Whether the storage is one of those.</summary>
    public bool IsChangeable(int storage) => _isChangeable.Contains(storage);

    /// <summary>The storage of the receiver <c>this</c>.</summary>
    public int This { get; }

    /// <summary>The storage of the value the body returns.</summary>
    public int Return { get; }

    /// <summary>The storage that holds the object whose operation is being followed.</summary>
    public int Tracked { get; }

    /// <summary>The storage of a local or a parameter, of this body or of one around it.</summary>
    public int OfVariable(ISymbol symbol)
    {
        bool isOwn = symbol is ILocalSymbol && SymbolEqualityComparer.Default.Equals(symbol.ContainingSymbol, _body);
        return Storage(isOwn ? StorageKind.Local : StorageKind.Variable, 0, symbol.OriginalDefinition);
    }

    public int OfCapture(object captureId) => Storage(StorageKind.Capture, 0, captureId);

    public int OfTemporary(IOperation operation) => Storage(StorageKind.Temporary, 0, operation);

    /// <summary>The storage of a member of an object, or 0 where the chain is too long.</summary>
    public int OfMember(int owner, ISymbol member) =>
        owner == 0 || Depth(owner) >= MaxDepth ? 0 : Storage(StorageKind.Member, owner, member);

    public int OfStatic(ISymbol member) => Storage(StorageKind.Static, 0, member);

    /// <summary>The storage of an element of a collection, told apart by the value number of its key; 0 where too deep.</summary>
    public int OfElement(int owner, int key) =>
        owner == 0 || key == 0 || Depth(owner) >= MaxDepth ? 0 : Storage(StorageKind.Element, owner, key);

    /// <summary>What the storage holds when the body is entered.</summary>
    public int Initial(int storage)
    {
        if (_initial[storage] == 0)
        {
            _initial[storage] = Value(ValueKind.Initial, storage, null);
        }

        return _initial[storage];
    }

    /// <summary>What the operation produces; a slot tells several apart.</summary>
    public int Produced(IOperation operation, int slot = 0) => Value(ValueKind.Produced, slot, operation);

    /// <summary>What some call has left in a member, whichever.</summary>
    public int Whatever(int storage) => Value(ValueKind.Produced, FirstWrittenSlot + storage, null);

    /// <summary>Whether the value is whatever the storage held at first, or a call has left in it.</summary>
    public bool IsWhatever(int value, int storage) => _valueInfos[value] switch
    {
        { Kind: ValueKind.Initial, Index: var initial } => initial == storage,
        { Kind: ValueKind.Produced, Index: var slot } => slot <= FirstSlotOfOthers || slot == FirstWrittenSlot + storage,
        _ => false,
    };

    /// <summary>Whether the value is whatever some member held at first, or a call has left in it.</summary>
    public bool IsWhateverOfMember(int value) => _valueInfos[value] switch
    {
        { Kind: ValueKind.Initial, Index: var storage } => _storageInfos[storage].Kind is StorageKind.Member or StorageKind.Static,
        { Kind: ValueKind.Produced, Index: <= FirstSlotOfOthers or >= FirstWrittenSlot } => true,
        _ => false,
    };

    /// <summary>What the storage holds where control flow has joined at a point.</summary>
    public int Joined(int point, int storage)
    {
        // Asked for more often than all others together.
        long key = ((long)point << 32) | (uint)storage;
        if (!_joined.TryGetValue(key, out int number))
        {
            number = Value(ValueKind.Joined, point, storage);
            _joined.Add(key, number);
        }

        return number;
    }

    /// <summary>What an operation had produced the last time it ran.</summary>
    public int Earlier(int storage) => Value(ValueKind.Earlier, storage, null);

    public int Constant(object? constant) => Value(ValueKind.Constant, 0, constant ?? DBNull.Value);

    /// <summary>A type that stands for itself, as the owner of an operation whose methods are static.</summary>
    public int OfType(ITypeSymbol type) => Value(ValueKind.Type, 0, type);

    /// <summary>What is known of a value: of a constant everything, of another what the facts say.</summary>
    public Fact FactOf(int value, Facts facts) =>
        _valueInfos[value] is { Kind: ValueKind.Constant, Subject: { } constant }
            ? new Fact(Constants.SetOf(constant is DBNull ? null : constant), null)
            : facts.FactOf(value);

    public StorageInfo StorageOf(int storage) => _storageInfos[storage];

    public ValueInfo ValueOf(int value) => _valueInfos[value];

    /// <summary>Whether the value is, or is reached through, one of the others.</summary>
    public bool DerivesFrom(int value, HashSet<int> origins)
    {
        while (!origins.Contains(value))
        {
            ValueInfo info = _valueInfos[value];
            if (info.Kind is not (ValueKind.Initial or ValueKind.Earlier))
            {
                return false;
            }

            value = _storageInfos[info.Index].Owner;
            if (value == 0)
            {
                return false;
            }
        }

        return true;
    }

    private int Depth(int value)
    {
        int depth = 0;
        while (value != 0 && _valueInfos[value] is { Kind: ValueKind.Initial or ValueKind.Earlier } info)
        {
            value = _storageInfos[info.Index].Owner;
            depth++;
        }

        return depth;
    }

    private int Storage(StorageKind kind, int owner, object? subject)
    {
        if (!_storages.TryGetValue((kind, owner, subject), out int number))
        {
            number = _storageInfos.Count;
            _storages.Add((kind, owner, subject), number);
            _storageInfos.Add(new StorageInfo(kind, owner, subject));
            _initial.Add(0);
            if (kind is StorageKind.Member or StorageKind.Static && subject is IFieldSymbol field && FieldWrites.MayChange(field))
            {
                _changeable.Add(number);
                _isChangeable.Add(number);
            }
        }

        return number;
    }

    private int Value(ValueKind kind, int index, object? subject)
    {
        if (!_values.TryGetValue((kind, index, subject), out int number))
        {
            number = _valueInfos.Count;
            _values.Add((kind, index, subject), number);
            _valueInfos.Add(new ValueInfo(kind, index, subject));
        }

        return number;
    }

    private sealed class Keys : IEqualityComparer<(StorageKind Kind, int Number, object? Subject)>, IEqualityComparer<(ValueKind Kind, int Number, object? Subject)>
    {
        public static readonly Keys Instance = new();

        public bool Equals((StorageKind Kind, int Number, object? Subject) x, (StorageKind Kind, int Number, object? Subject) y) =>
            x.Kind == y.Kind && x.Number == y.Number && SameSubject(x.Subject, y.Subject);

        public bool Equals((ValueKind Kind, int Number, object? Subject) x, (ValueKind Kind, int Number, object? Subject) y) =>
            x.Kind == y.Kind && x.Number == y.Number && SameSubject(x.Subject, y.Subject);

        public int GetHashCode((StorageKind Kind, int Number, object? Subject) key) => Hash((int)key.Kind, key.Number, key.Subject);

        public int GetHashCode((ValueKind Kind, int Number, object? Subject) key) => Hash((int)key.Kind, key.Number, key.Subject);

        private static bool SameSubject(object? x, object? y) =>
            x is ISymbol a && y is ISymbol b ? SymbolEqualityComparer.Default.Equals(a, b) : Equals(x, y);

        private static int Hash(int kind, int number, object? subject) =>
            (((kind * 397) ^ number) * 397) ^ (subject is ISymbol symbol ? SymbolEqualityComparer.Default.GetHashCode(symbol) : subject?.GetHashCode() ?? 0);
    }
}
