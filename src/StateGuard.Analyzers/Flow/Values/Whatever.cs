namespace StateGuard.Flow.Values;

/// <summary>
/// Flags and numbers of objects of which nothing is known. What a call leaves in such a member need not be told from what was
/// there before, or each call would change all of them and each join rename them; unless a variable has kept the old value, or
/// the outcome of a test of it, since then the two may be compared.
/// </summary>
internal static class Whatever
{
    /// <summary>Whether what the storage holds is whatever it holds.</summary>
    public static bool Includes(int storage, int value, Facts facts, ValueTable table) =>
        table.StorageOf(storage) is { Kind: StorageKind.Member or StorageKind.Static, Subject: var member }
        && table.IsWhatever(value, storage) && facts.FactOf(value).IsUnknown
        && SimpleTypes.Of(member) is not null;

    /// <summary>The facts where a storage has come to hold a value.</summary>
    public static Facts Copy(int storage, int value, Facts facts, ValueTable table) =>
        table.IsWhateverOfMember(value) && IsKept(storage, table) && facts.FactOf(value) is { IsCopied: false } fact
            ? facts.Learn(value, fact with { IsCopied = true })
            : facts;

    /// <summary>The facts where a storage has come to hold the outcome of a test.</summary>
    public static Facts Copy(int storage, Condition test, Facts facts, ValueTable table)
    {
        for (Condition? part = test; part is not null; part = part.Also)
        {
            facts = Copy(storage, part.Subject, facts, table);
        }

        return facts;
    }

    // What lives for a statement is not asked for later; and which object a member holds is taken to stay.
    private static bool IsKept(int storage, ValueTable table) =>
        table.StorageOf(storage) is { Kind: StorageKind.Local or StorageKind.Variable or StorageKind.Member or StorageKind.Static, Subject: var subject }
        && SimpleTypes.Of(subject) is not null;
}
