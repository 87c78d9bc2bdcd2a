using StateGuard.Flow;

namespace StateGuard.Protocols.Summaries;

/// <summary>What a caller needs to know of a helper, as if its code stood at the call.</summary>
/// <param name="CanReturn">Whether it ever returns.</param>
/// <param name="CanThrow">Whether it may throw.</param>
/// <param name="Result">What it returns, on whatever path.</param>
/// <param name="Operations">What it does to operations.</param>
internal sealed record MethodSummary(bool CanReturn, bool CanThrow, ValueSet Result, IReadOnlyList<OperationSummary> Operations)
{
    /// <summary>A helper of which nothing is known.</summary>
    public static readonly MethodSummary Unknown = new(true, true, ValueSet.Top, []);

    /// <summary>
    /// The least there is: no way to end. Where helpers call each other the search for their summaries starts here.
    /// </summary>
    public static readonly MethodSummary Bottom = new(false, false, ValueSet.Nothing, []);

    /// <summary>The summary as text, which says all of it: two summaries with one text are the same.</summary>
    public override string ToString() =>
        $"returns: {CanReturn}, throws: {CanThrow}, result: {Result}\n" + string.Join("\n", Operations.Select(o => o.ToString()).OrderBy(t => t, StringComparer.Ordinal));
}
