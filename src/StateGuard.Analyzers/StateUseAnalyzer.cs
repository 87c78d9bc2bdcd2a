using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using StateGuard.Diagnostics;
using StateGuard.Machines.Declarations;
using StateGuard.Protocols.States;

namespace StateGuard;

/// <summary>Judges how code uses the states of machines.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StateUseAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        StateUseRules.MissingStates);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        if (context.Compilation.GetTypeByMetadataName(AttributeNames.StateMachineMetadataName) is null)
        {
            return;
        }

        context.RegisterOperationAction(CheckSwitch, OperationKind.Switch, OperationKind.SwitchExpression);
    }

    private static void CheckSwitch(OperationAnalysisContext context)
    {
        bool isThrowingDefaultEnough = StateUseOptions.IsThrowingDefaultEnough(context.Options, context.Operation.Syntax.SyntaxTree);
        if (SwitchCoverage.Of(context.Operation, isThrowingDefaultEnough) is { } coverage)
        {
            context.ReportDiagnostic(MissingStatesReport.Of(context.Operation, coverage));
        }
    }
}
