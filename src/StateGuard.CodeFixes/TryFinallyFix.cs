using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using StateGuard.CodeFixes.Regions;
using StateGuard.CodeFixes.Rewriting;
using StateGuard.CodeFixes.Validation;
using StateGuard.Diagnostics;

namespace StateGuard.CodeFixes;

/// <summary>
/// Computes the document in which one begin is ended by a <c>finally</c>, and gives it only if it compiles as before
/// and the rules have nothing more to say about the begin.
/// </summary>
internal sealed class TryFinallyFix
{
    private static readonly HashSet<string> Fixed = new(StringComparer.Ordinal) { RuleIds.NotEnded, RuleIds.NotEndedOnException, RuleIds.EndedElsewhere };

    private readonly DocumentInspection _inspection;

    public TryFinallyFix(ImmutableArray<DiagnosticAnalyzer> rules) => _inspection = new DocumentInspection(rules);

    public static ImmutableArray<string> Ids => ImmutableArray.Create(RuleIds.NotEnded, RuleIds.NotEndedOnException);

    /// <summary>What is found in <paramref name="document"/> as it stands.</summary>
    public Task<Findings?> InspectAsync(Document document, CancellationToken cancellationToken) => _inspection.InspectAsync(document, cancellationToken);

    /// <summary>The changed document, and what is found there.</summary>
    /// <param name="document">The document.</param>
    /// <param name="before">What is found there now.</param>
    /// <param name="diagnostic">The diagnostic at the begin.</param>
    /// <param name="cancellationToken">Ends the computation.</param>
    /// <returns><see langword="null"/> where no region can be guarded.</returns>
    public async Task<(Document Document, Findings Findings)?> TryApplyAsync(
        Document document, Findings before, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (!diagnostic.Properties.TryGetValue(DiagnosticProperties.EndCall, out string? end)
            || end is null
            || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || BeginSite.Find(model, diagnostic.Location.SourceSpan, end) is not { } site)
        {
            return null;
        }

        SyntaxTrivia lineEnding = LineEnding.Of(await document.GetTextAsync(cancellationToken).ConfigureAwait(false));
        foreach (RegionPlan plan in RegionPlanner.Plans(site, isEndForgotten: diagnostic.Id != RuleIds.NotEndedOnException))
        {
            if (RegionGuard.Apply(site, plan, lineEnding) is not { } root)
            {
                continue;
            }

            Document changed = await ValidatedChange.FormattedAsync(document.WithSyntaxRoot(root), cancellationToken).ConfigureAwait(false);

            // All changes lie behind the begin, so that it stands where it stood.
            if (await _inspection.InspectAsync(changed, cancellationToken).ConfigureAwait(false) is { } after
                && !after.Report(Fixed, site.Begin.Span)
                && !after.AddTo(before))
            {
                return (changed, after);
            }
        }

        return null;
    }
}
