using Xunit;
using static StateGuard.Analyzers.Tests.CodeFixes.FixTest;

namespace StateGuard.Analyzers.Tests.CodeFixes;

/// <summary>Where the guarded region ends, and what becomes of the ends inside.</summary>
public sealed class WrapRegionTests
{
    [Fact]
    public Task A_forgotten_end_guards_the_rest_of_the_block() => FixesBody(
        """
        {|SG1001:f.Begin()|};
        Work();
        if (a)
        {
            return;
        }
        Rest();
        """,
        """
        f.Begin();
        try
        {
            Work();
            if (a)
            {
                return;
            }
            Rest();
        }
        finally
        {
            f.End();
        }
        """);

    [Fact]
    public Task An_early_return_without_end_is_covered_up_to_the_end_there_is() => Fixes(
        """
        class C
        {
            int Leak(Gate f, bool a)
            {
                {|SG1001:f.Begin()|};
                if (a)
                {
                    return 1;
                }
                Work();
                f.End();
                return Count();
            }
        }
        """,
        """
        class C
        {
            int Leak(Gate f, bool a)
            {
                f.Begin();
                try
                {
                    if (a)
                    {
                        return 1;
                    }
                    Work();
                }
                finally
                {
                    f.End();
                }
                return Count();
            }
        }
        """);

    [Fact]
    public Task A_path_that_falls_out_behind_the_last_end_is_covered() => Fixes(
        """
        class C
        {
            int Leak(Gate f, bool a)
            {
                {|SG1001:f.Begin()|};
                if (a)
                {
                    f.End();
                    return 1;
                }
                Work();
                return 2;
            }
        }
        """,
        """
        class C
        {
            int Leak(Gate f, bool a)
            {
                f.Begin();
                try
                {
                    if (a)
                    {
                        return 1;
                    }
                    Work();
                    return 2;
                }
                finally
                {
                    f.End();
                }
            }
        }
        """);

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
    public Task The_region_shrinks_to_the_first_of_two_operations() => FixesBody(
        """
        {|SG1002:f.Begin()|};
        Work();
        f.End();
        Rest();
        {|SG1002:f.Begin()|};
        Work();
        f.End();
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
        {|SG1001:f.Begin()|};
        Action end = () => f.End();
        Work();
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

    [Fact]
    public Task An_iterator_is_guarded() => Fixes(
        """
        class C
        {
            IEnumerable<int> M(Gate f)
            {
                {|SG1002:f.Begin()|};
                yield return 1;
                f.End();
            }
        }
        """,
        """
        class C
        {
            IEnumerable<int> M(Gate f)
            {
                f.Begin();
                try
                {
                    yield return 1;
                }
                finally
                {
                    f.End();
                }
            }
        }
        """);

    [Fact]
    public Task Nested_operations_are_guarded_one_inside_the_other() => FixesBody(
        """
        {|SG1002:f.Begin()|};
        Rest();
        {|SG1002:g.Begin()|};
        Work();
        g.End();
        f.End();
        """,
        """
        f.Begin();
        try
        {
            Rest();
            g.Begin();
            try
            {
                Work();
            }
            finally
            {
                g.End();
            }
        }
        finally
        {
            f.End();
        }
        """);
}
