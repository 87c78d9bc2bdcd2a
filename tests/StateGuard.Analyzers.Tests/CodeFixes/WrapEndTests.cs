using Xunit;
using static StateGuard.Analyzers.Tests.CodeFixes.FixTest<StateGuard.ObligationAnalyzer, StateGuard.CodeFixes.WrapInTryFinallyCodeFixProvider>;

namespace StateGuard.Analyzers.Tests.CodeFixes;

/// <summary>What becomes of the ends inside the guarded region.</summary>
public sealed class WrapEndTests
{
    [Fact]
    public Task Ends_on_every_branch_become_one() => Fixes(
        """
        class C
        {
            int M(Gate f, int[] numbers)
            {
                {|SG1002:f.Begin()|};
                int sum = 0;
                foreach (int number in numbers)
                {
                    if (!Try())
                    {
                        f.End();
                        return -1;
                    }

                    if (number < 0) { f.End(); throw new InvalidOperationException("negative"); }
                    sum += number;
                }
                switch (sum)
                {
                    case 0:
                        f.End();
                        break;
                    default:
                        Work();
                        f.End();
                        sum = 1;
                        break;
                }
                return sum;
            }
        }
        """,
        """
        class C
        {
            int M(Gate f, int[] numbers)
            {
                f.Begin();
                int sum;
                try
                {
                    sum = 0;
                    foreach (int number in numbers)
                    {
                        if (!Try())
                        {
                            return -1;
                        }

                        if (number < 0) { throw new InvalidOperationException("negative"); }
                        sum += number;
                    }
                    switch (sum)
                    {
                        case 0:
                            break;
                        default:
                            Work();
                            sum = 1;
                            break;
                    }
                }
                finally
                {
                    f.End();
                }

                return sum;
            }
        }
        """);

    [Fact]
    public Task A_label_that_ends_stays_inside() => Fixes(
        """
        class C
        {
            int M(Gate f)
            {
                int ret = {|SG1002:f.BeginErrno()|};
                if (ret < 0)
                    goto Out0;
                ret = Count();
                if (ret < 0)
                    goto Out;
                Work();
            Out:
                f.End();
            Out0:
                return ret;
            }
        }
        """,
        """
        class C
        {
            int M(Gate f)
            {
                int ret = f.BeginErrno();
                if (ret < 0)
                    goto Out0;
                try
                {
                    ret = Count();
                    if (ret < 0)
                        goto Out;
                    Work();
                Out:
                    ;
                }
                finally
                {
                    f.End();
                }

            Out0:
                return ret;
            }
        }
        """);

    [Fact]
    public Task A_branch_that_only_ended_is_dropped() => FixesBody(
        """
        {|SG1002:f.Begin()|};
        if (Try())
        {
            Work();
            f.End();
        }
        else
        {
            f.End();
        }
        """,
        """
        f.Begin();
        try
        {
            if (Try())
            {
                Work();
            }
        }
        finally
        {
            f.End();
        }
        """);

    [Fact]
    public Task A_test_that_guarded_nothing_but_the_end_is_dropped() => FixesBody(
        """
        {|SG1002:f.Begin()|};
        Work();
        if (a) f.End();
        else f.End();
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
        """);

    [Fact]
    public Task An_end_in_a_lambda_is_no_end_of_the_region() => FixesBody(
        """
        {|SG1002:f.Begin()|};
        Action end = () => f.End();
        Work();
        f.End();
        """,
        """
        f.Begin();
        try
        {
            Action end = () => f.End();
            Work();
        }
        finally
        {
            f.End();
        }
        """);

    [Fact]
    public Task A_lambda_that_may_throw_moves_inside() => FixesBody(
        """
        {|SG1002:f.Begin()|};
        Action work = () => Work();
        work();
        f.End();
        """,
        """
        f.Begin();
        try
        {
            Action work = () => Work();
            work();
        }
        finally
        {
            f.End();
        }
        """);

    [Fact]
    public Task The_end_of_another_receiver_stays() => FixesBody(
        """
        {|SG1002:f.Begin()|};
        Work();
        g.End();
        f.End();
        """,
        """
        f.Begin();
        try
        {
            Work();
            g.End();
        }
        finally
        {
            f.End();
        }
        """);
}
