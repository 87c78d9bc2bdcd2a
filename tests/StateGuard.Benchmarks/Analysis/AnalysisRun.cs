using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace StateGuard.Benchmarks.Analysis;

/// <summary>One run over a compilation of which nothing is bound yet.</summary>
internal static class AnalysisRun
{
    /// <summary>Builds the control-flow graph of every method, and nothing else.</summary>
    public static int Graphs(CSharpCompilation compilation)
    {
        CSharpCompilation fresh = compilation.Clone();
        int blocks = 0;
        foreach (SyntaxTree tree in fresh.SyntaxTrees)
        {
            SemanticModel model = fresh.GetSemanticModel(tree);
            foreach (MethodDeclarationSyntax method in tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>())
            {
                blocks += ControlFlowGraph.Create(method, model)!.Blocks.Length;
            }
        }

        return blocks;
    }

    /// <summary>Runs analyzers, one body after the other, as <see cref="Graphs"/> goes.</summary>
    public static int Analyzers(CSharpCompilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers, AnalyzerConfigOptionsProvider? options = null)
    {
        // Some rules are off unless asked for.
        IEnumerable<KeyValuePair<string, ReportDiagnostic>> on = analyzers
            .SelectMany(analyzer => analyzer.SupportedDiagnostics)
            .Select(rule => rule.Id)
            .Distinct()
            .Select(id => KeyValuePair.Create(id, ReportDiagnostic.Warn));
        CSharpCompilation fresh = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(on));
        var settings = new CompilationWithAnalyzersOptions(
            options is null ? new AnalyzerOptions([]) : new AnalyzerOptions([], options),
            onAnalyzerException: (failure, _, _) => throw failure,
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: false);
        return new CompilationWithAnalyzers(fresh, analyzers, settings).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult().Length;
    }
}
