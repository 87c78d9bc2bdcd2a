using Xunit;
using static StateGuard.Analyzers.Tests.Testing.ObligationVerifier;

namespace StateGuard.Analyzers.Tests.Obligations;

/// <summary>Pairs whose begin and end stand on different sides of a loop, and nested loops.</summary>
public sealed class LoopPairs
{
    [Fact]
    public Task End_inside_a_loop_may_run_twice() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            g.Begin();
            do
            {
                g.End(); //! SG1003
            }
            while (Check());
        }
        """);

    [Fact]
    public Task End_inside_a_loop_that_may_not_run() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            g.Begin(); //! SG1001
            while (Check())
            {
                g.End();
                return;
            }
        }
        """,
        """
        public void M(Gate g)
        {
            g.Begin();
            while (Check()) Work();
            g.End();
        }
        """);

    [Fact]
    public Task End_after_the_loop_for_the_turn_that_broke_out() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            while (true)
            {
                g.Begin();
                if (Check()) break;
                g.End();
            }
            g.End();
        }
        """,
        """
        public void M(Gate g, int n)
        {
            for (int i = 0; i < n; i++)
            {
                g.Begin();
                if (Check()) break;
                g.End();
            }
            g.End(); //! SG1003
        }
        """);

    [Fact]
    public Task Lock_released_and_taken_again_inside_the_loop() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            g.Begin();
            while (Check())
            {
                g.End();
                Work();
                g.Begin();
            }
            g.End();
        }
        """,
        """
        public void M(Gate g)
        {
            g.Begin();
            while (Check())
            {
                g.End();
                if (Check()) return;
                g.Begin(); //! SG1001
                if (Check()) return;
            }
            g.End();
        }
        """);

    [Fact]
    public Task Do_while_runs_at_least_once() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            do
            {
                g.Begin();
                Work();
                g.End();
            }
            while (Check());
        }
        """,
        """
        public void M(Gate g)
        {
            do
            {
                g.Begin(); //! SG1001
                if (Check()) continue;
                g.End();
            }
            while (Check());
        }
        """);

    [Fact]
    public Task For_header_begins_and_ends() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            for (g.Begin(); Check(); Work()) { }
            g.End();
        }
        """,
        """
        public void M(Gate g)
        {
            for (g.Begin(); Check(); Work()) //! SG1001
                if (Check()) return;
            g.End();
        }
        """);

    [Fact]
    public Task Nested_loops_with_pairs_on_two_levels() => ExplicitAsync(
        """
        public void M(Gate outer, Gate inner)
        {
            while (Check())
            {
                outer.Begin();
                while (Check())
                {
                    inner.Begin();
                    if (Check()) { inner.End(); break; }
                    inner.End();
                }
                outer.End();
            }
        }
        """,
        """
        public void M(Gate outer, Gate inner)
        {
            while (Check())
            {
                outer.Begin();
                while (Check())
                {
                    inner.Begin(); //! SG1001
                    if (Check()) break;
                    inner.End();
                }
                outer.End();
            }
        }
        """);
}
