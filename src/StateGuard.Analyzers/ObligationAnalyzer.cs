using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using StateGuard.Diagnostics;
using StateGuard.Flow.Graphs;
using StateGuard.Protocols;
using StateGuard.Protocols.Bodies;
using StateGuard.Protocols.Contracts;
using StateGuard.Protocols.Contracts.External;
using StateGuard.Protocols.Obligations;
using StateGuard.Protocols.Reporting;
using StateGuard.Protocols.Summaries;

namespace StateGuard;

/// <summary>Proves, body by body, that what is begun is ended on every path.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ObligationAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        ObligationRules.NotEnded,
        ObligationRules.NotEndedOnException,
        ObligationRules.EndedWithoutBegin,
        ObligationRules.BegunTwice,
        ObligationRules.ResultIgnored,
        ObligationRules.EndedElsewhere,
        ObligationRules.RequiredNotOpen,
        ObligationRules.ScopeNotDisposed,
        ObligationRules.PromiseNotKept,
        ObligationRules.OpenAcrossAwait,
        ObligationRules.PairNotUnderstood,
        ObligationRules.NotAnalysed);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        ExternalPairs pairs = ExternalPairs.Of(context.Compilation, context.Options, context.CancellationToken);
        RegisterPairReports(context, pairs);
        if (pairs.IsEmpty && context.Compilation.GetTypeByMetadataName("StateGuard.BeginsAttribute") is null)
        {
            return;
        }

        // What is not asked for is not bound: most projects that have the package mark nothing.
        var protocols = new ProtocolContext(context.Compilation, context.Options.AnalyzerConfigOptionsProvider, pairs, context.CancellationToken);
        if (protocols.Names.IsEmpty)
        {
            return;
        }

        context.RegisterOperationBlockAction(block => Analyse(block, protocols));
        if (OperationNames.MayHaveMarks(context.Compilation, context.CancellationToken))
        {
            context.RegisterSymbolAction(symbol => Compare(symbol, protocols), SymbolKind.Method);
        }
    }

    private static void Compare(SymbolAnalysisContext context, ProtocolContext protocols)
    {
        var method = (IMethodSymbol)context.Symbol;
        if (protocols.Names.Contains(OverrideMarks.NameOf(method)))
        {
            foreach ((IMethodSymbol declared, OperationEffect mark, bool isAdded) in OverrideMarks.Differences(method))
            {
                context.ReportDiagnostic(PromiseReport.OfOverride(method, declared, mark, isAdded));
            }
        }
    }

    // What is wrong with the pairs is said where it is written, as it is written.
    private static void RegisterPairReports(CompilationStartAnalysisContext context, ExternalPairs pairs)
    {
        if (ExternalPairs.Files(context.Options).Any())
        {
            context.RegisterAdditionalFileAction(file => Report(PairReport.Of(file.AdditionalFile, file.Compilation, file.Options, file.CancellationToken), file.ReportDiagnostic));
        }

        if (pairs.UnknownGroups.Count > 0)
        {
            context.RegisterSyntaxTreeAction(tree => Report(PairReport.OfGroups(tree.Tree, pairs), tree.ReportDiagnostic));
        }
    }

    private static void Report(IEnumerable<Diagnostic> diagnostics, Action<Diagnostic> report)
    {
        foreach (Diagnostic diagnostic in diagnostics)
        {
            report(diagnostic);
        }
    }

    private static void Analyse(OperationBlockAnalysisContext context, ProtocolContext protocols)
    {
        foreach (IOperation root in BodyRoots.Of(context.OperationBlocks))
        {
            if (protocols.Names.AreIn(root.Syntax) && protocols.CallsIn(root) is var calls && protocols.Touches(calls, context.CancellationToken))
            {
                Analyse(root, calls, context, protocols);
            }
        }
    }

    private static void Analyse(IOperation root, BodyCalls calls, OperationBlockAnalysisContext context, ProtocolContext protocols)
    {
        foreach (Diagnostic diagnostic in IgnoredResults.In(root, protocols))
        {
            context.ReportDiagnostic(diagnostic);
        }

        if (protocols.AreBalanced(calls, context.OwningSymbol, context.CancellationToken))
        {
            return;
        }

        foreach (FlowGraph graph in protocols.Bodies.GraphsOf(root, context.OwningSymbol, context.CancellationToken))
        {
            BodyResult result = new SummarySession(protocols, context.CancellationToken).Analyse(graph);
            if (!result.IsComplete)
            {
                context.ReportDiagnostic(GivenUpReport.Of(graph));
            }

            foreach (Leak leak in result.Leaks)
            {
                if (LeakReport.Of(leak, graph, protocols) is { } diagnostic)
                {
                    context.ReportDiagnostic(diagnostic);
                }
            }

            foreach (Misuse misuse in result.Misuses)
            {
                context.ReportDiagnostic(MisuseReport.Of(misuse));
            }

            foreach (BrokenPromise promise in result.BrokenPromises)
            {
                context.ReportDiagnostic(PromiseReport.Of(promise, graph));
            }
        }
    }
}
