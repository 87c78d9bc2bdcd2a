namespace StateGuard.Flow.Values;

/// <summary>What is known of one value.</summary>
/// <param name="Set">What it may be.</param>
/// <param name="Condition">For a boolean that was computed from another value: what it says of that value.</param>
/// <param name="IsCopied">Whether a variable has kept it, or the outcome of a test of it: the storage it comes from may come to hold another.</param>
internal sealed record Fact(ValueSet Set, Condition? Condition, bool IsCopied = false)
{
    public static readonly Fact Unknown = new(ValueSet.Top, null);

    public bool IsUnknown => Set.IsTop && Condition is null && !IsCopied;
}
