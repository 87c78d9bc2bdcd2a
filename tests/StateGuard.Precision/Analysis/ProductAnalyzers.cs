using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;

namespace StateGuard.Precision.Analysis;

/// <summary>Every analyzer of the product.</summary>
internal static class ProductAnalyzers
{
    public static ImmutableArray<DiagnosticAnalyzer> All { get; } =
    [
        .. typeof(ObligationAnalyzer).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(DiagnosticAnalyzer)))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];
}
