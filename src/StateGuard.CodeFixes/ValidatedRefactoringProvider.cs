using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Text;
using StateGuard.CodeFixes.Validation;

namespace StateGuard.CodeFixes;

/// <summary>
/// A refactoring that is computed and checked before it is offered: afterwards the document compiles as before, and the
/// rules have nothing new to say of it.
/// </summary>
/// <remarks>Instances hold no state of a document and are safe for concurrent use.</remarks>
public abstract class ValidatedRefactoringProvider : CodeRefactoringProvider
{
    private protected ValidatedRefactoringProvider()
    {
    }

    private ValidatedChange Change { get; } = new(ReportingRules.All);

    /// <inheritdoc/>
    public sealed override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        if (await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model
            || await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root)
        {
            return;
        }

        // The lightbulb asks at every move of the caret: what is there is inspected only where there is something to offer.
        Findings? before = null;
        var offered = new HashSet<string>(StringComparer.Ordinal);
        foreach (Proposal proposal in Propose(model, root, context.Span, context.CancellationToken))
        {
            before ??= await Change.InspectAsync(context.Document, context.CancellationToken).ConfigureAwait(false);
            if (before is null)
            {
                return;
            }

            if (!offered.Contains(proposal.Key)
                && await Change.TryApplyAsync(context.Document, before, proposal, context.CancellationToken).ConfigureAwait(false) is var (changed, _))
            {
                offered.Add(proposal.Key);
                context.RegisterRefactoring(CodeAction.Create(proposal.Title, _ => Task.FromResult(changed), equivalenceKey: proposal.Key));
            }
        }
    }

    /// <summary>What could be done at <paramref name="span"/>, the best first; of proposals with one key the first that passes is offered.</summary>
    private protected abstract IEnumerable<Proposal> Propose(SemanticModel model, SyntaxNode root, TextSpan span, CancellationToken cancellationToken);
}
