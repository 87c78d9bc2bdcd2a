namespace StateGuard.Flow.Values;

/// <summary>What the outcome of a test says of the value that was tested.</summary>
/// <param name="Subject">Number of the tested value.</param>
/// <param name="WhenTrue">What the subject may be when the test holds.</param>
/// <param name="WhenFalse">What the subject may be when it does not. The two may overlap.</param>
/// <param name="Also">What the same outcome says of further values.</param>
internal sealed record Condition(int Subject, ValueSet WhenTrue, ValueSet WhenFalse, Condition? Also = null)
{
    public Condition Negate() => new(Subject, WhenFalse, WhenTrue, Also?.Negate());

    /// <summary>What the test's outcome can be, for a subject that may be <paramref name="subject"/>.</summary>
    public ValueSet Outcome(ValueSet subject)
    {
        bool mayHold = subject.Overlaps(WhenTrue);
        bool mayFail = subject.Overlaps(WhenFalse);
        return mayHold ? (mayFail ? ValueSet.Boolean : ValueSet.True) : (mayFail ? ValueSet.False : ValueSet.Nothing);
    }

    public bool Mentions(Func<int, bool> isMeant)
    {
        for (Condition? part = this; part is not null; part = part.Also)
        {
            if (isMeant(part.Subject))
            {
                return true;
            }
        }

        return false;
    }
}
