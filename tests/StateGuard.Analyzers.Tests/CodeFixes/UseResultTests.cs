using StateGuard.CodeFixes.Results;
using Xunit;
using static StateGuard.Analyzers.Tests.CodeFixes.FixTest<StateGuard.ObligationAnalyzer, StateGuard.CodeFixes.Results.UseResultCodeFixProvider>;

namespace StateGuard.Analyzers.Tests.CodeFixes;

/// <summary>SG1005: what becomes of a call whose answer nobody looks at.</summary>
public sealed class UseResultTests
{
    private const string Return = nameof(UseResultCodeFixProvider) + "Return";
    private const string Throw = nameof(UseResultCodeFixProvider) + "Throw";

    [Theory]
    [InlineData("f.BeginOrNot()", "f.BeginOrNot() != TransitionResult.Done")]
    [InlineData("f.TryBegin()", "!f.TryBegin()")]
    [InlineData("f.BeginErrno()", "f.BeginErrno() != 0")]
    [InlineData("f.Refuses()", "f.Refuses()")]
    [InlineData("f.Ask()", "f.Ask() != Answer.Yes")]
    public Task A_void_method_returns(string call, string test) => Fixes(
        InVoid("{|SG1005:" + call + "|}; // begin\n        f.End();"),
        InVoid($$"""
            if ({{test}}) // begin
                    {
                        return;
                    }

                    f.End();
            """),
        key: Return);

    [Theory]
    [InlineData("TransitionResult", "BeginOrNot()", "TransitionResult.Done", "result")]
    [InlineData("int", "BeginErrno()", "0", "error")]
    [InlineData("Answer", "Ask()", "Answer.Yes", "error")]
    public Task What_answers_alike_hands_the_failure_on(string type, string call, string success, string name) => Fixes(
        $$"""
        class C
        {
            {{type}} M(Gate f)
            {
                // freeze
                {|SG1005:f.{{call}}|};
                f.End();
                return default;
            }
        }
        """,
        $$"""
        class C
        {
            {{type}} M(Gate f)
            {
                // freeze
                {{type}} {{name}} = f.{{call}};
                if ({{name}} != {{success}})
                {
                    return {{name}};
                }

                f.End();
                return default;
            }
        }
        """,
        key: Return);

    [Fact]
    public Task A_name_that_is_taken_is_not_used() => Fixes(
        """
        class C
        {
            TransitionResult M(Gate f)
            {
                {|SG1005:f.BeginOrNot()|};
                f.End();
                TransitionResult result = default, result2 = result;
                return result2;
            }
        }
        """,
        """
        class C
        {
            TransitionResult M(Gate f)
            {
                TransitionResult result3 = f.BeginOrNot();
                if (result3 != TransitionResult.Done)
                {
                    return result3;
                }

                f.End();
                TransitionResult result = default, result2 = result;
                return result2;
            }
        }
        """,
        key: Return);

    [Theory]
    [InlineData("TryBegin", "!f.TryBegin()", "false")]
    [InlineData("Refuses", "f.Refuses()", "true")]
    public Task A_bool_method_returns_what_means_failure(string begin, string test, string failure) => Fixes(
        $$"""
        class C
        {
            bool M(Gate f)
            {
                {|SG1005:f.{{begin}}()|};
                f.End();
                return default;
            }
        }
        """,
        $$"""
        class C
        {
            bool M(Gate f)
            {
                if ({{test}})
                {
                    return {{failure}};
                }

                f.End();
                return default;
            }
        }
        """,
        key: Return);

    [Fact]
    public Task An_awaited_answer_is_tested() => Fixes(
        """
        class C
        {
            async Task M(Gate f)
            {
                await {|SG1005:f.TryBeginAsync()|};
                f.End();
            }
        }
        """,
        """
        class C
        {
            async Task M(Gate f)
            {
                if (!(await f.TryBeginAsync()))
                {
                    return;
                }

                f.End();
            }
        }
        """,
        key: Return);

    [Fact]
    public Task A_call_without_a_block_gets_one() => FixesBody(
        """
        if (a)
            {|SG1005:{|SG1001:f.BeginOrNot()|}|};
        else
            f.End();
        """,
        """
        if (a)
        {
            if ({|SG1001:f.BeginOrNot()|} != TransitionResult.Done)
            {
                return;
            }
        }
        else
            f.End();
        """,
        key: Return);

    [Theory]
    [InlineData("f.BeginOrNot()", "f.BeginOrNot().ThrowIfFailed()")]
    [InlineData("f /* gate */ .BeginOrNot()", "f /* gate */ .BeginOrNot().ThrowIfFailed()")]
    public Task A_transition_throws(string call, string expected) => FixesBody(
        "{|SG1005:" + call + "|}; // begin\nf.End();",
        expected + "; // begin\nf.End();",
        key: Throw);

    [Fact]
    public Task An_expression_body_throws() => Fixes(
        """
        class C
        {
            [Begins("Op")]
            void M(Gate f) => {|SG1005:f.BeginOrNot()|};
        }
        """,
        """
        class C
        {
            [Begins("Op")]
            void M(Gate f) => f.BeginOrNot().ThrowIfFailed();
        }
        """,
        key: Throw);

    [Fact]
    public Task All_at_once() => FixesBody(
        """
        {|SG1005:f.BeginOrNot()|};
        f.End();
        {|SG1005:g.BeginOrNot()|};
        g.End();
        """,
        """
        f.BeginOrNot().ThrowIfFailed();
        f.End();
        g.BeginOrNot().ThrowIfFailed();
        g.End();
        """,
        key: Throw);

    [Theory]
    [InlineData("string", "f.TryBegin()")]
    [InlineData("int", "f.TryBegin()")]
    public Task Nothing_fits_what_the_method_answers(string type, string call)
    {
        string source = $$"""
            class C
            {
                {{type}} M(Gate f)
                {
                    {|SG1005:{{call}}|};
                    f.End();
                    return default!;
                }
            }
            """;
        return IsNotOffered(source);
    }

    [Fact]
    public Task A_finally_is_not_left() => FixesBody(
        """
        try { Work(); } finally { {|SG1005:f.BeginOrNot()|}; f.End(); }
        """,
        """
        try { Work(); } finally { f.BeginOrNot().ThrowIfFailed(); f.End(); }
        """);

    private static string InVoid(string body) => InMethod(body.Replace("\r", "").Replace("\n        ", "\n"));
}
