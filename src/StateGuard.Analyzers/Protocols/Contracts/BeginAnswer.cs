namespace StateGuard.Protocols.Contracts;

/// <summary>How a begin says whether it has begun.</summary>
/// <param name="Outcome">What the answer means; null where to return at all is success.</param>
/// <param name="IsOfObject">Whether it is the object received that answers.</param>
/// <param name="TellingParameter">Ordinal of the <c>ref bool</c> parameter that answers; -1 where none does.</param>
internal sealed record BeginAnswer(BeginOutcome? Outcome, bool IsOfObject, int TellingParameter)
{
    /// <summary>That of a begin that has begun when it returns.</summary>
    public static readonly BeginAnswer Returning = new(null, false, -1);
}
