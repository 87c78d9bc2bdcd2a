using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using StateGuard.Diagnostics;
using StateGuard.Flow.Graphs;
using StateGuard.Machines.Declarations;
using StateGuard.Protocols;
using StateGuard.Protocols.Bodies;
using StateGuard.Protocols.Contracts;
using StateGuard.Protocols.Contracts.External;
using StateGuard.Protocols.Hooks;
using StateGuard.Protocols.Reporting;
using StateGuard.Protocols.States;
using StateGuard.Protocols.Typestates;

namespace StateGuard;

/// <summary>Judges how code uses the states of machines.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StateUseAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        StateUseRules.KeptAroundMachine,
        StateUseRules.CannotSucceed,
        StateUseRules.MissingStates,
        StateUseRules.CallsBack,
        StateUseRules.TestedThenActed,
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
        if (context.Compilation.GetTypeByMetadataName(AttributeNames.StateMachineMetadataName) is null
            || !OperationNames.MayHaveMachines(context.Compilation, context.CancellationToken))
        {
            return;
        }

        ExternalPairs none = ExternalPairs.Of(context.Compilation, new AnalyzerOptions(ImmutableArray<AdditionalText>.Empty), context.CancellationToken);
        var protocols = new ProtocolContext(context.Compilation, context.Options.AnalyzerConfigOptionsProvider, none, context.CancellationToken);
        var typestates = new TypestateContext(protocols);
        context.RegisterOperationAction(CheckSwitch, OperationKind.Switch, OperationKind.SwitchExpression);
        context.RegisterOperationAction(
            CheckAssignment,
            OperationKind.SimpleAssignment,
            OperationKind.CompoundAssignment,
            OperationKind.CoalesceAssignment,
            OperationKind.DeconstructionAssignment,
            OperationKind.Increment,
            OperationKind.Decrement);
        context.RegisterOperationBlockAction(block => Follow(block, typestates));
        context.RegisterOperationBlockAction(block => CheckHook(block, typestates));
    }

    private static void Follow(OperationBlockAnalysisContext context, TypestateContext typestates)
    {
        foreach (IOperation root in BodyRoots.Of(context.OperationBlocks))
        {
            if (!typestates.Protocols.MarkedNames.AreIn(root.Syntax) || typestates.FirstIn(root, context.CancellationToken) is not { } machine)
            {
                continue;
            }

            foreach (FlowGraph graph in typestates.Protocols.Bodies.GraphsOf(root, context.OwningSymbol, context.CancellationToken))
            {
                foreach (Diagnostic diagnostic in TypestateAnalysis.Analyse(typestates, graph, machine, context.CancellationToken)
                    ?? [GivenUpReport.Of(graph, "it is too deeply nested, or makes too many machines, to follow their states")])
                {
                    context.ReportDiagnostic(diagnostic);
                }
            }
        }
    }

    private static void CheckHook(OperationBlockAnalysisContext context, TypestateContext typestates)
    {
        var callBacks = new CallBacks(typestates.Machines, typestates.Protocols.Bodies, context.CancellationToken);
        if (callBacks.MachineOf(context.OwningSymbol) is null)
        {
            return;
        }

        foreach (IOperation root in BodyRoots.Of(context.OperationBlocks))
        {
            foreach (CallBack callBack in callBacks.In(root, (IMethodSymbol)context.OwningSymbol))
            {
                context.ReportDiagnostic(CallBackReport.Of(callBack, context.OwningSymbol));
            }
        }
    }

    private static void CheckSwitch(OperationAnalysisContext context)
    {
        bool isThrowingDefaultEnough = StateUseOptions.IsThrowingDefaultEnough(context.Options, context.Operation.Syntax.SyntaxTree);
        if (SwitchCoverage.Of(context.Operation, isThrowingDefaultEnough) is { } coverage)
        {
            context.ReportDiagnostic(MissingStatesReport.Of(context.Operation, coverage));
        }
    }

    private static void CheckAssignment(OperationAnalysisContext context)
    {
        foreach (RawAssignment assignment in RawAssignment.In(context.Operation, context.ContainingSymbol))
        {
            context.ReportDiagnostic(RawAssignmentReport.Of(context.Operation, assignment));
        }
    }
}
