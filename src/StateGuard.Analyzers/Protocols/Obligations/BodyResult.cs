using StateGuard.Protocols.Summaries;

namespace StateGuard.Protocols.Obligations;

/// <summary>All that was found out of one body: what to say of it, and what its callers need to know.</summary>
/// <param name="Summary">For its callers.</param>
/// <param name="Leaks">Begins that are left open, at most one for each begin.</param>
/// <param name="EndsNotOpen">Ends of what is not open, each with the call that closed it, or did not open it.</param>
/// <param name="IsComplete">Whether the analysis came to its end.</param>
internal sealed record BodyResult(
    MethodSummary Summary, IReadOnlyList<Leak> Leaks, IReadOnlyList<(Site End, Site Cause)> EndsNotOpen, bool IsComplete)
{
    public static readonly BodyResult Nothing = new(MethodSummary.Unknown, [], [], true);
}
