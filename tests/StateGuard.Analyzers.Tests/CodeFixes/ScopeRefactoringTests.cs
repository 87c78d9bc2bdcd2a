using Xunit;
using static StateGuard.Analyzers.Tests.CodeFixes.RefactoringTest<StateGuard.CodeFixes.Scopes.TurnIntoScopeRefactoringProvider>;

namespace StateGuard.Analyzers.Tests.CodeFixes;

/// <summary>A begin, and a <c>try</c> whose <c>finally</c> ends the operation.</summary>
public sealed class ScopeRefactoringTests
{
    [Fact]
    public Task A_begin_that_returns_only_when_it_has_begun() => ChangesBody(
        """
        // freeze
        f.[||]Begin(); // held
        try
        {
            // inside
            Work();
        }
        finally
        {
            f.End(); // thaw
        }

        Rest();
        """,
        """
        // freeze
        using (f.Enter()) // held
        {
            // inside
            Work();
            // thaw
        }

        Rest();
        """);

    [Fact]
    public Task What_is_caught_is_still_caught_inside() => ChangesBody(
        """
        [||]f.Begin();

        try
        {
            Work();
        }
        catch (InvalidOperationException)
        {
            Rest();
        }
        finally
        {
            f.End();
        }
        """,
        """
        using (f.Enter())
        {
            try
            {
                Work();
            }
            catch (InvalidOperationException)
            {
                Rest();
            }
        }
        """);

    [Fact]
    public Task Every_comment_stays() => ChangesBody(
        """
        f.[||]Begin();
        // before try
        try // at try
        { // at open
            // before work
            Work(); // at work
            // before close
        } // at close
        finally // at finally
        {
            // before end
            f.End(); // at end
        } // behind all
        Rest();
        """,
        """
        using (f.Enter())
        {
            // before try
            // at try
            // at open
            // before work
            Work(); // at work
                    // before close
                    // at close
                    // at finally
                    // behind all
                    // before end
                    // at end
        }
        Rest();
        """);

    [Fact]
    public Task Directives_at_the_borders() => IsNotOfferedInBody(
        """
        f.[||]Begin();
        try
        {
            Work();
        #if X
        }
        finally
        {
        #else
        }
        finally
        {
        #endif
            f.End();
        }
        """);

    [Fact]
    public Task What_else_the_finally_does_comes_before_the_end() => ChangesBody(
        """
        f.Begin[||]();
        try
        {
            Work();
        }
        finally
        {
            Rest();
            f.End();
        }
        """,
        """
        using (f.Enter())
        {
            try
            {
                Work();
            }
            finally
            {
                Rest();
            }
        }
        """);

    [Theory]
    [InlineData("if (f.[||]BeginOrNot() != TransitionResult.Done) return;", "if (!f.TryEnter(out var scope)) return;")]
    [InlineData("if (!f.TryBegin()[||]) { Rest(); return; }", "if (!f.TryEnter(out var scope)) { Rest(); return; }")]
    [InlineData("if ([||]f.BeginErrno() < 0) throw new Exception(\"busy\");", "if (!f.TryEnter(out var scope)) throw new Exception(\"busy\");")]
    [InlineData("var r = f.Begin[||]OrNot();\nif (r is not TransitionResult.Done) return;", "if (!f.TryEnter(out var scope)) return;")]
    public Task Behind_the_test_that_leaves(string begin, string entered) => ChangesBody(
        $$"""
        {{begin}}
        try
        {
            if (Try()) return;
            Work();
        }
        finally
        {
            f.End();
        }
        """,
        $$"""
        {{entered}}
        using (scope)
        {
            if (Try()) return;
            Work();
        }
        """);

    [Fact]
    public Task Inside_the_test_that_succeeds() => ChangesBody(
        """
        while (a)
        {
            if (f.TryBegin[||]())
            {
                try
                {
                    if (Try()) continue;
                    Work();
                }
                finally
                {
                    f.End();
                }
            }
            else
            {
                Rest();
            }
        }
        """,
        """
        while (a)
        {
            if (f.TryEnter(out var scope))
            {
                using (scope)
                {
                    if (Try()) continue;
                    Work();
                }
            }
            else
            {
                Rest();
            }
        }
        """);

    [Fact]
    public Task A_switch_section() => ChangesBody(
        """
        switch (Count())
        {
            case 1:
                [||]f.Begin();
                try
                {
                    Work();
                }
                finally
                {
                    f.End();
                }
                break;
        }
        """,
        """
        switch (Count())
        {
            case 1:
                using (f.Enter())
                {
                    Work();
                }
                break;
        }
        """);

    [Fact]
    public Task Windows_line_endings()
    {
        const string Before = "class C\r\n{\r\n    void M(Gate f)\r\n    {\r\n        f.[||]Begin();\r\n        try\r\n        {\r\n            Work();\r\n        }\r\n        finally\r\n        {\r\n            f.End();\r\n        }\r\n    }\r\n}\r\n";
        const string After = "class C\r\n{\r\n    void M(Gate f)\r\n    {\r\n        using (f.Enter())\r\n        {\r\n            Work();\r\n        }\r\n    }\r\n}\r\n";
        return Changes(Before, After);
    }

    [Fact]
    public Task An_await_inside() => Changes(
        """
        class C
        {
            async Task<int> M(Gate f)
            {
                if (!f.[||]TryBegin()) return 1;
                try
                {
                    await WorkAsync();
                    return 2;
                }
                finally
                {
                    f.End();
                }
            }
        }
        """,
        """
        class C
        {
            async Task<int> M(Gate f)
            {
                if (!f.TryEnter(out var scope)) return 1;
                using (scope)
                {
                    await WorkAsync();
                    return 2;
                }
            }
        }
        """);

    [Theory]
    [InlineData("freezer.Begin[||]Checkpoint().ThrowIfFailed();", "using (freezer.EnterCheckpoint())")]
    [InlineData("var r = freezer.Begin[||]Checkpoint();\n        r.ThrowIfFailed();", "using (freezer.EnterCheckpoint())")]
    [InlineData("if (freezer.Begin[||]Checkpoint() != TransitionResult.Done) return 1;", "if (!freezer.TryEnterCheckpoint(out var scope)) return 1;\n        using (scope)")]
    public Task A_generated_machine(string begin, string entered) => Changes(
        OnMachine(begin + "\n        try\n        {\n            Work();\n        }\n        finally\n        {\n            freezer.EndCheckpoint();\n        }"),
        OnMachine(entered + "\n        {\n            Work();\n        }"));

    [Theory]
    [InlineData("f.[||]Begin();\nRest();\ntry { Work(); } finally { f.End(); }")]
    [InlineData("f.[||]Begin();\ntry { Work(); } finally { f.End(); Rest(); }")]
    [InlineData("f.[||]Begin();\ntry { Work(); } finally { g.End(); }")]
    [InlineData("f.[||]Begin();\ntry { f = g; Work(); } finally { f.End(); }")]
    [InlineData("f.[||]Begin();\ntry { Work(); f.End(); Rest(); f.Begin(); } finally { f.End(); }")]
    [InlineData("f.[||]Begin();\ntry { Work(); } finally { if (a) f.End(); }")]
    [InlineData("f.[||]Begin();\ntry { Work(); } catch { f.End(); throw; }")]
    [InlineData("f.[||]BeginOrNot();\ntry { Work(); } finally { f.End(); }")]
    [InlineData("_ = f.[||]BeginOrNot();\ntry { Work(); } finally { f.End(); }")]
    [InlineData("f.[||]BeginOrNot().ThrowIfFailed();\ntry { Work(); } finally { f.End(); }")]
    [InlineData("var r = f.[||]BeginOrNot();\nif (r != TransitionResult.Done) { Console.Write(r); return; }\ntry { Work(); } finally { f.End(); }")]
    [InlineData("if (f.[||]BeginOrNot() == TransitionResult.Busy) return;\ntry { Work(); } finally { f.End(); }")]
    [InlineData("if (f.[||]TryBegin()) return;\ntry { Work(); } finally { f.End(); }")]
    [InlineData("f?.[||]Begin();\ntry { Work(); } finally { f?.End(); }")]
    [InlineData("while (!f.[||]TryBegin()) { }\ntry { Work(); } finally { f.End(); }")]
    [InlineData("again:\nf.[||]Begin();\ntry { Work(); if (a) goto again; } finally { f.End(); }")]
    [InlineData("f.[||]Begin();\ntry\n{\n    Work();\n}\nfinally\n{\n    Rest();\n#if X\n    f.End();\n#endif\n}\nf.End();")]
    [InlineData("f.Begin();\ntry { Wo[||]rk(); } finally { f.End(); }")]
    public Task What_a_scope_would_change(string body) => IsNotOfferedInBody(body);

    [Fact]
    public Task A_begin_without_a_twin() => IsNotOffered(
        """
        class Door
        {
            [Begins("Open")] public void Begin() => Work();
            [Ends("Open")] public void End() => Work();
            static void M(Door d)
            {
                d.[||]Begin();
                try { Work(); } finally { d.End(); }
            }
        }
        """);

    private static string OnMachine(string body) => $$"""
        [StateMachine]
        public enum FreezerState
        {
            [Initial, Transition("Freeze", Frozen)] Thawed,
            [Transition("Thaw", Thawed)] Frozen,
            [Exclusive("Checkpoint", From = Frozen)] Checkpointing,
        }

        class C
        {
            int M(Freezer freezer)
            {
                {{body}}
                return 0;
            }
        }
        """;
}
