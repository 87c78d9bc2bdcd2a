using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using StateGuard.Diagnostics;
using StateGuard.Protocols.Contracts.External;
using StateGuard.Text;

namespace StateGuard.Protocols.Reporting;

/// <summary>Words what is wrong with the pairs of other people's APIs.</summary>
internal static class PairReport
{
    /// <summary>What is wrong with a file of pairs, in a compilation.</summary>
    public static IEnumerable<Diagnostic> Of(AdditionalText file, Compilation compilation, AnalyzerOptions options, CancellationToken cancellation)
    {
        if (!ExternalPairs.Files(options).Contains(file) || ExternalPairs.Read(file, cancellation) is not { } pairs || file.GetText(cancellation) is not { } text)
        {
            return [];
        }

        IEnumerable<PairError> errors = pairs.Errors
            .Concat(pairs.Lines.SelectMany(line => PairBinder.Bind(line, CatalogGroups.None, compilation).Errors))
            .Concat(Contradictions(file, pairs, options, cancellation));
        return errors.OrderBy(error => error.Span.Start)
            .Select(error => Diagnosis.Create(ObligationRules.PairNotUnderstood, Place(file, text, error.Span), error.Message));
    }

    /// <summary>The names in <c>stateguard.catalog</c> that are none. The option has no place in any file of the compilation.</summary>
    public static IEnumerable<Diagnostic> OfGroups(SyntaxTree tree, ExternalPairs pairs) => pairs.UnknownGroups
        .Where(unknown => unknown.Tree == tree)
        .Select(unknown => Diagnosis.Create(
            ObligationRules.PairNotUnderstood,
            Location.None,
            $"{Quotation.Of(unknown.Name)} in {CatalogOption.Key} is no group of the catalog: write all, none, or some of locks, pools, memory, ui, writers and diagnostics"));

    // One begin of one operation, ended now this way, now that: here, or already in a file that comes before.
    private static IEnumerable<PairError> Contradictions(AdditionalText file, PairFile pairs, AnalyzerOptions options, CancellationToken cancellation)
    {
        var register = new PairRegister();
        foreach (AdditionalText other in ExternalPairs.Files(options))
        {
            var errors = new List<PairError>();
            foreach (PairLine line in (ReferenceEquals(other, file) ? pairs : ExternalPairs.Read(other, cancellation))?.Lines ?? [])
            {
                register.TryAdd(line, errors);
            }

            if (ReferenceEquals(other, file))
            {
                return errors;
            }
        }

        return [];
    }

    private static Location Place(AdditionalText file, SourceText text, TextSpan span) =>
        Location.Create(file.Path, span, text.Lines.GetLinePositionSpan(span));
}
