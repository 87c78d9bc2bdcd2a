using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace StateGuard.CodeFixes.Validation;

/// <summary>Compiles a document and runs the rules on it, to see what a change has done to it.</summary>
internal sealed class DocumentInspection
{
    private readonly ImmutableArray<DiagnosticAnalyzer> _rules;

    public DocumentInspection(ImmutableArray<DiagnosticAnalyzer> rules) => _rules = rules;

    public async Task<Findings?> InspectAsync(Document document, CancellationToken cancellationToken)
    {
        if (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
        {
            return null;
        }

        ImmutableArray<Diagnostic> errors = model.GetDiagnostics(cancellationToken: cancellationToken)
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .ToImmutableArray();
        var options = new CompilationWithAnalyzersOptions(
            document.Project.AnalyzerOptions, onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        ImmutableArray<Diagnostic> reported = await new CompilationWithAnalyzers(model.Compilation, _rules, options)
            .GetAnalyzerSemanticDiagnosticsAsync(model, filterSpan: null, cancellationToken)
            .ConfigureAwait(false);
        ImmutableArray<Diagnostic> rules = reported
            .Where(diagnostic => !diagnostic.IsSuppressed)
            .OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)
            .ToImmutableArray();
        return new Findings(errors, rules);
    }
}
