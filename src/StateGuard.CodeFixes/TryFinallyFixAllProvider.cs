using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using StateGuard.CodeFixes.Validation;
using StateGuard.Diagnostics;

namespace StateGuard.CodeFixes;

/// <summary>
/// Fixes the begins of a document one after the other, each on the outcome of the one before, since the regions of
/// nested operations contain each other.
/// </summary>
internal sealed class TryFinallyFixAllProvider : DocumentBasedFixAllProvider
{
    private static readonly SyntaxAnnotation Mark = new("StateGuard.NotEnded");

    private readonly TryFinallyFix _fix;

    public TryFinallyFixAllProvider(TryFinallyFix fix) => _fix = fix;

    protected override async Task<Document?> FixAllAsync(FixAllContext fixAllContext, Document document, ImmutableArray<Diagnostic> diagnostics)
    {
        CancellationToken cancellationToken = fixAllContext.CancellationToken;
        document = await MarkedAsync(document, diagnostics.Where(diagnostic => diagnostic.Id == RuleIds.NotEnded), cancellationToken).ConfigureAwait(false);
        Findings? findings = await _fix.InspectAsync(document, cancellationToken).ConfigureAwait(false);
        if (findings is null)
        {
            return null;
        }

        var ids = new HashSet<string>(diagnostics.Select(diagnostic => diagnostic.Id), StringComparer.Ordinal);
        bool hasChanged;
        do
        {
            // A pass may make room for a fix that was refused before it: an outer region for an inner one.
            hasChanged = false;
            int position = 0;
            while (findings.Rules.FirstOrDefault(rule => rule.Location.SourceSpan.Start >= position && (ids.Contains(rule.Id) || IsMarked(rule))) is { } next)
            {
                position = next.Location.SourceSpan.Start + 1;
                if (await _fix.TryApplyAsync(document, findings, next, cancellationToken).ConfigureAwait(false) is var (changed, after))
                {
                    (document, findings, hasChanged) = (changed, after, true);
                }
            }
        }
        while (hasChanged);

        return document;
    }

    // The first end that is written into a type makes SG1006 of what is left open in its other methods. Those were to
    // be fixed, too, and are known by the mark.
    private static async Task<Document> MarkedAsync(Document document, IEnumerable<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        if (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root)
        {
            return document;
        }

        IEnumerable<SyntaxNode> begins = diagnostics.Select(diagnostic => root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true)).Distinct();
        return document.WithSyntaxRoot(root.ReplaceNodes(begins, static (_, node) => node.WithAdditionalAnnotations(Mark)));
    }

    private static bool IsMarked(Diagnostic diagnostic) =>
        diagnostic.Id == RuleIds.EndedElsewhere
        && diagnostic.Location.SourceTree?.GetRoot().FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true).HasAnnotation(Mark) == true;
}
