using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace StateGuard.Benchmarks.Analysis;

/// <summary>Analyzers of other packages, found by the rules they support.</summary>
internal static class Peers
{
    public static ImmutableArray<DiagnosticAnalyzer> StateGuard => [new ObligationAnalyzer(), new StateUseAnalyzer()];

    // Its rule on locks, S2222, has left the package together with all that follows paths; this one looks at fields and locals.
    public static ImmutableArray<DiagnosticAnalyzer> Sonar => From("SonarAnalyzer", "SonarAnalyzer.CSharp.dll", id => id == "S2930");

    public static ImmutableArray<DiagnosticAnalyzer> Disposal => From("NetAnalyzers", "Microsoft.CodeAnalysis.NetAnalyzers.dll", id => id == "CA2000");

    public static ImmutableArray<DiagnosticAnalyzer> Disposables => From("IDisposableAnalyzers", "IDisposableAnalyzers.dll", id => id.StartsWith("IDISP", StringComparison.Ordinal));

    private static ImmutableArray<DiagnosticAnalyzer> From(string package, string file, Func<string, bool> isWanted)
    {
        string folder = typeof(Peers).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == package).Value!;
        Assembly assembly = Assembly.LoadFrom(Path.Combine(folder, file));
        ImmutableArray<DiagnosticAnalyzer> analyzers =
        [
            .. assembly.GetTypes()
                .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && type.GetConstructor(Type.EmptyTypes) is not null)
                .Where(type => type.GetCustomAttribute<DiagnosticAnalyzerAttribute>()?.Languages.Contains(LanguageNames.CSharp) == true)
                .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)
                .Where(analyzer => analyzer.SupportedDiagnostics.Any(rule => isWanted(rule.Id))),
        ];
        return analyzers.IsEmpty ? throw new InvalidOperationException($"No such rule in {file}.") : analyzers;
    }
}
