using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Text;
using StateGuard.CodeFixes.Regions;
using StateGuard.CodeFixes.Rewriting;
using StateGuard.CodeFixes.Validation;

namespace StateGuard.CodeFixes.Scopes;

/// <summary>Turns <c>Monitor.Enter</c> with a <c>try</c> whose <c>finally</c> calls <c>Monitor.Exit</c> into a <c>lock</c>.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(TurnIntoLockRefactoringProvider))]
public sealed class TurnIntoLockRefactoringProvider : ValidatedRefactoringProvider
{
    private const string Title = "Turn into a lock";

    private protected override IEnumerable<Proposal> Propose(SemanticModel model, SyntaxNode root, TextSpan span, CancellationToken cancellationToken)
    {
        if (GuardedLock.At(span, root, model) is not { } guarded)
        {
            yield break;
        }

        SyntaxTrivia lineEnding = LineEnding.Of(root.GetText());
        foreach (RegionPlan plan in guarded.Plans)
        {
            if (new ScopeRewriter(guarded.Site, plan, ScopeOpening.OfLock(guarded.Site.Statement, guarded.Locked), lineEnding).Apply() is { } changed)
            {
                yield return new Proposal(Title, nameof(TurnIntoLockRefactoringProvider), changed);
            }
        }
    }
}
