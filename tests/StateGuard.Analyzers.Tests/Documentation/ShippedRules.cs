using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace StateGuard.Analyzers.Tests.Documentation;

/// <summary>All rules of the analyzer assembly, whichever class brings them.</summary>
internal static class ShippedRules
{
    /// <summary>One instance of each analyzer.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } =
        typeof(StateMachineGenerator).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)
            .ToImmutableArray();

    /// <summary>The descriptors, several of which may share an id, in order of the ids.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
        Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).Distinct().OrderBy(rule => rule.Id, StringComparer.Ordinal).ToImmutableArray();

    /// <summary>One descriptor an id.</summary>
    public static ImmutableArray<DiagnosticDescriptor> ById { get; } = All.DistinctBy(rule => rule.Id).ToImmutableArray();
}
