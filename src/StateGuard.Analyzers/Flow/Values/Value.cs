namespace StateGuard.Flow.Values;

/// <summary>What an expression evaluates to.</summary>
/// <param name="Number">Its value number, or 0 where it has none.</param>
/// <param name="Set">What it may be.</param>
/// <param name="Condition">What it says of another value, if it is a test.</param>
internal readonly record struct Value(int Number, ValueSet Set, Condition? Condition)
{
    public Value(ValueSet set)
        : this(0, set, null)
    {
    }
}
