namespace StateGuard.Flow;

/// <summary>What the outcome of a test says of the value that was tested.</summary>
/// <param name="Subject">Number of the tested value.</param>
/// <param name="WhenTrue">What the subject may be when the test holds.</param>
/// <param name="WhenFalse">What the subject may be when it does not. The two may overlap.</param>
internal sealed record Condition(int Subject, ValueSet WhenTrue, ValueSet WhenFalse)
{
    public Condition Negate() => new(Subject, WhenFalse, WhenTrue);

    /// <summary>What the test's outcome can be, for a subject that may be <paramref name="subject"/>.</summary>
    public ValueSet Outcome(ValueSet subject)
    {
        bool mayHold = subject.Overlaps(WhenTrue);
        bool mayFail = subject.Overlaps(WhenFalse);
        return mayHold ? (mayFail ? ValueSet.Boolean : ValueSet.True) : (mayFail ? ValueSet.False : ValueSet.Nothing);
    }
}
