using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Diagnostics.Telemetry;
using StateGuard.Analyzers.Tests.Documentation;
using StateGuard.Analyzers.Tests.Obligations;
using StateGuard.Analyzers.Tests.Testing;
using Xunit;

namespace StateGuard.Analyzers.Tests.Architecture;

/// <summary>Where nothing is in use nothing is asked for, so that the compiler binds no body for it.</summary>
public sealed class NothingInUseTests
{
    private const string Plain = """
        public class C
        {
            private int _n;
            public bool EndsWith(string s) => s.EndsWith("t");
            public void M(object gate) { System.Threading.Monitor.Enter(gate); _n = 1; System.Threading.Monitor.Exit(gate); }
        }
        """;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Without_a_mark_or_the_catalog(bool isReferenced) =>
        Assert.Equal("", await AskedAsync("none", isReferenced, Plain));

    [Fact]
    public async Task With_the_catalog() => Assert.Equal("ObligationAnalyzer: blocks", await AskedAsync("locks", true, Plain));

    // The library may be missing, and the pairs of others be asked for all the same.
    [Fact]
    public async Task With_the_catalog_alone() => Assert.Equal("ObligationAnalyzer: blocks", await AskedAsync("locks", false, Plain));

    [Fact]
    public async Task With_a_mark() => Assert.Equal(
        "ObligationAnalyzer: blocks, symbols",
        await AskedAsync("none", true, """public class C { [StateGuard.Begins("Op")] public void Open() { } [StateGuard.EndsAttribute("Op")] public void Close() { } }"""));

    [Fact]
    public async Task With_an_alias_of_a_mark() => Assert.Equal(
        "ObligationAnalyzer: blocks, symbols",
        await AskedAsync("none", true, """using B = StateGuard.BeginsAttribute; public class C { [B("Op")] public void Open() { } }"""));

    [Fact]
    public async Task With_a_machine() => Assert.Equal(
        "DeclarationAnalyzer: symbols; StateUseAnalyzer: blocks, operations",
        await AskedAsync("none", true, "[StateGuard.StateMachine] public enum DoorState { [StateGuard.Initial] Shut, [StateGuard.Final] Open }"));

    // What nearly is a use of it, and what stands in a comment.
    [Theory]
    [InlineData("// StateMachine(a), [Begins(b)] and VB$StateMachine(c)\npublic class C { private int _n; public void M() => _n = 1; }")]
    [InlineData("public enum StateMachine { A } public class C { public int M() => Begins(StateMachine.A); private static int Begins(StateMachine a) => 1; }")]
    public async Task With_words_that_are_no_marks(string source) => Assert.Equal("", await AskedAsync("none", true, source));

    [Theory]
    [InlineData("using M = StateGuard.StateMachineAttribute; [M] public enum DoorState { [StateGuard.Initial, StateGuard.Final] Shut }")]
    [InlineData("namespace N { public class C { [Flags, StateGuard.StateMachineAttribute(Name = \"D\")] public enum DoorState { [StateGuard.Initial, StateGuard.Final] Shut } } }")]
    public async Task With_a_machine_however_it_is_written(string source) =>
        Assert.Equal("DeclarationAnalyzer: symbols; StateUseAnalyzer: blocks, operations", await AskedAsync("none", true, source));

    // An editor gives a project that is open beside it all that it may use, and not what it uses.
    [Theory]
    [InlineData(Plain, "")]
    [InlineData("""public class D { [StateGuard.Begins("Op")] public void Open() { } [StateGuard.Ends("Op")] public void Close() { } }""", "DeclarationAnalyzer: symbols; ObligationAnalyzer: blocks, symbols; StateUseAnalyzer: blocks, operations")]
    public async Task With_a_project_beside_it(string beside, string asked) =>
        Assert.Equal(asked, await AskedAsync("none", true, "public class E { }", CSharpCompilation.Create("Beside", [CSharpSyntaxTree.ParseText(beside)], [.. ReferencePacks.Net100, ReferencePacks.Runtime]).ToMetadataReference()));

    private static async Task<string> AskedAsync(string catalog, bool isReferenced, string source, params MetadataReference[] others)
    {
        var compilation = CSharpCompilation.Create(
            "Cases",
            [CSharpSyntaxTree.ParseText(source, path: "C.cs")],
            isReferenced ? [.. ReferencePacks.Net100, ReferencePacks.Runtime, .. others] : [.. ReferencePacks.Net100, .. others],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        CompilationWithAnalyzers run = compilation.WithAnalyzers(ShippedRules.Analyzers, new AnalyzerOptions([], new FixedConfigOptions(tree: ("stateguard.catalog", catalog))));
        AnalysisResult result = await run.GetAnalysisResultAsync(CancellationToken.None);
        IEnumerable<string> asked =
            from pair in result.AnalyzerTelemetryInfo
            let kinds = Kinds(pair.Value)
            where kinds.Length > 0
            select $"{pair.Key.GetType().Name}: {kinds}";
        return string.Join("; ", asked.Order(StringComparer.Ordinal));
    }

    private static string Kinds(AnalyzerTelemetryInfo info) => string.Join(
        ", ",
        new[]
        {
            info.OperationBlockActionsCount + info.OperationBlockStartActionsCount > 0 ? "blocks" : "",
            info.OperationActionsCount > 0 ? "operations" : "",
            info.SymbolActionsCount + info.SymbolStartActionsCount > 0 ? "symbols" : "",
            info.SyntaxNodeActionsCount + info.SemanticModelActionsCount + info.CodeBlockActionsCount + info.SyntaxTreeActionsCount > 0 ? "syntax" : "",
        }.Where(kind => kind.Length > 0));
}
