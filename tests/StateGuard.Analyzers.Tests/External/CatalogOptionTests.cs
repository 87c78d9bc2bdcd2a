using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using StateGuard.Analyzers.Tests.Testing;
using Xunit;

namespace StateGuard.Analyzers.Tests.External;

/// <summary>Where which group of the catalog speaks.</summary>
public sealed class CatalogOptionTests
{
    private const string Leak = """
        public static class NAME
        {
            public static void Lock(object gate, bool b) { System.Threading.Monitor.Enter(gate); if (b) return; System.Threading.Monitor.Exit(gate); }
            public static void Rent(bool b) { var a = System.Buffers.ArrayPool<int>.Shared.Rent(1); if (b) return; System.Buffers.ArrayPool<int>.Shared.Return(a); }
        }
        """;

    [Theory]
    [InlineData("none", "")]
    [InlineData("", "")]
    [InlineData("locks", "Monitor")]
    [InlineData("Pools", "PooledArray")]
    [InlineData("pools,locks", "Monitor PooledArray")]
    [InlineData("memory; locks", "Monitor")]
    [InlineData("all", "Monitor PooledArray")]
    [InlineData("ui, writers, diagnostics, memory", "")]
    public async Task Groups(string value, string operations)
    {
        ImmutableArray<Diagnostic> found = await AnalyseAsync(new PathConfigOptions(("", ExternalVerifier.CatalogKey, value)), Tree("A", "A.cs"));

        Assert.Equal(operations, string.Join(' ', found.Select(Operation)));
    }

    [Fact]
    public async Task Nothing_by_default() => Assert.Empty(await AnalyseAsync(PathConfigOptions.None, Tree("A", "A.cs")));

    [Fact]
    public async Task By_folder()
    {
        var options = new PathConfigOptions(("core/", ExternalVerifier.CatalogKey, "locks"), ("net/", ExternalVerifier.CatalogKey, "pools"), ("net/old/", ExternalVerifier.CatalogKey, "none"));

        ImmutableArray<Diagnostic> found = await AnalyseAsync(options, Tree("A", "core/A.cs"), Tree("B", "net/B.cs"), Tree("C", "net/old/C.cs"), Tree("D", "D.cs"));

        Assert.Equal(["core/A.cs Monitor", "net/B.cs PooledArray"], found.Select(d => d.Location.SourceTree!.FilePath + " " + Operation(d)));
    }

    [Fact]
    public async Task Helper_of_a_folder_where_it_is_on_says_nothing_where_it_is_off()
    {
        var options = new PathConfigOptions(("core/", ExternalVerifier.CatalogKey, "locks"));
        SyntaxTree helper = CSharpSyntaxTree.ParseText(
            "internal static class H { public static readonly object Gate = new(); internal static void Take() => System.Threading.Monitor.Enter(Gate); internal static void Give() => System.Threading.Monitor.Exit(Gate); }",
            path: "core/H.cs");
        const string Caller = "class NAME { void M(bool b) { H.Take(); if (b) return; H.Give(); } }";

        ImmutableArray<Diagnostic> found = await AnalyseAsync(
            options, helper, CSharpSyntaxTree.ParseText(Caller.Replace("NAME", "A", StringComparison.Ordinal), path: "core/A.cs"), CSharpSyntaxTree.ParseText(Caller.Replace("NAME", "B", StringComparison.Ordinal), path: "B.cs"));

        Assert.Equal(["core/A.cs SG1001", "core/H.cs SG1006"], found.Select(d => d.Location.SourceTree!.FilePath + " " + d.Id));
    }

    [Fact]
    public async Task Says_the_same_to_an_editor_that_asks_for_one_file()
    {
        var options = new PathConfigOptions(("", ExternalVerifier.CatalogKey, "all"));
        SyntaxTree tree = Tree("A", "A.cs");
        CSharpCompilation compilation = Compilation(tree, Tree("B", "B.cs"));
        CompilationWithAnalyzers run = compilation.WithAnalyzers([new ObligationAnalyzer()], new AnalyzerOptions([], options));

        ImmutableArray<Diagnostic> found = await run.GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(tree), null, CancellationToken.None);

        Assert.Equal(["Monitor", "PooledArray"], found.OrderBy(d => d.Location.SourceSpan.Start).Select(Operation));
    }

    [Theory]
    [InlineData("net472")]
    [InlineData("net8.0")]
    public async Task Older_frameworks_know_fewer_members(string framework)
    {
        ImmutableArray<MetadataReference> references = framework == "net472" ? ReferencePacks.NetFramework472 : ReferencePacks.Net80;
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Old",
            [CSharpSyntaxTree.ParseText("class A { void M(object g, bool b) { System.Threading.Monitor.Enter(g); if (b) return; System.Threading.Monitor.Exit(g); } }")],
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

        ImmutableArray<Diagnostic> found = await compilation
            .WithAnalyzers([new ObligationAnalyzer()], new AnalyzerOptions([], new PathConfigOptions(("", ExternalVerifier.CatalogKey, "all"))))
            .GetAnalyzerDiagnosticsAsync();

        Assert.Equal("SG1001", Assert.Single(found).Id);
    }

    private static string Operation(Diagnostic diagnostic) => diagnostic.Properties["Operation"]!;

    private static async Task<ImmutableArray<Diagnostic>> AnalyseAsync(AnalyzerConfigOptionsProvider options, params SyntaxTree[] trees)
    {
        CSharpCompilation compilation = Compilation(trees);
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
        ImmutableArray<Diagnostic> found = await compilation.WithAnalyzers([new ObligationAnalyzer()], new AnalyzerOptions([], options)).GetAnalyzerDiagnosticsAsync();
        return [.. found.OrderBy(d => d.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(d => d.Location.SourceSpan.Start)];
    }

    private static CSharpCompilation Compilation(params SyntaxTree[] trees) =>
        CSharpCompilation.Create("Options", trees, ReferencePacks.Net100, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    private static SyntaxTree Tree(string name, string path) => CSharpSyntaxTree.ParseText(Leak.Replace("NAME", name, StringComparison.Ordinal), path: path);
}
