using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using StateGuard.Diagnostics;
using StateGuard.Machines.Declarations;

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
        NameRules.ReservedName,
        NameRules.ClashingMember,
        TypeRules.LanguageTooOld,
        TypeRules.FileLocal,
        TypeRules.GenericHost,
        TypeRules.HostNotPartial);

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(AttributeNames.StateMachineMetadataName) is not { } marker)
            {
                return;
            }

            start.RegisterSymbolAction(
                symbol =>
                {
                    var type = (INamedTypeSymbol)symbol.Symbol;
                    AttributeData? attribute = type.TypeKind == TypeKind.Enum
                        ? type.GetAttributes().FirstOrDefault(attribute => SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, marker))
                        : null;
                    if (attribute?.ApplicationSyntaxReference?.SyntaxTree.Options is CSharpParseOptions options)
                    {
                        MachineParser.Parse(type, attribute, options, symbol.ReportDiagnostic, symbol.CancellationToken);
                    }
                },
                SymbolKind.NamedType);
        });
    }
}
