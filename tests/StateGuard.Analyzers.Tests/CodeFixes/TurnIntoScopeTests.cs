using Xunit;
using static StateGuard.Analyzers.Tests.CodeFixes.FixTest<StateGuard.ObligationAnalyzer, StateGuard.CodeFixes.Scopes.TurnIntoScopeCodeFixProvider>;

namespace StateGuard.Analyzers.Tests.CodeFixes;

/// <summary>SG1001 and SG1002: a begin with a twin that gives a scope.</summary>
public sealed class TurnIntoScopeTests
{
    [Fact]
    public Task A_begin_that_returns_only_when_it_has_begun() => FixesBody(
        """
        Rest();
        // freeze
        {|SG1002:f.Begin()|}; // held
        Work();
        f.End(); // thaw
        Rest();
        """,
        """
        Rest();
        // freeze
        using (f.Enter()) // held
        {
            Work();
            // thaw
        }
        Rest();
        """);

    [Fact]
    public Task An_end_that_is_missing_on_one_path() => FixesBody(
        """
        {|SG1001:f.Begin()|};
        if (a)
        {
            return;
        }

        Work();
        f.End();
        """,
        """
        using (f.Enter())
        {
            if (a)
            {
                return;
            }

            Work();
        }
        """);

    [Fact]
    public Task A_local_that_is_used_behind() => FixesBody(
        """
        // freeze
        {|SG1002:f.Begin()|};

        int count = Count();
        f.End();
        if (count > 0) Work();
        """,
        """
        // freeze
        int count;
        using (f.Enter())
        {
            count = Count();
        }
        if (count > 0) Work();
        """);

    [Theory]
    [InlineData("if ({|SG1002:f.BeginOrNot()|} != TransitionResult.Done) return;", "if (!f.TryEnter(out var scope)) return;")]
    [InlineData("if ({|SG1002:f.BeginOrNot()|} is not TransitionResult.Done) { Rest(); return; }", "if (!f.TryEnter(out var scope)) { Rest(); return; }")]
    [InlineData("if (TransitionResult.Done != {|SG1002:f.BeginOrNot()|}) throw new Exception(\"busy\");", "if (!f.TryEnter(out var scope)) throw new Exception(\"busy\");")]
    [InlineData("if ({|SG1002:f.BeginErrno()|} < 0) return;", "if (!f.TryEnter(out var scope)) return;")]
    [InlineData("if (0 != {|SG1002:f.BeginErrno()|}) return;", "if (!f.TryEnter(out var scope)) return;")]
    [InlineData("if (!{|SG1002:f.TryBegin()|}) return;", "if (!f.TryEnter(out var scope)) return;")]
    [InlineData("if ({|SG1002:f.TryBegin()|} == false) return;", "if (!f.TryEnter(out var scope)) return;")]
    [InlineData("if (({|SG1002:f.TryBegin()|}) is not true) return;", "if (!f.TryEnter(out var scope)) return;")]
    [InlineData("if (a || !{|SG1002:f.TryBegin()|}) return;", "if (a || !f.TryEnter(out var scope)) return;")]
    [InlineData("if ({|SG1002:f.Ask()|} != Answer.Yes) return;", "if (!f.TryEnter(out var scope)) return;")]
    [InlineData("// asks\n        var r = {|SG1002:f.BeginOrNot()|}; // freezes\n        if (r != TransitionResult.Done) return;", "// asks\n// freezes\nif (!f.TryEnter(out var scope)) return;")]
    [InlineData("bool ok = {|SG1002:f.BeginOrNot()|} == TransitionResult.Done;\n        if (!ok) return;", "if (!f.TryEnter(out var scope)) return;")]
    public Task Behind_the_test_that_leaves(string begin, string entered) => FixesBody(
        $"""
        {begin}
        Work();
        f.End();
        """,
        $$"""
        {{entered}}
        using (scope)
        {
            Work();
        }
        """);

    [Theory]
    [InlineData("if ({|SG1002:f.TryBegin()|})", "if (f.TryEnter(out var scope))")]
    [InlineData("if (a && {|SG1002:f.BeginErrno()|} == 0)", "if (a && f.TryEnter(out var scope))")]
    [InlineData("var r = {|SG1002:f.BeginOrNot()|};\n        if (r is TransitionResult.Done)", "if (f.TryEnter(out var scope))")]
    [InlineData("while ({|SG1002:f.TryBegin()|})", "while (f.TryEnter(out var scope))")]
    [InlineData("if (!{|SG1002:f.TryBegin()|}) { } else", "if (!f.TryEnter(out var scope)) { } else")]
    public Task Inside_the_test_that_succeeds(string begin, string entered) => FixesBody(
        $$"""
        {{begin}}
        {
            Work();
            f.End();
        }
        """,
        $$"""
        {{entered}}
        {
            using (scope)
            {
                Work();
            }
        }
        """);

    [Fact]
    public Task A_single_statement_that_stands_for_a_block() => FixesBody(
        """
        if ({|SG1001:f.TryBegin()|}) Work();
        """,
        """
        if (f.TryEnter(out var scope))
        {
            using (scope)
            {
                Work();
            }
        }
        """);

    [Fact]
    public Task A_name_that_is_taken() => FixesBody(
        """
        if (!{|SG1002:f.TryBegin()|}) return;

        Action later = () => { int scope = 1; Console.Write(scope); };
        later();
        f.End();
        """,
        """
        if (!f.TryEnter(out var scope2)) return;

        using (scope2)
        {
            Action later = () => { int scope = 1; Console.Write(scope); };
            later();
        }
        """);

    [Fact]
    public Task A_begin_that_throws_what_the_machine_throws() => Fixes(
        Machine("{|SG1002:f.BeginOp()|}.ThrowIfFailed();\n        Steps.Work();\n        f.EndOp();"),
        Machine("using (f.EnterOp())\n        {\n            Steps.Work();\n        }"));

    [Fact]
    public Task An_answer_that_is_kept_to_throw() => Fixes(
        Machine("var r = {|SG1002:f.BeginOp()|};\n        r.ThrowIfFailed();\n        Steps.Work();\n        f.EndOp();"),
        Machine("using (f.EnterOp())\n        {\n            Steps.Work();\n        }"));

    [Fact]
    public Task A_hand_written_twin_may_throw_another_exception() => IsNotOfferedInBody(
        """
        {|SG1002:f.BeginOrNot()|}.ThrowIfFailed();
        Work();
        f.End();
        """);

    [Theory]
    [InlineData("var r = {|SG1002:f.BeginOrNot()|};\n        if (r != TransitionResult.Done) { Console.Write(r); return; }")]
    [InlineData("int r; if ((r = {|SG1002:f.BeginErrno()|}) < 0) { Console.Write(r); return; }")]
    [InlineData("while (!{|SG1002:f.TryBegin()|}) { }")]
    [InlineData("bool ok = {|SG1002:f.BeginOrNot()|} == TransitionResult.Done;\n        bool no = !ok;\n        if (no) return;")]
    [InlineData("var r = {|SG1002:f.BeginOrNot()|};\n        Rest();\n        if (r != TransitionResult.Done) return;")]
    public Task An_answer_that_says_more(string begin) => IsNotOfferedInBody(
        $"""
        {begin}
        Work();
        f.End();
        """);

    [Theory]
    [InlineData("if (a) { f.End(); Rest(); return; }\n        Work();\n        f.End();")]
    [InlineData("using (Open()) { Work(); f.End(); }")]
    [InlineData("try { Work(); f.End(); } finally { Rest(); }")]
    public Task An_end_would_move_behind_something(string rest) => IsNotOfferedInBody("{|SG1002:f.Begin()|};\n        " + rest);

    [Fact]
    public Task No_twin_gives_a_scope() => IsNotOffered(
        """
        class Door
        {
            [Begins("Open")] public void Begin() => Work();
            [Ends("Open")] public void End() => Work();
            [return: Begins("Paint")] public Scope Enter() => default;
            [return: Begins("Open")] public string Open() => "";
            static void M(Door d)
            {
                {|SG1002:d.Begin()|};
                Work();
                d.End();
            }
        }
        """);

    [Fact]
    public Task A_twin_that_nobody_else_can_call() => IsNotOffered(
        """
        class Door
        {
            [Begins("Op")] public void Begin() => Work();
            [Ends("Op")] public void End() => Work();
            [return: Begins("Op")] private Scope Enter() => default;
        }

        class C
        {
            static void M(Door d)
            {
                {|SG1002:d.Begin()|};
                Work();
                d.End();
            }
        }
        """);

    [Fact]
    public Task Keys_are_handed_on() => Fixes(
        Rows("{|SG1002:r.BeginEdit(row)|};\n        Work();\n        r.EndEdit(row);"),
        Rows("using (r.EnterEdit(row))\n        {\n            Work();\n        }"));

    [Fact]
    public Task Keys_are_handed_on_before_the_scope() => Fixes(
        Rows("if (!{|SG1002:r.TryBeginEdit(2)|}) return;\n        Work();\n        r.EndEdit(2);"),
        Rows("if (!r.TryEnterEdit(2, out var scope)) return;\n        using (scope)\n        {\n            Work();\n        }"));

    [Fact]
    public Task Nested_operations() => FixesBody(
        """
        {|SG1002:f.Begin()|};
        {|SG1002:g.Begin()|};
        Work();
        g.End();
        f.End();
        """,
        """
        using (f.Enter())
        {
            using (g.Enter())
            {
                Work();
            }
        }
        """);

    private static string Rows(string body) => $$"""
        class Rows
        {
            [Begins("Edit")] public void BeginEdit([Key] int row) => Work();
            [Begins("Edit")] public bool TryBeginEdit([Key] int row) => Try();
            [Ends("Edit")] public void EndEdit([Key] int row) => Work();
            [return: Begins("Edit")] public RowScope EnterEdit(int row) => new();
            public bool TryEnterEdit(int row, [Begins("Edit")] out RowScope scope) { scope = new(); return Try(); }
        }

        struct RowScope : IDisposable { [Ends("Edit")] public void Dispose() { } }

        class C
        {
            static void M(Rows r, int row)
            {
                {{body}}
            }
        }
        """;

    private static string Machine(string body) => $$"""
        public enum DoorState { Open, Busy }

        [System.CodeDom.Compiler.GeneratedCode("StateGuard", "1")]
        public sealed class Door
        {
            public DoorState State => default;
            [Begins("Op")] public TransitionResult BeginOp() => default;
            [Ends("Op")] public void EndOp() { }
            [return: Begins("Op")] public Scope EnterOp() => new();
            public bool TryEnterOp([Begins("Op")] out Scope scope) { scope = default; return true; }
        }

        class C
        {
            static void M(Door f)
            {
                {{body}}
            }
        }
        """;
}
