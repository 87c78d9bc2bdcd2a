using Microsoft.CodeAnalysis;
using StateGuard.Protocols.Summaries;

namespace StateGuard.Protocols.Obligations;

/// <summary>All that was found out of one body: what to say of it, and what its callers need to know.</summary>
/// <param name="Summary">For its callers.</param>
/// <param name="Leaks">Begins that are left open, at most one for each begin.</param>
/// <param name="Misuses">Calls that are wrong by themselves, in the order of the source.</param>
/// <param name="BrokenPromises">What the marks of the body's own method say and it does not do.</param>
/// <param name="Ended">The calls that gave begun objects which the body has ended itself on every way out.</param>
/// <param name="IsComplete">Whether the analysis came to its end.</param>
internal sealed record BodyResult(
    MethodSummary Summary, IReadOnlyList<Leak> Leaks, IReadOnlyList<Misuse> Misuses, IReadOnlyList<BrokenPromise> BrokenPromises, IReadOnlyCollection<SyntaxNode> Ended, bool IsComplete)
{
    public static readonly BodyResult Nothing = new(MethodSummary.Unknown, [], [], [], [], true);

    /// <summary>The same, where all that it leans on is final.</summary>
    public BodyResult Final() => this with { Summary = Summary with { IsFinal = true } };
}
