using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using StateGuard.CodeFixes.Validation;

namespace StateGuard.CodeFixes;

/// <summary>Fixes the diagnostics of a document one after the other, each on the outcome of the one before, and each checked.</summary>
internal sealed class SequentialFixAllProvider : DocumentBasedFixAllProvider
{
    private readonly ValidatedCodeFixProvider _provider;

    public SequentialFixAllProvider(ValidatedCodeFixProvider provider) => _provider = provider;

    protected override async Task<Document?> FixAllAsync(FixAllContext fixAllContext, Document document, ImmutableArray<Diagnostic> diagnostics)
    {
        CancellationToken cancellationToken = fixAllContext.CancellationToken;
        if (await _provider.InspectAsync(document, cancellationToken).ConfigureAwait(false) is not { } findings)
        {
            return null;
        }

        var ids = new HashSet<string>(diagnostics.Select(diagnostic => diagnostic.Id), StringComparer.Ordinal);
        bool hasChanged;
        do
        {
            // One change may make room for another that was refused before it.
            hasChanged = false;
            int position = 0;
            while (findings.Rules.FirstOrDefault(rule => rule.Location.SourceSpan.Start >= position && ids.Contains(rule.Id)) is { } next)
            {
                position = next.Location.SourceSpan.Start + 1;
                IReadOnlyList<(Proposal, Document Document, Findings Findings)> applied =
                    await _provider.ApplyAsync(document, findings, next, fixAllContext.CodeActionEquivalenceKey, cancellationToken).ConfigureAwait(false);
                if (applied.Count > 0)
                {
                    (document, findings, hasChanged) = (applied[0].Document, applied[0].Findings, true);
                }
            }
        }
        while (hasChanged);

        return document;
    }
}
