using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using StateGuard.Analyzers.Tests.Documentation;
using StateGuard.Analyzers.Tests.Testing;
using Xunit;

namespace StateGuard.Analyzers.Tests.Suppressions;

/// <summary>What others say of scopes is silenced where every path is proved to dispose of them, and nowhere else.</summary>
public sealed class ScopeSuppressorTests
{
    /// <summary>Bodies of <c>void M(Gate f, bool a)</c> that dispose of the scope on every path.</summary>
    public static TheoryData<string> Proved =>
    [
        "using var scope = f.Enter(); Work();",
        "using (f.Enter()) { Work(); }",
        "var scope = f.Enter(); try { Work(); } finally { scope.Dispose(); }",
        "if (!f.TryEnter(out var scope)) return; using (scope) { Work(); }",
        "if (f.TryEnter(out Scope scope)) { try { Work(); } finally { scope.Dispose(); } }",
        "Scope scope = default; bool taken = f.TryEnter(out scope); try { if (taken) Work(); } finally { if (taken) scope.Dispose(); }",
        "while (Try()) { using var scope = f.Enter(); Work(); }",
        "Action later = () => { using var scope = f.Enter(); Work(); }; later();",
        "var scope = f.Enter(); End(scope); void End(Scope ended) { ended.Dispose(); }",
    ];

    /// <summary>Bodies that leave it open, hand it on, or keep it.</summary>
    public static TheoryData<string> Left =>
    [
        "f.Enter();",
        "var scope = f.Enter(); Work();",
        "var scope = f.Enter(); Work(); scope.Dispose();",
        "var scope = f.Enter(); if (a) return; scope.Dispose();",
        "if (!f.TryEnter(out var scope)) return; Work();",
        "Keep(f.Enter()); void Keep(object kept) => Kept = kept;",
        "Kept = f.Enter();",
        "var scope = f.Enter(); List<Scope> all = [scope];",
        "while (Try()) { var scope = f.Enter(); if (a) scope.Dispose(); }",
        "Action later = () => { var scope = f.Enter(); Work(); }; later();",
        "var other = Create();",
        "using var other = Create();",
        "f = new Gate(); var other = new System.IO.MemoryStream(); f.Begin(); try { Work(); } finally { f.End(); other.Dispose(); }",
    ];

    [Theory]
    [MemberData(nameof(Proved))]
    public async Task Silenced_where_proved(string body) => Assert.Equal([true], await SuppressedAsync(SuppressorRun.InMethod(body)));

    [Theory]
    [MemberData(nameof(Left))]
    public async Task Left_where_not_proved(string body) => Assert.Equal([false], await SuppressedAsync(SuppressorRun.InMethod(body)));

    [Theory]
    [InlineData("CA2000", "SGS2000")]
    [InlineData("IDISP001", "SGS0001")]
    [InlineData("IDISP004", "SGS0004")]
    [InlineData("S2930", "SGS2930")]
    public async Task Every_rule_under_an_id_of_its_own(string rule, string suppression)
    {
        CSharpCompilation compilation = SuppressorRun.Compile(SuppressorRun.InMethod("using var scope = f.Enter(); Work();"));
        Diagnostic diagnostic = Assert.Single(await SuppressorRun.DiagnosticsAsync(compilation, new StandInAnalyzer(rule, StandInAnalyzer.Place.Call)));
        Assert.True(diagnostic.IsSuppressed);
        Assert.Equal(rule, new ScopeSuppressor().SupportedSuppressions.Single(descriptor => descriptor.Id == suppression).SuppressedDiagnosticId);

        diagnostic = Assert.Single(await SuppressorRun.DiagnosticsAsync(compilation, new StandInAnalyzer(rule, StandInAnalyzer.Place.Call), suppression));
        Assert.False(diagnostic.IsSuppressed);
    }

    [Fact]
    public void The_page_lists_them_all() => Assert.Equal(
        new ScopeSuppressor().SupportedSuppressions.Select(descriptor => (descriptor.Id, descriptor.SuppressedDiagnosticId)),
        Pages.Read(Path.Combine("docs", "suppressions.md"))
            .Where(line => line.StartsWith("| SGS", StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .Select(cells => (cells[1], cells[2])));

    [Fact]
    public async Task Other_rules_are_left() =>
        Assert.False(Assert.Single(await DiagnosticsAsync(SuppressorRun.InMethod("using var scope = f.Enter(); Work();"), new StandInAnalyzer("IDISP003", StandInAnalyzer.Place.Call))).IsSuppressed);

    [Theory]
    [InlineData("var scope = f.Enter(); try { Work(); } finally { scope.Dispose(); }", true)]
    [InlineData("if (f.TryEnter(out var scope)) { using (scope) { Work(); } }", true)]
    [InlineData("var scope = f.Enter(); Work(); scope.Dispose();", false)]
    [InlineData("if (f.TryEnter(out var scope)) { Work(); }", false)]
    public async Task Wherever_the_rule_points(string body, bool isSuppressed)
    {
        foreach (StandInAnalyzer.Place place in Enum.GetValues<StandInAnalyzer.Place>())
        {
            Assert.Equal(isSuppressed, Assert.Single(await DiagnosticsAsync(SuppressorRun.InMethod(body), new StandInAnalyzer("CA2000", place))).IsSuppressed);
        }
    }

    [Fact]
    public async Task Each_scope_is_judged_by_itself() => Assert.Equal(
        [true, false, true],
        await SuppressedAsync(SuppressorRun.InMethod("using var first = f.Enter(); var second = f.Enter(); Work(); second.Dispose(); using var third = f.Enter();")));

    [Fact]
    public async Task Outside_of_methods() => Assert.Equal(
        [true, true, true, false],
        await SuppressedAsync(
            """
            class C
            {
                private readonly Action _later = () => { using var scope = Gate.Enter(); Steps.Work(); };
                public C() { using var scope = Gate.Enter(); }
                private static Gate Gate => new();
                public int Size { get { using var scope = Gate.Enter(); return Steps.Count(); } }
                public Scope Handed => Gate.Enter();
            }
            """));

    [Fact]
    public async Task Awaited_scopes() => Assert.Equal(
        [true, true, false],
        await SuppressedAsync(
            """
            class C
            {
                async Task A(Gate f) { await using var scope = await f.EnterAsync(); await Steps.WorkAsync(); }
                async Task B(Gate f) { await using var scope = await f.EnterAsync().ConfigureAwait(false); await Steps.WorkAsync(); }
                async Task D(Gate f) { var scope = await f.EnterAsync(); await Steps.WorkAsync(); await scope.DisposeAsync(); }
            }
            """));

    [Fact]
    public async Task A_silenced_leak_is_a_leak_still() => Assert.Equal(
        [false],
        await SuppressedAsync("#pragma warning disable SG1008\n" + SuppressorRun.InMethod("var scope = f.Enter();")));

    [Fact]
    public async Task What_ends_the_operation_without_disposing_of_the_object_proves_nothing() => Assert.Equal(
        [false],
        await SuppressedAsync(
            """
            class Lease : IDisposable { [Ends("Lease")] public void Release() { } public void Dispose() { } }
            class Pool { [return: Begins("Lease")] public Lease Rent() => null!; }
            class C { void M(Pool p) { var lease = p.Rent(); lease.Release(); } }
            """));

    [Fact]
    public async Task Left_where_the_analysis_gave_up()
    {
        // More operations of objects than are followed in one body.
        string many = string.Concat(Enumerable.Range(0, 520).Select(i => $"using (f.Enter()) {{ }}\n"));
        ImmutableArray<Diagnostic> reported = await DiagnosticsAsync(SuppressorRun.InMethod(many), new StandInAnalyzer());
        Assert.Contains(await SuppressorRun.Compile(SuppressorRun.InMethod(many)).WithAnalyzers([new ObligationAnalyzer()]).GetAnalyzerDiagnosticsAsync(), diagnostic => diagnostic.Id == "SG1099");
        Assert.All(reported, diagnostic => Assert.False(diagnostic.IsSuppressed));
    }

    [Fact]
    public async Task Without_the_library_nothing_happens()
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            "P",
            [CSharpSyntaxTree.ParseText("class C { void M() { var s = new System.IO.MemoryStream(); } }")],
            ReferencePacks.Net100,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.False(Assert.Single(await SuppressorRun.DiagnosticsAsync(compilation, new StandInAnalyzer())).IsSuppressed);
    }

    private static async Task<IEnumerable<bool>> SuppressedAsync(string source) =>
        (await DiagnosticsAsync(source, new StandInAnalyzer())).Select(diagnostic => diagnostic.IsSuppressed);

    private static async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(string source, DiagnosticAnalyzer analyzer) =>
        await SuppressorRun.DiagnosticsAsync(SuppressorRun.Compile(source), analyzer);
}
