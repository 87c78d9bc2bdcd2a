namespace StateGuard.Analyzers.Tests.Randomized.Programs;

/// <summary>What decides a branch.</summary>
internal abstract record Condition
{
    /// <summary>A call of which nothing is known; it may throw.</summary>
    public sealed record Oracle : Condition;

    /// <summary>A test of a local, in one of the forms of its kind; the local may be copied or negated first.</summary>
    public sealed record Test(int Variable, int Form) : Condition;

    /// <summary>Whether an object is there.</summary>
    public sealed record IsThere(int Object, bool Expected) : Condition;

    /// <summary>A begin whose answer decides at once; into a local where there is one.</summary>
    public sealed record Begins(int Site, int Object, BeginKind Kind, Via Via, int Form, int? Into) : Condition;

    public sealed record Not(Condition Operand) : Condition;

    public sealed record And(Condition Left, Condition Right) : Condition;

    public sealed record Or(Condition Left, Condition Right) : Condition;
}
