using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;

namespace StateGuard.CodeFixes.Validation;

/// <summary>A change that would answer a diagnostic; whether it does is still to be seen.</summary>
/// <param name="Title">What the user is offered.</param>
/// <param name="Key">Tells the changes that one provider offers apart; what is fixed all at once has one key.</param>
/// <param name="Root">The document as it would be.</param>
internal sealed record Proposal(string Title, string Key, SyntaxNode Root)
{
    private static readonly HashSet<string> Nothing = new(StringComparer.Ordinal);

    /// <summary>Marks what no rule may speak of afterwards, whatever it said of the like before; null where that is nothing.</summary>
    public SyntaxAnnotation? Silent { get; init; }

    /// <summary>Where it stands among what else is offered.</summary>
    public CodeActionPriority Priority { get; init; } = CodeActionPriority.Default;

    /// <summary>Whether a machine is to be generated for it, without which it does not compile.</summary>
    public bool AddsMachine { get; init; }

    /// <summary>Ids of what may be said of the outcome that was not said before.</summary>
    public IReadOnlyCollection<string> Tolerated { get; init; } = Nothing;
}
