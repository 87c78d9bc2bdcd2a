using System.Diagnostics;
using System.Globalization;
using System.Text;
using Xunit;
using static StateGuard.Analyzers.Tests.Testing.ObligationVerifier;

namespace StateGuard.Analyzers.Tests.Obligations;

/// <summary>Bodies on which enumerating paths would never come to an end: they are judged, and soon.</summary>
public sealed class Costs
{
    // Generous: polynomial work takes a fraction of it even on a busy machine, exponential work never fits.
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData(24)]
    [InlineData(200)]
    public Task Independent_branches_before_a_leaking_return(int branches) => SoonAsync(
        "g.Begin(); //! SG1001",
        Repeat(branches, i => $"if (n == {i}) Work();"),
        "if (Check()) return;",
        "g.End();");

    [Fact]
    public Task Independent_branches_before_the_end() => SoonAsync(
        "g.Begin();",
        Repeat(24, i => $"if (n == {i}) Work(); else Note({i});"),
        "g.End();");

    [Fact]
    public Task Independent_branches_between_a_result_and_its_test() => SoonAsync(
        "bool ok = g.TryBegin();",
        Repeat(24, _ => "if (Check()) Work();"),
        "if (ok) g.End();");

    [Fact]
    public Task Independent_flags_set_on_the_way() => SoonAsync(
        Repeat(24, i => $"bool b{i} = Check();"),
        "g.Begin(); //! SG1001",
        Repeat(24, i => $"if (b{i}) n++;"),
        "if (b0 && b23) return;",
        "g.End();");

    [Fact]
    public Task Many_returns_through_three_nested_finally() => SoonAsync(
        "g.Begin();",
        "try { try { try {",
        Repeat(400, i => $"if (n == {i}) return;"),
        "} finally { Work(); } } finally { Note(n); } } finally { g.End(); }");

    [Fact]
    public Task Many_returns_through_three_nested_finally_that_do_not_end() => SoonAsync(
        "g.Begin(); //! SG1001",
        "try { try { try {",
        Repeat(400, i => $"if (n == {i}) return;"),
        "} finally { Work(); } } finally { Note(n); } } finally { n++; }",
        "g.End();");

    [Fact]
    public Task Two_thousand_statements() => SoonAsync(
        "g.Begin(); //! SG1001",
        Repeat(2000, i => $"n = n + {i}; Note(n);"),
        "if (n > 0) return;",
        "g.End();");

    [Fact]
    public Task Three_hundred_pairs_in_a_row() => SoonAsync(
        Repeat(300, _ => "g.Begin(); if (Check()) Work(); g.End();"),
        "g.Begin(); //! SG1001");

    [Fact]
    public Task Many_objects_open_at_once() => SoonAsync(
        Repeat(20, i => $"var g{i} = new Gate(); bool ok{i} = g{i}.TryBegin();"),
        Repeat(20, i => $"if (ok{i}) g{i}.End();"),
        "if (g.TryBegin()) Work(); //! SG1001");

    [Fact]
    public Task Deeply_nested_loops() => SoonAsync(
        "g.Begin(); //! SG1001",
        Repeat(16, i => $"for (int i{i} = 0; i{i} < n; i{i}++) {{ if (Check()) continue;"),
        "if (Check()) return;",
        Repeat(16, _ => "}"),
        "g.End();");

    [Fact]
    public Task Deeply_nested_finally() => SoonAsync(
        "g.Begin();",
        Repeat(16, _ => "try { if (Check()) return;"),
        "Work();",
        Repeat(15, _ => "} finally { Work(); }"),
        "} finally { g.End(); }");

    [Fact]
    public async Task Long_chain_of_helpers()
    {
        StringBuilder members = new();
        for (int i = 0; i < 200; i++)
        {
            members.AppendLine(CultureInfo.InvariantCulture, $"private void H{i}(Gate g) {{ if (Check()) Work(); H{i + 1}(g); }}");
        }

        members.AppendLine("private void H200(Gate g) => g.End();");
        members.AppendLine("public void M(Gate g) { g.Begin(); H0(g); }");
        await SoonAsync(() => ExplicitAsync(members.ToString()));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Helpers_that_all_call_each_other(bool doesOneForget)
    {
        const int Count = 40;
        StringBuilder members = new();
        for (int i = 0; i < Count; i++)
        {
            string end = doesOneForget && i == 17 ? "" : "g.End(); ";
            members.AppendLine(
                CultureInfo.InvariantCulture,
                $"private void H{i}(Gate g) {{ if (Check()) {{ {end}return; }} if (Check()) H{(i + 1) % Count}(g); else H{((7 * i) + 3) % Count}(g); }}");
        }

        members.AppendLine("public void M(Gate g)\n{\n    g.Begin();" + (doesOneForget ? " //! SG1001" : "") + "\n    H0(g);\n}");
        await SoonAsync(() => ExplicitAsync(members.ToString()));
    }

    private static Task SoonAsync(params string[] statements) => SoonAsync(() => ExplicitAsync(
        "public void M(Gate g, int n)\n{\n" + string.Join('\n', statements) + "\n}"));

    private static async Task SoonAsync(Func<Task> verify)
    {
        Stopwatch watch = Stopwatch.StartNew();
        Task verification = Task.Run(verify);
        Assert.True(await Task.WhenAny(verification, Task.Delay(Bound)) == verification, "It takes too long.");
        await verification;
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Bound);
    }

    private static string Repeat(int times, Func<int, string> line) =>
        string.Join('\n', Enumerable.Range(0, times).Select(line));
}
