using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using StateGuard.Analyzers.Tests.CodeFixes;
using StateGuard.Analyzers.Tests.Testing;
using Xunit;

namespace StateGuard.Analyzers.Tests.Suppressions;

/// <summary>Runs an analyzer together with the suppressor.</summary>
internal static class SuppressorRun
{
    /// <summary>What the analyzer reports, suppressed or not, in the order of the text, where <paramref name="silenced"/> are switched off.</summary>
    public static async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(CSharpCompilation compilation, DiagnosticAnalyzer analyzer, params string[] silenced)
    {
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: true);
        ImmutableArray<Diagnostic> reported = await compilation
            .WithOptions(compilation.Options.WithSpecificDiagnosticOptions(
                analyzer.SupportedDiagnostics.Select(rule => rule.Id).Distinct().Select(id => KeyValuePair.Create(id, ReportDiagnostic.Warn))
                    .Concat(silenced.Select(id => KeyValuePair.Create(id, ReportDiagnostic.Suppress)))))
            .WithAnalyzers([analyzer, new ScopeSuppressor()], options)
            .GetAnalyzerDiagnosticsAsync();
        Assert.DoesNotContain(reported, diagnostic => diagnostic.Id == "AD0001");
        return [.. reported.Where(diagnostic => diagnostic.Location.SourceTree?.FilePath != "Prelude.cs").OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)];
    }

    public static CSharpCompilation Compile(string source)
    {
        var options = new CSharpParseOptions(LanguageVersion.Latest);
        CSharpCompilation compilation = CSharpCompilation.Create(
            "P",
            [CSharpSyntaxTree.ParseText(FixPrelude.Source, options, "Prelude.cs"), CSharpSyntaxTree.ParseText(source, options, "Source.cs")],
            [.. ReferencePacks.Net100, ReferencePacks.Runtime],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return compilation;
    }

    public static string InMethod(string body) => $$"""
        class C
        {
            private object? Kept;
            public static System.IO.Stream Create() => throw new NotSupportedException();
            void M(Gate f, bool a)
            {
                {{body}}
            }
        }
        """;
}
