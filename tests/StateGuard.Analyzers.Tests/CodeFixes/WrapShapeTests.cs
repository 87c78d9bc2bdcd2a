using Xunit;
using static StateGuard.Analyzers.Tests.CodeFixes.FixTest<StateGuard.ObligationAnalyzer, StateGuard.CodeFixes.WrapInTryFinallyCodeFixProvider>;

namespace StateGuard.Analyzers.Tests.CodeFixes;

/// <summary>Where the guarded region begins, for each way to write a begin.</summary>
public sealed class WrapShapeTests
{
    [Fact]
    public Task A_begin_that_is_a_statement() => FixesBody(
        """
        {|SG1002:f.Begin()|};
        Work();
        f.End();
        Rest();
        """,
        """
        f.Begin();
        try
        {
            Work();
        }
        finally
        {
            f.End();
        }

        Rest();
        """);

    [Fact]
    public Task An_awaited_begin() => Fixes(
        """
        class C
        {
            async Task<int> M(Gate f)
            {
                await {|SG1002:f.BeginAsync()|}.ConfigureAwait(false);
                await WorkAsync();
                f.End();
                return 1;
            }
        }
        """,
        """
        class C
        {
            async Task<int> M(Gate f)
            {
                await f.BeginAsync().ConfigureAwait(false);
                try
                {
                    await WorkAsync();
                }
                finally
                {
                    f.End();
                }

                return 1;
            }
        }
        """);

    [Theory]
    [InlineData("if ({|SG1002:f.BeginOrNot()|} != TransitionResult.Done) return;")]
    [InlineData("if ({|SG1002:f.BeginOrNot()|} is not TransitionResult.Done) { Rest(); return; }")]
    [InlineData("if (TransitionResult.Done != {|SG1002:f.BeginOrNot()|}) throw new Exception(\"busy\");")]
    [InlineData("if ({|SG1002:f.BeginErrno()|} < 0) return;")]
    [InlineData("if (0 > {|SG1002:f.BeginErrno()|}) return;")]
    [InlineData("if (!{|SG1002:f.TryBegin()|}) return;")]
    [InlineData("if ({|SG1002:f.TryBegin()|} == false) return;")]
    [InlineData("if (a || !{|SG1002:f.TryBegin()|}) return;")]
    [InlineData("{|SG1002:f.BeginOrNot()|}.ThrowIfFailed();")]
    [InlineData("while (!{|SG1002:f.TryBegin()|}) { }")]
    [InlineData("var r = {|SG1002:f.BeginOrNot()|};\n        if (r != TransitionResult.Done) return;")]
    [InlineData("var r = {|SG1002:f.BeginOrNot()|};\n        r.ThrowIfFailed();")]
    [InlineData("int r; if ((r = {|SG1002:f.BeginErrno()|}) < 0) return;")]
    [InlineData("bool ok = {|SG1002:f.BeginOrNot()|} == TransitionResult.Done;\n        bool no = !ok;\n        if (no) return;")]
    public Task Behind_the_test_that_leaves(string begin) => FixesBody(
        $"""
        {begin}
        Work();
        f.End();
        """,
        $$"""
        {{begin.Replace("{|SG1002:", "").Replace("|}", "")}}
        try
        {
            Work();
        }
        finally
        {
            f.End();
        }
        """);

    [Theory]
    [InlineData("if ({|SG1002:f.TryBegin()|})")]
    [InlineData("if (a && {|SG1002:f.BeginErrno()|} == 0)")]
    [InlineData("var r = {|SG1002:f.BeginOrNot()|};\n        if (r is TransitionResult.Done)")]
    [InlineData("while ({|SG1002:f.TryBegin()|})")]
    [InlineData("if (!{|SG1002:f.TryBegin()|}) { } else")]
    public Task Inside_the_test_that_succeeds(string begin) => FixesBody(
        $$"""
        {{begin}}
        {
            Work();
            f.End();
        }
        """,
        $$"""
        {{begin.Replace("{|SG1002:", "").Replace("|}", "")}}
        {
            try
            {
                Work();
            }
            finally
            {
                f.End();
            }
        }
        """);

    [Fact]
    public Task A_test_that_leaves_the_loop() => FixesBody(
        """
        while (a)
        {
            if (!{|SG1002:f.TryBegin()|}) continue;
            if (Try())
            {
                f.End();
                break;
            }
            Work();
            f.End();
        }
        """,
        """
        while (a)
        {
            if (!f.TryBegin()) continue;
            try
            {
                if (Try())
                {
                    break;
                }
                Work();
            }
            finally
            {
                f.End();
            }
        }
        """);

    [Fact]
    public Task A_single_statement_that_stands_for_a_block() => FixesBody(
        """
        if ({|SG1001:f.TryBegin()|}) Work();
        """,
        """
        if (f.TryBegin())
        {
            try
            {
                Work();
            }
            finally
            {
                f.End();
            }
        }
        """);

    [Fact]
    public Task A_switch_section() => FixesBody(
        """
        switch (Count())
        {
            case 1:
                {|SG1002:f.Begin()|};
                Work();
                f.End();
                break;
        }
        """,
        """
        switch (Count())
        {
            case 1:
                f.Begin();
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
        """);

    [Fact]
    public Task A_lambda_with_a_block() => FixesBody(
        """
        Action act = () =>
        {
            {|SG1002:f.Begin()|};
            Work();
            f.End();
        };
        """,
        """
        Action act = () =>
        {
            f.Begin();
            try
            {
                Work();
            }
            finally
            {
                f.End();
            }
        };
        """);

    [Fact]
    public Task A_program_without_a_class() => Fixes(
        """
        var f = new Gate();
        {|SG1002:f.Begin()|};
        Work();
        f.End();
        Rest();
        """,
        """
        var f = new Gate();
        f.Begin();
        try
        {
            Work();
        }
        finally
        {
            f.End();
        }

        Rest();
        """,
        isProgram: true);
}
