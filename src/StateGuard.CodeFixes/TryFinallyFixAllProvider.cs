using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using StateGuard.CodeFixes.Validation;

namespace StateGuard.CodeFixes;

/// <summary>
/// Fixes the begins of a document one after the other, each on the outcome of the one before, since the regions of
/// nested operations contain each other.
/// </summary>
internal sealed class TryFinallyFixAllProvider : DocumentBasedFixAllProvider
{
    private readonly TryFinallyFix _fix;

    public TryFinallyFixAllProvider(TryFinallyFix fix) => _fix = fix;

    protected override async Task<Document?> FixAllAsync(FixAllContext fixAllContext, Document document, ImmutableArray<Diagnostic> diagnostics)
    {
        CancellationToken cancellationToken = fixAllContext.CancellationToken;
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
            while (findings.Rules.FirstOrDefault(rule => ids.Contains(rule.Id) && rule.Location.SourceSpan.Start >= position) is { } next)
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
}
