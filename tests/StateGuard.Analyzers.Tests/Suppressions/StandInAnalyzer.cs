#pragma warning disable RS1036, RS1038, RS1041, RS2008 // Loaded by tests alone.
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace StateGuard.Analyzers.Tests.Suppressions;

/// <summary>Warns of everything disposable that a method makes or is given, as an analyzer without any idea of flow would.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class StandInAnalyzer : DiagnosticAnalyzer
{
    private readonly Place _place;
    private readonly DiagnosticDescriptor _rule;

    public StandInAnalyzer()
        : this("CA2000", Place.Call)
    {
    }

    public StandInAnalyzer(string id, Place place)
    {
        _place = place;
        _rule = new DiagnosticDescriptor(id, "t", "m", "c", DiagnosticSeverity.Warning, isEnabledByDefault: true);
        SupportedDiagnostics = [_rule];
    }

    /// <summary>What is pointed at.</summary>
    public enum Place
    {
        Call,
        Variable,
        Name,
    }

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterOperationAction(Report, OperationKind.Invocation, OperationKind.ObjectCreation);
    }

    private void Report(OperationAnalysisContext context)
    {
        IOperation call = context.Operation;
        bool isDisposable = IsDisposable(call.Type)
            || call is IInvocationOperation invocation && invocation.Arguments.Any(argument => argument.Parameter is { RefKind: RefKind.Out, Type: { } type } && IsDisposable(type));
        if (isDisposable)
        {
            context.ReportDiagnostic(Diagnostic.Create(_rule, LocationOf(call.Syntax)));
        }
    }

    private Location LocationOf(SyntaxNode call) => _place switch
    {
        Place.Variable when call.FirstAncestorOrSelf<VariableDeclaratorSyntax>() is { } variable => variable.GetLocation(),
        Place.Variable when call.DescendantNodes().OfType<SingleVariableDesignationSyntax>().FirstOrDefault() is { } variable => variable.GetLocation(),
        Place.Name when call is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Name.GetLocation(),
        _ => call.GetLocation(),
    };

    private static bool IsDisposable(ITypeSymbol? type)
    {
        if (type is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: [var result] })
        {
            type = result;
        }

        return type is not null && (IsContract(type) || type.AllInterfaces.Any(IsContract)) && type.Name is not ("Task" or "ValueTask");
    }

    private static bool IsContract(ITypeSymbol type) => type.Name is "IDisposable" or "IAsyncDisposable";
}
