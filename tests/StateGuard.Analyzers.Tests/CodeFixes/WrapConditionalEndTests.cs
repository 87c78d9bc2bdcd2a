using Xunit;
using static StateGuard.Analyzers.Tests.CodeFixes.FixTest<StateGuard.ObligationAnalyzer, StateGuard.CodeFixes.WrapInTryFinallyCodeFixProvider>;

namespace StateGuard.Analyzers.Tests.CodeFixes;

/// <summary>An end that depends on a test takes the test along into the finally.</summary>
public sealed class WrapConditionalEndTests
{
    [Fact]
    public Task A_flag_says_whether_there_is_something_to_end() => FixesBody(
        """
        bool taken = {|SG1002:f.TryBegin()|};
        Work();

        // Give it back.
        if (taken)
        {
            f.End();
        }
        """,
        """
        bool taken = f.TryBegin();
        try
        {
            Work();
        }
        finally
        {
            // Give it back.
            if (taken)
            {
                f.End();
            }
        }
        """);

    [Fact]
    public Task A_null_test_around_the_begin_comes_again_around_the_end() => Fixes(
        """
        class C
        {
            int M(Gate? f)
            {
                int ret = 0;
                if (f != null)
                {
                    ret = {|SG1002:f.BeginErrno()|};
                    if (ret < 0)
                    {
                        return ret;
                    }
                }

                if (Try())
                {
                    goto Out;
                }

                Work();

            Out:
                if (f != null)
                {
                    f.End();
                }

                return ret;
            }
        }
        """,
        """
        class C
        {
            int M(Gate? f)
            {
                int ret = 0;
                if (f != null)
                {
                    ret = f.BeginErrno();
                    if (ret < 0)
                    {
                        return ret;
                    }
                }

                try
                {
                    if (Try())
                    {
                        goto Out;
                    }

                    Work();

                Out:
                    ;
                }
                finally
                {
                    if (f != null)
                    {
                        f.End();
                    }
                }

                return ret;
            }
        }
        """);

    [Theory]
    [InlineData("SG1002", "if (taken) { f.End(); taken = false; }\n        Rest();")]
    [InlineData("SG1001", "if (taken && Try()) f.End();")]
    public Task Tests_that_do_more_are_not_moved(string id, string rest) => IsNotOfferedInBody(
        $$"""
        bool taken = {|{{id}}:f.TryBegin()|};
        if (taken) { }
        Work();
        {{rest}}
        """);
}
