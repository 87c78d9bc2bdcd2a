using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using StateGuard.Analyzers.Tests.Obligations;
using StateGuard.Analyzers.Tests.Testing;
using Xunit;

namespace StateGuard.Analyzers.Tests.Robustness;

/// <summary>Sources of a size or depth that nobody writes, but that a program may: they are judged, and as smaller ones are.</summary>
public sealed class HugeInputTests
{
    // Not a measure: what grows too fast does not come to an end within it, what does not takes a fraction.
    private static readonly TimeSpan Bound = TimeSpan.FromMinutes(15);

    /// <summary>Bodies of <c>void M(Gate g, int n, string s)</c>, and what is said of them.</summary>
    public static TheoryData<string, string, string> Bodies => new()
    {
        { "10,000 statements", "g.Begin(); try {" + Repeat(10_000, _ => "Work();") + "} finally { g.End(); }", "" },
        { "10,000 statements that may throw", "g.Begin();" + Repeat(10_000, _ => "Work();") + "g.End();", "SG1002" },
        { "2,500 operations one after the other", Repeat(2_500, _ => "g.Begin(); try { Work(); } finally { g.End(); }"), "" },
        { "1,000 blocks", "g.Begin();" + Repeat(1_000, _ => "{") + Repeat(1_000, _ => "}") + "g.End();", "" },
        { "1,000 branches in each other", "g.Begin();" + Repeat(1_000, i => $"if (n > {i}) {{") + "return;" + Repeat(1_000, _ => "}") + "g.End();", "SG1001" },
        { "200 loops in each other", "g.Begin(); try {" + Repeat(200, _ => "while (Check()) {") + "Work();" + Repeat(200, _ => "}") + "} finally { g.End(); }", "" },
        { "300 finally blocks in each other", "g.Begin(); try {" + Repeat(300, _ => "try {") + "Work();" + Repeat(300, _ => "} finally { Note(1); }") + "} finally { g.End(); }", "" },
        { "5,000 local functions", "g.Begin(); try { F0(); } finally { g.End(); }" + Repeat(5_000, i => $"void F{i}() {{ Work(); }}\n"), "" },
        { "60 lambdas in each other", "g.Begin();" + Repeat(60, i => $"System.Action a{i} = () => {{") + "Work();" + Repeat(60, _ => "};") + "g.End();", "" },
        { "a switch of 10,000 arms", "g.Begin(); switch (n) {" + Repeat(10_000, i => $"case {i}: {(i == 8_642 ? "return" : "break")};\n") + "} g.End();", "SG1001" },
        { "a switch expression of 2,000 arms", "g.Begin(); n = s switch {" + Repeat(2_000, i => $"\"{i}\" when n > {i} => {i},\n") + "_ => 0 }; g.End();", "" },
        { "a condition of 2,000 parts", "g.Begin(); if (" + Repeat(2_000, i => $"n != {i} && ") + "true) return; g.End();", "SG1001" },
        { "a sum of 2,000 parts", "g.Begin(); n = " + Repeat(2_000, _ => "n + ") + "1; g.End();", "" },
        { "300 conditional expressions in each other", "g.Begin(); n = " + Repeat(300, i => $"n == {i} ? {i} : ") + "0; g.End();", "" },
        { "a chain of 1,500 calls", "g.Begin(); try { _ = s" + Repeat(1_500, _ => ".Trim()") + "; } finally { g.End(); }", "" },
        { "2,000 alternatives", "g.Begin();" + Repeat(2_000, i => $"if (n == {i}) return; else ") + "g.End();", "SG1001" },
        { "3,000 flags", "g.Begin(); try {" + Repeat(3_000, i => $"bool b{i} = Check();") + Repeat(3_000, i => $"if (b{i}) Work();") + "} finally { g.End(); }", "" },
        { "500 scopes", Repeat(500, i => $"using var s{i} = new System.IO.MemoryStream();") + "g.Begin(); g.End();", "" },
    };

    /// <summary>Whole files, and what is said of them.</summary>
    public static TheoryData<string, string, string> Files => new()
    {
        { "5,000 methods", "class C {" + Repeat(5_000, i => $"public void P{i}(Gate g) {{ g.Begin(); try {{ Work(); }} finally {{ g.End(); }} }}\n") + "}", "" },
        { "2,000 helpers that call each other", "class C { public void M(Gate g) { H0(g); }" + Repeat(2_000, i => $"private void H{i}(Gate g) {{ if (Check()) H{(i * 7 + 1) % 2_000}(g); else {{ g.Begin(); try {{ Work(); }} finally {{ g.End(); }} H{(i * 13 + 5) % 2_000}(g); }} }}\n") + "}", "" },
        { "2,000 helpers in a chain", "class C { public void M(Gate g) { H0(g); }" + Repeat(2_000, i => $"private void H{i}(Gate g) => {(i == 1_999 ? "g.Begin()" : $"H{i + 1}(g)")};\n") + "}", "SG1001" },
        { "an enum of 5,000 states", "[StateMachine] public enum BigState { [Initial, Transition(\"Go\", S1)] S0,\n" + Repeat(4_998, i => $"[Transition(\"Go\", S{i + 2})] S{i + 1},\n") + "[Transition(\"Go\", S0)] S4999 }", "" },
        { "1,000 triggers", "[StateMachine] public enum BigState { [Initial]" + Repeat(1_000, i => $"[Transition(\"Go{i}\", S1)]\n") + " S0, [Transition(\"Back\", S0)] S1 }", "" },
        { "generic types that contain themselves", "interface I<T> where T : I<I<T>> { } class B<T> { } class C<T> : B<C<C<T>>> { [Begins(\"Own\")] public bool TryBegin() => true; [Ends(\"Own\")] public void End() { } public void M(C<C<T>> c) { if (c.TryBegin()) c.End(); new C<C<C<T>>>().M(new()); } } class F<T> : F<F<T[]>> { void M(F<T> f) => f.M(null!); }", "" },
        { "5,000 open parentheses and braces", "class C { void M(Gate g) { g.Begin(); " + new string('(', 5_000) + new string('{', 5_000), "" },
        { "no text at all", Repeat(20_000, i => ((char)(32 + (i * 7_919 % 95))).ToString()), "" },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public Task Body(string name, string body, string expected) =>
        File(name, "public sealed class Subject { public void M(Gate g, int n, string s) {\n" + body + "\n} }", expected);

    [Theory]
    [MemberData(nameof(Files))]
    public async Task File(string name, string source, string expected)
    {
        using var bound = new CancellationTokenSource(Bound);
        var options = new CSharpParseOptions(LanguageVersion.Latest);
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Huge",
            [CSharpSyntaxTree.ParseText(Prelude.Pairs, options), CSharpSyntaxTree.ParseText(source, options)],
            [.. ReferencePacks.Net100, ReferencePacks.Runtime],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        CSharpGeneratorDriver.Create([new StateMachineGenerator().AsSourceGenerator()], parseOptions: options)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation generated, out ImmutableArray<Diagnostic> problems, bound.Token);

        ImmutableArray<Diagnostic> found = await generated
            .WithAnalyzers([new ObligationAnalyzer(), new DeclarationAnalyzer(), new StateUseAnalyzer()], new AnalyzerOptions([], new FixedConfigOptions(tree: ("stateguard.catalog", "all"))))
            .GetAnalyzerDiagnosticsAsync(bound.Token);

        Assert.Empty(problems);
        Assert.True(expected == string.Join(" ", found.Select(diagnostic => diagnostic.Id).Distinct()), $"{name}: {string.Join("\n", found.Take(3))}");
    }

    private static string Repeat(int count, Func<int, string> part) => string.Concat(Enumerable.Range(0, count).Select(part));
}
