using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace StateGuard.CodeFixes.Validation;

/// <summary>The analyzers whose diagnostics the fixes answer, and the generator: the only place where the fixes know them.</summary>
internal static class ReportingRules
{
    /// <summary>All of them.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> All => ImmutableArray.Create<DiagnosticAnalyzer>(new DeclarationAnalyzer(), new ObligationAnalyzer(), new StateUseAnalyzer());

    /// <summary>What reports operations that are not ended.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Obligations => ImmutableArray.Create<DiagnosticAnalyzer>(new ObligationAnalyzer());

    /// <summary>What generates the machines that changed code may call.</summary>
    public static IEnumerable<ISourceGenerator> Generators => new[] { new StateMachineGenerator().AsSourceGenerator() };
}
