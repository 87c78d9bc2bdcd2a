using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Text;
using StateGuard.CodeFixes.Validation;

namespace StateGuard.CodeFixes.Scopes;

/// <summary>Turns a begin with a <c>try</c> whose <c>finally</c> ends the operation into a <c>using</c> of a scope.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(TurnIntoScopeRefactoringProvider))]
public sealed class TurnIntoScopeRefactoringProvider : ValidatedRefactoringProvider
{
    private protected override IEnumerable<Proposal> Propose(SemanticModel model, SyntaxNode root, TextSpan span, CancellationToken cancellationToken) =>
        GuardedBegin.At(span, root, model)
            .SelectMany(guarded => ScopeProposals.Of(guarded.Site, guarded.Plans()))
            .Select(changed => new Proposal(ScopeProposals.Title, nameof(TurnIntoScopeRefactoringProvider), changed));
}
