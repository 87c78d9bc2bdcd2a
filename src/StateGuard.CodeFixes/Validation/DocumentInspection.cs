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
    public Task<Findings?> InspectAsync(Document document, CancellationToken cancellationToken) => InspectAsync(document, addsMachine: false, cancellationToken);

    /// <summary>What is found in <paramref name="document"/>.</summary>
    /// <param name="document">The document.</param>
    /// <param name="addsMachine">Whether it calls a machine that is not generated yet.</param>
    /// <param name="cancellationToken">Ends the inspection.</param>
    /// <returns><see langword="null"/> where that cannot be told.</returns>
    public async Task<Findings?> InspectAsync(Document document, bool addsMachine, CancellationToken cancellationToken)
    {
        if (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
        {
            return null;
        }

        if (addsMachine)
        {
#pragma warning disable RS1030 // The machine stands in another compilation than the document.
            model = MachineSource.Renewed(model.Compilation, cancellationToken).GetSemanticModel(model.SyntaxTree);
#pragma warning restore RS1030
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
