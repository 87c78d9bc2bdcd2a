using Xunit;
using static StateGuard.Analyzers.Tests.CodeFixes.FixTest<StateGuard.ObligationAnalyzer, StateGuard.CodeFixes.WrapInTryFinallyCodeFixProvider>;

namespace StateGuard.Analyzers.Tests.CodeFixes;

/// <summary>How far the guarded region reaches.</summary>
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
