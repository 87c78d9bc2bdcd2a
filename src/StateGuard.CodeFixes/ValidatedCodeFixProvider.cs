using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using StateGuard.CodeFixes.Validation;

namespace StateGuard.CodeFixes;

/// <summary>
/// A fix that is computed and checked before it is offered: afterwards the document compiles as before, the diagnostic is
/// gone, and no other has come.
/// </summary>
/// <remarks>Instances hold no state of a document and are safe for concurrent use.</remarks>
public abstract class ValidatedCodeFixProvider : CodeFixProvider
{
    private protected ValidatedCodeFixProvider()
    {
    }

    private ValidatedChange Change { get; } = new(ReportingRules.All);

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => new SequentialFixAllProvider(this);

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await InspectAsync(context.Document, context.CancellationToken).ConfigureAwait(false) is not { } before)
        {
            return;
        }

        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            foreach ((Proposal proposal, Document document, _) in await ApplyAsync(context.Document, before, diagnostic, null, context.CancellationToken).ConfigureAwait(false))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(proposal.Title, _ => Task.FromResult(document), proposal.Key, proposal.Priority),
                    diagnostic);
            }
        }
    }

    /// <summary>What is found in <paramref name="document"/> as it stands.</summary>
    internal Task<Findings?> InspectAsync(Document document, CancellationToken cancellationToken) => Change.InspectAsync(document, cancellationToken);

    /// <summary>What would answer the diagnostic, the best first; of proposals with one key the first that passes is offered.</summary>
    private protected abstract IEnumerable<Proposal> Propose(SemanticModel model, SyntaxNode root, Diagnostic diagnostic, CancellationToken cancellationToken);

    /// <summary>The proposals that hold what they promise.</summary>
    /// <param name="document">The document.</param>
    /// <param name="before">What is found there.</param>
    /// <param name="diagnostic">What is to be answered.</param>
    /// <param name="key">The only key that is wanted; <see langword="null"/> for all.</param>
    /// <param name="cancellationToken">Ends the computation.</param>
    internal async Task<IReadOnlyList<(Proposal Proposal, Document Document, Findings Findings)>> ApplyAsync(
        Document document, Findings before, Diagnostic diagnostic, string? key, CancellationToken cancellationToken)
    {
        var applied = new List<(Proposal Proposal, Document Document, Findings Findings)>();
        if (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root
            || !root.FullSpan.Contains(diagnostic.Location.SourceSpan))
        {
            return applied;
        }

        foreach (Proposal proposal in Propose(model, root, diagnostic, cancellationToken))
        {
            if ((key is null || key == proposal.Key)
                && applied.All(other => other.Proposal.Key != proposal.Key)
                && await Change.TryApplyAsync(document, before, diagnostic, proposal, cancellationToken).ConfigureAwait(false) is var (changed, after))
            {
                applied.Add((proposal, changed, after));
            }
        }

        return applied;
    }
}
