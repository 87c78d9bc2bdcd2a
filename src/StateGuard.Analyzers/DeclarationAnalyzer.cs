using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using StateGuard.Diagnostics;
using StateGuard.Machines;
using StateGuard.Machines.Declarations;
using StateGuard.Protocols.Contracts;

namespace StateGuard;

/// <summary>Says what is wrong with the declaration of a machine, by the same reader that the generator uses.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DeclarationAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        DeclarationRules.NoInitialState,
        DeclarationRules.SecondInitialState,
        DeclarationRules.NoSuchState,
        TransitionRules.AfterUnguarded,
        TransitionRules.SameGuard,
        TransitionRules.IntoExclusive,
        TransitionRules.OutOfExclusive,
        TransitionRules.NoFrom,
        TransitionRules.FromItself,
        TransitionRules.FromExclusive,
        NameRules.NotAnIdentifier,
        NameRules.TooLong,
        NameRules.ReservedName,
        NameRules.ClashingType,
        NameRules.UserPartOfAnotherKind,
        NameRules.ClashingUserMember,
        NameRules.ClashingConstructors,
        NameRules.HookNotPartial,
        NameRules.ClashingMember,
        NameRules.HookWithoutBody,
        NameRules.SameOperation,
        TypeRules.LanguageTooOld,
        TypeRules.FileLocal,
        TypeRules.GenericHost,
        TypeRules.HostNotPartial,
        ReachabilityRules.Unreachable,
        ReachabilityRules.OnlyFromPassed,
        ReachabilityRules.NoWayOut,
        StateRules.Flags,
        StateRules.SameValue,
        StateRules.SameText,
        StateRules.TransientStuck,
        OptionRules.FinalWithWayOut,
        OptionRules.FinalTransient,
        OptionRules.ExclusiveInitial,
        OptionRules.ExclusiveTransient,
        OptionRules.ExclusiveFinal,
        OptionRules.AutomaticRing,
        OptionRules.UndefinedOption,
        OptionRules.NotASymbol);

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(AttributeNames.StateMachineMetadataName) is null
                || !OperationNames.MayHaveMachines(start.Compilation, start.CancellationToken))
            {
                return;
            }

            var machines = new MachineIndex(start.Compilation);
            start.RegisterSymbolAction(
                symbol =>
                {
                    var type = (INamedTypeSymbol)symbol.Symbol;
                    AttributeData? attribute = AttributeNames.StateMachineOf(type);
                    if (attribute?.ApplicationSyntaxReference?.SyntaxTree.Options is CSharpParseOptions options)
                    {
                        MachineParser.Parse(type, attribute, options, symbol.ReportDiagnostic, machines, symbol.CancellationToken);
                    }
                },
                SymbolKind.NamedType);
        });
    }
}
