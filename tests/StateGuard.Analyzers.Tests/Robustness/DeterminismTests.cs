using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using StateGuard.Analyzers.Tests.Documentation;
using StateGuard.Analyzers.Tests.Mutation;
using StateGuard.Analyzers.Tests.Obligations;
using StateGuard.Analyzers.Tests.Testing;
using Xunit;

namespace StateGuard.Analyzers.Tests.Robustness;

/// <summary>What is reported, with every word, every place along the path and every property, is the same on every run.</summary>
public sealed partial class DeterminismTests
{
    private const int Runs = 8;

    [Fact]
    public async Task Every_run_says_the_same_in_the_same_order()
    {
        CSharpCompilation compilation = ObligationVerifier.Compile(ValidCode.Files.Select(file => (file.Path, Broken(file.Text))));
        string expected = await ReportedAsync(compilation, isConcurrent: false);
        Assert.Contains("SG1001", expected, StringComparison.Ordinal);
        for (int i = 0; i < Runs; i++)
        {
            // Symbols of a compilation are made as they are asked for, and so in another order.
            Assert.Equal(expected, await ReportedAsync(compilation.Clone(), isConcurrent: true));
        }
    }

    private static async Task<string> ReportedAsync(CSharpCompilation compilation, bool isConcurrent)
    {
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([], new FixedConfigOptions(tree: ("stateguard.catalog", "all"))), onAnalyzerException: null, isConcurrent, logAnalyzerExecutionTime: false);
        ImmutableArray<Diagnostic> reported = await compilation.WithAnalyzers(ShippedRules.Analyzers, options).GetAnalyzerDiagnosticsAsync();
        return string.Join("\n", reported
            .OrderBy(diagnostic => diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)
            .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal)
            .Select(diagnostic => $"{diagnostic} {string.Join(" ", diagnostic.AdditionalLocations)} {string.Join(" ", diagnostic.Properties.OrderBy(property => property.Key, StringComparer.Ordinal))}"));
    }

    // Every other end is gone.
    private static string Broken(string valid)
    {
        int ends = 0;
        return EndPattern().Replace(valid, end => ends++ % 2 == 0 ? end.Groups["indent"].Value + ";" : end.Value);
    }

    [GeneratedRegex(@"^(?<indent> *)(await )?\w+\.(Close|End|Release|Exit|Commit|Rollback|Return|Resume)\w*\(.*\);", RegexOptions.Multiline)]
    private static partial Regex EndPattern();
}
