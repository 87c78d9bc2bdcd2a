using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace StateGuard.CodeFixes.Validation;

/// <summary>Compiles a document and runs the rules on it, to see what a change has done to it.</summary>
internal sealed class DocumentInspection
{
    private readonly ImmutableArray<DiagnosticAnalyzer> _rules;

    public DocumentInspection(ImmutableArray<DiagnosticAnalyzer> rules) => _rules = rules;

    /// <summary>What is found in <paramref name="document"/>.</summary>
    /// <returns><see langword="null"/> where that cannot be told.</returns>
    public async Task<Findings?> InspectAsync(Document document, CancellationToken cancellationToken)
    {
        if (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
        {
            return null;
        }

        ImmutableArray<Diagnostic> errors = model.GetDiagnostics(cancellationToken: cancellationToken)
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .ToImmutableArray();

        // A rule that gave up has not looked; what it would have said is not known.
        bool hasGivenUp = false;
        var options = new CompilationWithAnalyzersOptions(
            document.Project.AnalyzerOptions,
            onAnalyzerException: (_, _, _) => hasGivenUp = true,
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: false);
        ImmutableArray<Diagnostic> reported = await new CompilationWithAnalyzers(model.Compilation, _rules, options)
            .GetAnalyzerSemanticDiagnosticsAsync(model, filterSpan: null, cancellationToken)
            .ConfigureAwait(false);
        if (hasGivenUp)
        {
            return null;
        }

        ImmutableArray<Diagnostic> rules = reported
            .Where(diagnostic => !diagnostic.IsSuppressed)
            .OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)
            .ToImmutableArray();
        return new Findings(errors, rules);
    }
}
