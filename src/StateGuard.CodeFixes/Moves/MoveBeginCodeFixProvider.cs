using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StateGuard.CodeFixes.Regions;
using StateGuard.CodeFixes.Rewriting;
using StateGuard.CodeFixes.Validation;
using StateGuard.Diagnostics;

namespace StateGuard.CodeFixes.Moves;

/// <summary>SG1006: moves the begin out of the helper into the method that ends, and guards what follows where that is needed.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MoveBeginCodeFixProvider))]
public sealed class MoveBeginCodeFixProvider : ValidatedCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(RuleIds.EndedElsewhere);

    private protected override IEnumerable<Proposal> Propose(SemanticModel model, SyntaxNode root, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        SyntaxTrivia lineEnding = LineEnding.Of(root.GetText());
        if (BeginChain.Find(model, root, diagnostic, cancellationToken) is not { } chain)
        {
            yield break;
        }

        var terms = new CallerTerms(model, chain);
        if (MovedBegin.Through(chain, terms, model) is not { } moved
            || PlacementChooser.Choose(chain, moved, model, lineEnding) is not { } placement
            || Moved(root, chain, placement, model, lineEnding) is not { } changed)
        {
            yield break;
        }

        // What the names mean over there is seen best when they are there.
        SyntaxTree tree = model.SyntaxTree.WithRootAndOptions(changed, model.SyntaxTree.Options);
        SemanticModel after = model.Compilation.ReplaceSyntaxTree(model.SyntaxTree, tree).GetSemanticModel(tree);
        if (tree.GetRoot(cancellationToken).GetAnnotatedNodes(terms.Begin).OfType<InvocationExpressionSyntax>().FirstOrDefault() is not { } begin
            || after.GetSymbolInfo(begin, cancellationToken).Symbol?.OriginalDefinition.GetDocumentationCommentId() != chain.Method.OriginalDefinition.GetDocumentationCommentId())
        {
            yield break;
        }

        string title = $"Move '{chain.Method.Name}' into '{chain.Destination.Symbol.Name}'";
        yield return new Proposal(title, nameof(MoveBeginCodeFixProvider), changed) { Silent = terms.Begin };

        // Where the destination does not end it, somebody behind it may: it is not to be ended twice.
        if (EndInTerms.Of(diagnostic, terms) is not { } end
            || BeginSite.Find(after, begin.Span, end) is not { } site
            || !IsEnded(site))
        {
            yield break;
        }

        foreach (RegionPlan plan in RegionPlanner.Plans(site, isEndForgotten: false))
        {
            if (RegionGuard.Apply(site, plan, lineEnding) is { } guarded)
            {
                yield return new Proposal(title, nameof(MoveBeginCodeFixProvider), guarded) { Silent = terms.Begin };
            }
        }
    }

    private static bool IsEnded(BeginSite site) =>
        Function.Around(site.Begin, site.Model) is { } destination && site.End.In(destination.Body).Any(end => end.SpanStart > site.Begin.Span.End);

    private static SyntaxNode? Moved(SyntaxNode root, BeginChain chain, Placement placement, SemanticModel model, SyntaxTrivia lineEnding)
    {
        Tail tail = chain.Levels[0].Tail;
        if (tail.IsAll)
        {
            SyntaxNode both = root.TrackNodes(tail.Function.Declaration, placement.Changed);
            SyntaxNode placed = placement.Apply(both, both.GetCurrentNode(placement.Changed)!, SyntaxFactory.TriviaList());
            return HelperRemoval.Apply(placed, placed.GetCurrentNode(tail.Function.Declaration)!);
        }

        var removal = new TailRemoval(tail, model, lineEnding);
        SyntaxNode tracked = root.TrackNodes(removal.Changed, placement.Changed);
        return removal.Apply(tracked, keepsComments: !placement.TakesComments) is { } removed
            ? placement.Apply(removed, removed.GetCurrentNode(placement.Changed)!, removal.Comments)
            : null;
    }
}
