#pragma warning disable RS1012, RS1036, RS1038, RS1041, RS2008 // Loaded by tests alone.
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace StateGuard.Analyzers.Tests.Memory;

/// <summary>
/// Is shown what analyzers are shown, which is a copy of the compilation with symbols of its own: to see whether it is held
/// by others, or to hold it as an analyzer must not.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class WatchingAnalyzer(Action<Compilation> watch) : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new("WATCH", "t", "m", "c", DiagnosticSeverity.Info, isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start => watch(start.Compilation));
    }
}
