using System.Globalization;
using Microsoft.CodeAnalysis;
using StateGuard.Diagnostics;
using Xunit;
using static StateGuard.Analyzers.Tests.Testing.ObligationVerifier;

namespace StateGuard.Analyzers.Tests.Obligations;

/// <summary>What a diagnostic says and where it points.</summary>
public sealed class Messages
{
    [Theory]
    [InlineData("if (c) return; // leaves")]
    [InlineData("if (c) throw new IOException(); // leaves")]
    public async Task Not_ended_names_operation_call_and_line(string leaving)
    {
        string file = $$"""
            public class Subject
            {
                public void M(Gate g, bool c)
                {
                    g.Begin();
                    Work();
                    {{leaving}}
                    g.End();
                }
            }
            """;
        Diagnostic diagnostic = await SingleAsync(file, RuleIds.NotEnded);
        AssertMessage(diagnostic, "Op", "End", Line(LineOf(file, "// leaves")));
        Assert.Contains(LineOf(file, "// leaves"), diagnostic.AdditionalLocations.Select(l => LineOf(l)));
    }

    [Fact]
    public async Task Not_ended_at_the_end_of_the_method_points_to_it()
    {
        const string file = """
            public class Subject
            {
                public void M(Gate g, bool c)
                {
                    g.Begin();
                    if (c) g.End();
                } // leaves
            }
            """;
        Diagnostic diagnostic = await SingleAsync(file, RuleIds.NotEnded);
        AssertMessage(diagnostic, "Op", "End", Line(LineOf(file, "// leaves")));
    }

    [Fact]
    public async Task Not_ended_before_the_next_turn_says_so()
    {
        const string file = """
            public class Subject
            {
                public void M(Gate[] gates)
                {
                    foreach (Gate g in gates)
                    {
                        g.Begin();
                        if (g.Value > 0) continue;
                        g.End();
                    }
                }
            }
            """;
        Diagnostic diagnostic = await SingleAsync(file, RuleIds.NotEnded);
        AssertMessage(diagnostic, "Op", "End", "loop");
    }

    [Fact]
    public async Task Open_on_an_exception_names_operation_call_and_line()
    {
        const string file = """
            public class Subject
            {
                public void M(Gate g)
                {
                    g.Begin();
                    Work(); // throws
                    g.End();
                }
            }
            """;
        Diagnostic diagnostic = await SingleAsync(file, RuleIds.NotEndedOnException, FixedConfigOptions.None);
        AssertMessage(diagnostic, "Op", "End", Line(LineOf(file, "// throws")));
        Assert.Contains(LineOf(file, "// throws"), diagnostic.AdditionalLocations.Select(l => LineOf(l)));
    }

    [Fact]
    public async Task Ended_elsewhere_names_the_end_that_is_called_there()
    {
        const string file = """
            public sealed class Transaction
            {
                [Begins("Tx")] public void Begin() => Work();
                [Ends("Tx")] public void Commit() => Work();
                [Ends("Tx")] public void Rollback() => Work();
            }

            public class Subject
            {
                private readonly Transaction _transaction = new();
                public void Start() => _transaction.Begin();
                public void GiveUp() => _transaction.Rollback();
            }
            """;
        Diagnostic diagnostic = await SingleAsync(file, RuleIds.EndedElsewhere);
        AssertMessage(diagnostic, "Tx", "'Rollback' is called in 'GiveUp'", "Start");
    }

    [Theory]
    [InlineData("Note(e); // leaves", "// leaves")]
    [InlineData("return;", "// throws")]
    [InlineData("throw;", "// throws")]
    public async Task What_is_caught_is_named_only_where_the_handler_leaves_by_itself(string handler, string named)
    {
        string file = $$"""
            public class Subject
            {
                public void M(Gate g)
                {
                    g.Begin();
                    try
                    {
                        Work(); // throws
                    }
                    catch (Exception e)
                    {
                        {{handler}}
                    }

                    g.End();
                }
            }
            """;
        Diagnostic diagnostic = await SingleAsync(file, RuleIds.NotEndedOnException, FixedConfigOptions.None);
        AssertMessage(diagnostic, "Op", "End", Line(LineOf(file, named)));
    }

    [Fact]
    public async Task Begun_through_helpers_points_to_the_call_the_return_and_the_begin()
    {
        const string file = """
            public class Subject
            {
                private static int GetContainer(Node ctx)
                {
                    return Calls.Begin(ctx); // the begin
                }
                private static int CtxCheckpoint(Node ctx)
                {
                    int ret = GetContainer(ctx);
                    if (ret < 0) return ret;
                    return Step();
                }
                public static int DoCheckpoint(Node ctx)
                {
                    int ret = CtxCheckpoint(ctx);
                    if (ret < 0) return ret; // leaves
                    ret = Step();
                    Calls.End(ctx);
                    return ret;
                }
            }
            """;
        var found = await DiagnosticsOfAsync(file, Explicit());
        Assert.Equal([RuleIds.EndedElsewhere, RuleIds.NotEnded], found.Select(d => d.Id));
        Diagnostic leak = found[1];
        Assert.Equal("CtxCheckpoint(ctx)", TextAt(leak));
        AssertMessage(leak, "Checkpoint", "End", Line(LineOf(file, "// leaves")));
        Assert.Contains(LineOf(file, "// leaves"), leak.AdditionalLocations.Select(l => LineOf(l)));
        Assert.Contains(LineOf(file, "// the begin"), leak.AdditionalLocations.Select(l => LineOf(l)));
        Assert.Equal("Calls.Begin(ctx)", TextAt(found[0]));
    }

    [Theory]
    [InlineData("g.Begin()", "g.End()")]
    [InlineData("_gate.Begin()", "_gate.End()")]
    [InlineData("n.Gate.Begin()", "n.Gate.End()")]
    [InlineData("gates[0].Begin()", "gates[0].End()")]
    [InlineData("Shared.Gate.Begin()", "Shared.Gate.End()")]
    [InlineData("Shared.Begin()", "Shared.End()")]
    [InlineData("g.EnterRead()", "g.ExitRead()")]
    [InlineData("g.BeginEdit(1)", "g.EndEdit(1)")]
    public async Task Missing_call_is_an_expression_valid_at_the_begin(string begin, string end)
    {
        Diagnostic diagnostic = await SingleAsync(Leaking(begin, end), RuleIds.NotEnded);
        Assert.Equal(begin, TextAt(diagnostic));
        Assert.Equal(end, diagnostic.Properties[DiagnosticProperties.EndCall]);
    }

    [Fact]
    public async Task Missing_call_of_a_function_over_a_parameter()
    {
        Diagnostic diagnostic = await SingleAsync(Leaking("if (Calls.Begin(n) != 0) return", "Calls.End(n)"), RuleIds.NotEnded);
        Assert.Equal("Calls.Begin(n)", TextAt(diagnostic));
        Assert.Equal("Calls.End(n)", diagnostic.Properties[DiagnosticProperties.EndCall]);
    }

    [Fact]
    public async Task Missing_call_of_a_machine()
    {
        Diagnostic diagnostic = await SingleAsync(Leaking("if (f.BeginCheckpoint() != Done) return", "f.EndCheckpoint()"), RuleIds.NotEnded);
        Assert.Equal("f.BeginCheckpoint()", TextAt(diagnostic));
        Assert.Equal("f.EndCheckpoint()", diagnostic.Properties[DiagnosticProperties.EndCall]);
        AssertMessage(diagnostic, "Checkpoint", "EndCheckpoint");
    }

    [Fact]
    public async Task Missing_call_is_told_for_exceptions_too()
    {
        const string file = """
            public class Subject
            {
                public void M(Gate g)
                {
                    if (!g.TryBegin()) return;
                    Work();
                    g.End();
                }
            }
            """;
        Diagnostic diagnostic = await SingleAsync(file, RuleIds.NotEndedOnException, FixedConfigOptions.None);
        Assert.Equal("g.TryBegin()", TextAt(diagnostic));
        Assert.Equal("g.End()", diagnostic.Properties[DiagnosticProperties.EndCall]);
    }

    [Fact]
    public async Task End_without_begin_stands_at_the_end()
    {
        const string file = """
            public class Subject
            {
                public void M(Gate g)
                {
                    if (!g.TryBegin()) g.End();
                    else g.End();
                }
            }
            """;
        Diagnostic diagnostic = await SingleAsync(file, RuleIds.EndedWithoutBegin);
        Assert.Equal("g.End()", TextAt(diagnostic));
        Assert.Equal(LineOf(file, "if ("), LineOf(diagnostic.Location));
        AssertMessage(diagnostic, "Op");
    }

    [Fact]
    public async Task Ended_elsewhere_stands_at_the_begin_and_names_the_operation()
    {
        const string file = """
            public class Subject
            {
                private readonly Gate _gate = new();
                public void Start() => _gate.Begin();
                public void Stop() => _gate.End();
            }
            """;
        Diagnostic diagnostic = await SingleAsync(file, RuleIds.EndedElsewhere);
        Assert.Equal("_gate.Begin()", TextAt(diagnostic));
        AssertMessage(diagnostic, "Op");
    }

    [Theory]
    [InlineData("private static void Stop(Gate g) => g.End();", "'End' is called in 'Stop'; place the call to begin in 'Stop', or mark 'Start' with [Begins(\"Op\")]")]
    [InlineData("private static void Both(Gate g) { g.Begin(); g.End(); }", "'End' is called only in 'Both', which begins for itself; end it here, or mark 'Start' with [Begins(\"Op\")]")]
    [InlineData("private static void Both(Gate g) { if (g.TryBegin()) g.End(); }", "'End' is called only in 'Both', which begins for itself")]
    public async Task Ended_elsewhere_says_what_to_do(string other, string message)
    {
        string file = $$"""
            public class Subject
            {
                public void Start(Gate g) => g.Begin();
                {{other}}
            }
            """;

        Diagnostic diagnostic = await SingleAsync(file, RuleIds.EndedElsewhere);

        Assert.Contains(message, diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_end_that_is_not_in_sight_is_named_by_its_mark()
    {
        const string file = """
            public class Subject
            {
                [Begins("Rent")] public static void Take(Node n) => Check();
                public void M(Node n) => Take(n);
            }
            """;

        Diagnostic diagnostic = await SingleAsync(file, RuleIds.NotEnded);

        Assert.Contains("but what is marked [Ends(\"Rent\")] is not called", diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("f.Freeze()")]
    [InlineData("f.Request(\"FROZEN\")")]
    [InlineData("f.Fire(FreezerTrigger.Thaw)")]
    public async Task Ignored_result_stands_at_the_call(string call)
    {
        string file = $$"""
            public class Subject
            {
                public void M(Freezer f)
                {
                    {{call}};
                }
            }
            """;
        Diagnostic diagnostic = await SingleAsync(file, RuleIds.ResultIgnored);
        Assert.Equal(call, TextAt(diagnostic));
    }

    [Fact]
    public async Task A_delegate_of_the_same_method_is_named_by_its_line()
    {
        string file = """
            class Subject
            {
                System.Action M(Gate g)
                {
                    g.Begin();
                    return Later(
                        () => g.End());
                }

                static System.Action Later(System.Action then) => then;
            }
            """;

        Diagnostic diagnostic = await SingleAsync(file, RuleIds.EndedElsewhere);

        Assert.Contains("'the delegate at line 7'", diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_rule_has_the_default_severity_and_a_help_link()
    {
        const string file = """
            public class Subject
            {
                public void M(Gate g, bool c)
                {
                    g.TryBegin();
                    if (c) return;
                    g.End();
                    g.End();
                }
                public void Start(Gate g) => g.Begin();
                public void Stop(Gate g) => g.End();
            }
            """;
        var found = await DiagnosticsOfAsync(file, Explicit());
        Assert.Equal(
            [RuleIds.NotEnded, RuleIds.ResultIgnored, RuleIds.EndedWithoutBegin, RuleIds.EndedElsewhere],
            found.Select(d => d.Id));
        Assert.All(found, d => Assert.Equal(DiagnosticSeverity.Warning, d.Severity));
        Assert.All(found, d => Assert.EndsWith($"docs/rules/{d.Id}.md", d.Descriptor.HelpLinkUri));
    }

    private static string Leaking(string begin, string end) => $$"""
        public class Subject
        {
            private readonly Gate _gate = new();
            public void M(Gate g, Node n, Gate[] gates, Freezer f)
            {
                {{begin}};
                if (Check()) return;
                {{end}};
            }
        }
        """;

    private static async Task<Diagnostic> SingleAsync(string file, string id, FixedConfigOptions? options = null)
    {
        Diagnostic diagnostic = Assert.Single(await DiagnosticsOfAsync(file, options ?? Explicit()));
        Assert.Equal(id, diagnostic.Id);
        return diagnostic;
    }

    private static void AssertMessage(Diagnostic diagnostic, params string[] parts)
    {
        string message = diagnostic.GetMessage(CultureInfo.InvariantCulture);
        Assert.All(parts, part => Assert.Matches($@"(?<!\d){System.Text.RegularExpressions.Regex.Escape(part)}(?!\d)", message));
    }

    private static string Line(int line) => line.ToString(CultureInfo.InvariantCulture);

    private static string TextAt(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan);
}
