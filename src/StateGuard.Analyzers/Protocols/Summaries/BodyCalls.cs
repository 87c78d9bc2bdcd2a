using Microsoft.CodeAnalysis;

namespace StateGuard.Protocols.Summaries;

/// <summary>The calls that a body makes, with what is nested in it.</summary>
/// <param name="AreMarked">Whether one of them is marked; the others are of no interest, then.</param>
/// <param name="AreHidden">Whether there are some that the code does not show.</param>
/// <param name="Helpers">The helpers that are called.</param>
internal sealed record BodyCalls(bool AreMarked, bool AreHidden, IReadOnlyList<IMethodSymbol> Helpers)
{
    public static readonly BodyCalls None = new(false, false, []);

    public static readonly BodyCalls Marked = new(true, false, []);
}
