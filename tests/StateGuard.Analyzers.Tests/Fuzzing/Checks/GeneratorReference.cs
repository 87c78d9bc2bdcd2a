using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace StateGuard.Analyzers.Tests.Fuzzing.Checks;

/// <summary>The generator as a project refers to it.</summary>
internal sealed class GeneratorReference : AnalyzerReference
{
    // A workspace knows a generator again by its identity.
    private readonly ImmutableArray<ISourceGenerator> _generators = [new StateMachineGenerator().AsSourceGenerator()];

    public static GeneratorReference Instance { get; } = new();

    public override string? FullPath => null;

    public override object Id => typeof(StateMachineGenerator);

    public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzers(string language) => [];

    public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzersForAllLanguages() => [];

    public override ImmutableArray<ISourceGenerator> GetGenerators(string language) => _generators;

    public override ImmutableArray<ISourceGenerator> GetGeneratorsForAllLanguages() => _generators;
}
