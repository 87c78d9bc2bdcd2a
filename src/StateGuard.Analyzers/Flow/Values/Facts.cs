namespace StateGuard.Flow.Values;

/// <summary>
/// What is known at one point of a body, on the paths that share one typestate: which value each storage holds, and
/// what is known of each value.
/// </summary>
/// <remarks>
/// A storage without a binding holds what it held at entry. Facts are attached to values, not to storages, so that
/// a test of one copy says the same of all. Immutable.
/// </remarks>
internal sealed class Facts
{
    public static readonly Facts None = new(PersistentMap<int>.Empty, PersistentMap<Fact>.Empty, null);

    public Facts(PersistentMap<int> bindings, PersistentMap<Fact> known, ThrownException? thrown)
    {
        Bindings = bindings;
        Known = known;
        Thrown = thrown;
    }

    /// <summary>From storage to the value it holds.</summary>
    public PersistentMap<int> Bindings { get; }

    /// <summary>From value to what is known of it.</summary>
    public PersistentMap<Fact> Known { get; }

    /// <summary>The exception under way, or being handled.</summary>
    public ThrownException? Thrown { get; }

    /// <summary>Number of the value that the storage holds.</summary>
    public int Read(int storage, ValueTable table) => Bindings.TryGet(storage, out int value) ? value : table.Initial(storage);

    public bool IsBound(int storage, out int value) => Bindings.TryGet(storage, out value);

    public Fact FactOf(int value) => Known.TryGet(value, out Fact fact) ? fact : Fact.Unknown;

    public Facts Bind(int storage, int value) => With(Bindings.Set(storage, value), Known);

    public Facts Unbind(int storage) => With(Bindings.Remove(storage), Known);

    public Facts Learn(int value, Fact fact) => With(Bindings, fact.IsUnknown ? Known.Remove(value) : Known.Set(value, fact));

    public Facts Throwing(ThrownException? thrown) => Equals(Thrown, thrown) ? this : new Facts(Bindings, Known, thrown);

    /// <summary>
    /// The facts where the value is also within the set; null where that cannot be, so that no execution comes here.
    /// </summary>
    /// <remarks>
    /// What the outcome of a test says of its subject may be the outcome of another test, and so on: without nesting, since such
    /// chains are as long as the code makes them, and each value once, since copies in a loop may close a ring.
    /// </remarks>
    public Facts? Assume(Value value, ValueSet set)
    {
        Facts? facts = Narrow(value, set, out Condition? part, out bool isTrue);
        Pending? rest = null;
        HashSet<int>? seen = null;
        while (facts is not null && part is not null)
        {
            Fact subject = facts.FactOf(part.Subject);
            facts = facts.Narrow(new Value(part.Subject, subject.Set, subject.Condition), isTrue ? part.WhenTrue : part.WhenFalse, out Condition? inner, out bool isInnerTrue);
            if (inner is not null && (seen ??= [value.Number]).Add(part.Subject))
            {
                rest = part.Also is null ? rest : new Pending(part.Also, isTrue, rest);
                (part, isTrue) = (inner, isInnerTrue);
                continue;
            }

            part = part.Also;
            if (part is null && rest is not null)
            {
                (part, isTrue, rest) = rest;
            }
        }

        return facts;
    }

    public bool IsSame(Facts other) =>
        ReferenceEquals(Bindings, other.Bindings) && ReferenceEquals(Known, other.Known) && Equals(Thrown, other.Thrown);

    // The facts with the value within the set, and what that says of others if the value is then one of true and false.
    private Facts? Narrow(Value value, ValueSet set, out Condition? condition, out bool isTrue)
    {
        condition = null;
        isTrue = false;
        ValueSet narrowed = value.Set.Intersect(set);
        if (narrowed.IsNothing)
        {
            return null;
        }

        Facts facts = this;
        Condition? known = value.Condition;
        if (value.Number != 0)
        {
            Fact fact = FactOf(value.Number);
            narrowed = fact.Set.Intersect(narrowed);
            if (narrowed.IsNothing)
            {
                return null;
            }

            known ??= fact.Condition;
            facts = Learn(value.Number, fact with { Set = narrowed });
        }

        if (known is not null && narrowed.IsSingle(out long truth))
        {
            condition = known;
            isTrue = truth != 0;
        }

        return facts;
    }

    private Facts With(PersistentMap<int> bindings, PersistentMap<Fact> known) =>
        ReferenceEquals(bindings, Bindings) && ReferenceEquals(known, Known) ? this : new Facts(bindings, known, Thrown);

    private sealed record Pending(Condition Part, bool IsTrue, Pending? Rest);
}
