using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Options;
using StateGuard.CodeFixes.Rewriting;

namespace StateGuard.CodeFixes.Validation;

/// <summary>
/// Makes a document of a proposal, and lets it pass only if it compiles as before, the diagnostic is gone and the rules
/// have nothing new to say.
/// </summary>
internal sealed class ValidatedChange
{
    private readonly DocumentInspection _inspection;

    public ValidatedChange(ImmutableArray<DiagnosticAnalyzer> rules) => _inspection = new DocumentInspection(rules);

    /// <summary>What is found in <paramref name="document"/> as it stands.</summary>
    public Task<Findings?> InspectAsync(Document document, CancellationToken cancellationToken) => _inspection.InspectAsync(document, cancellationToken);

    /// <summary>The changed document, and what is found there.</summary>
    /// <param name="document">The document.</param>
    /// <param name="before">What is found there now.</param>
    /// <param name="diagnostic">The diagnostic that is to be answered.</param>
    /// <param name="proposal">The answer.</param>
    /// <param name="cancellationToken">Ends the computation.</param>
    /// <returns><see langword="null"/> where the proposal does not hold what it promises.</returns>
    public async Task<(Document Document, Findings Findings)?> TryApplyAsync(
        Document document, Findings before, Diagnostic diagnostic, Proposal proposal, CancellationToken cancellationToken) =>
        await TryApplyAsync(document, before, proposal, cancellationToken).ConfigureAwait(false) is var (changed, after)
        && after.Count(diagnostic.Id) < before.Count(diagnostic.Id)
            ? (changed, after)
            : null;

    /// <summary>The changed document, and what is found there, where there was nothing to answer.</summary>
    /// <returns><see langword="null"/> where the change brings something new to say.</returns>
    public async Task<(Document Document, Findings Findings)?> TryApplyAsync(
        Document document, Findings before, Proposal proposal, CancellationToken cancellationToken)
    {
        Document changed = await FormattedAsync(document.WithSyntaxRoot(proposal.Root), cancellationToken).ConfigureAwait(false);
        return await _inspection.InspectAsync(changed, proposal.AddsMachine, cancellationToken).ConfigureAwait(false) is { } after
            && !after.Without(proposal.Tolerated).AddTo(before)
            && await IsSilentAsync(changed, proposal.Silent, after, cancellationToken).ConfigureAwait(false)
                ? (changed, after)
                : null;
    }

    // The same words about the same code at another place would pass for what was there before.
    private static async Task<bool> IsSilentAsync(Document document, SyntaxAnnotation? silent, Findings findings, CancellationToken cancellationToken) =>
        silent is null
        || (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is { } root
            && !root.GetAnnotatedNodes(silent).Any(node => findings.Rules.Any(rule => rule.Location.SourceSpan.IntersectsWith(node.Span))));

    /// <summary>The document with what was marked for it formatted, its lines ending as they did.</summary>
    public static async Task<Document> FormattedAsync(Document document, CancellationToken cancellationToken)
    {
        SyntaxTrivia lineEnding = LineEnding.Of(await document.GetTextAsync(cancellationToken).ConfigureAwait(false));
        OptionSet options = (await document.GetOptionsAsync(cancellationToken).ConfigureAwait(false))
            .WithChangedOption(FormattingOptions.NewLine, LanguageNames.CSharp, lineEnding.ToString());
        return await Formatter.FormatAsync(document, Formatter.Annotation, options, cancellationToken).ConfigureAwait(false);
    }
}
