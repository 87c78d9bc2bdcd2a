using Xunit;
using static StateGuard.Analyzers.Tests.Testing.ObligationVerifier;

namespace StateGuard.Analyzers.Tests.Obligations;

/// <summary>Loops around a pair, and pairs around a loop.</summary>
public sealed class Loops
{
    [Fact]
    public Task Continue_takes_the_next_turn_while_open() => ExplicitAsync(
        """
        public void M(Gate g, int n)
        {
            for (int i = 0; i < n; i++)
            {
                g.Begin(); //! SG1001
                if (Check()) continue;
                g.End();
            }
        }
        """,
        """
        public void M(Gate g, int n)
        {
            for (int i = 0; i < n; i++)
            {
                if (Check()) continue;
                g.Begin();
                Work();
                g.End();
            }
        }
        """);

    [Fact]
    public Task Break_leaves_the_loop_while_open() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            while (Check())
            {
                g.Begin(); //! SG1001
                if (Check()) break;
                g.End();
            }
        }
        """,
        """
        public void M(Gate g)
        {
            while (Check())
            {
                g.Begin();
                if (Check()) { g.End(); break; }
                g.End();
            }
        }
        """);

    [Fact]
    public Task Endless_loop_leaks_at_its_next_turn() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            while (true)
            {
                g.Begin(); //! SG1001
                if (Check()) continue;
                g.End();
            }
        }
        """,
        """
        public void M(Gate g)
        {
            while (true)
            {
                g.Begin();
                Work();
                g.End();
            }
        }
        """);

    [Fact]
    public Task Foreach_element_left_open_is_lost_at_the_next_turn() => ExplicitAsync(
        """
        public void M(List<Gate> gates)
        {
            foreach (Gate g in gates)
            {
                g.Begin(); //! SG1001
                if (Check()) continue;
                g.End();
            }
        }
        """,
        """
        public void M(List<Gate> gates)
        {
            foreach (Gate g in gates)
            {
                g.Begin();
                if (Check()) Work();
                g.End();
            }
        }
        """);

    [Fact]
    public Task Foreach_that_only_begins() => ExplicitAsync(
        """
        public void M(List<Gate> gates)
        {
            foreach (Gate g in gates)
                g.Begin(); //! SG1001
        }
        """);

    [Fact]
    public Task Return_out_of_a_loop() => ExplicitAsync(
        """
        public int M(Gate[] gates)
        {
            foreach (Gate g in gates)
            {
                if (!g.TryBegin()) continue; //! SG1001
                if (g.Value > 0) return g.Value;
                g.End();
            }
            return 0;
        }
        """,
        """
        public int M(Gate[] gates)
        {
            foreach (Gate g in gates)
            {
                if (!g.TryBegin()) continue;
                int value = g.Value;
                g.End();
                if (value > 0) return value;
            }
            return 0;
        }
        """);

    [Fact]
    public Task Pair_around_a_loop() => ExplicitAsync(
        """
        public void M(Gate g, int[] items)
        {
            g.Begin();
            foreach (int i in items)
            {
                if (i < 0) break;
                if (i == 0) continue;
                Work();
            }
            g.End();
        }
        """,
        """
        public void M(Gate g, int[] items)
        {
            g.Begin(); //! SG1001
            foreach (int i in items)
            {
                if (i < 0) return;
                Work();
            }
            g.End();
        }
        """);
}
