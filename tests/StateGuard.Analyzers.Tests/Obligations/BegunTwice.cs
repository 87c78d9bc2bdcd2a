using Xunit;
using static StateGuard.Analyzers.Tests.Testing.ObligationVerifier;

namespace StateGuard.Analyzers.Tests.Obligations;

/// <summary>SG1004: begun while it is open, by a proof on a path without exceptions.</summary>
public sealed class BegunTwice
{
    [Fact]
    public Task In_a_row() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            g.Begin();
            g.Begin(); //! SG1004
            g.End();
        }
        """,
        """
        public void M(Gate g)
        {
            g.Begin();
            g.End();
            g.Begin();
            g.End();
        }
        """,
        """
        public void M(Gate g)
        {
            g.Begin();
            g.Begin(); //! SG1004
            g.End();
            g.End(); //! SG1003
        }
        """);

    [Fact]
    public Task On_one_of_two_paths() => ExplicitAsync(
        """
        public void M(Gate g, bool c)
        {
            if (c) g.Begin();
            g.Begin(); //! SG1004
            g.End();
        }
        """,
        """
        public void M(Gate g, bool c)
        {
            if (c) { g.Begin(); }
            if (!c) { g.Begin(); }
            g.End();
        }
        """,
        """
        public void M(Gate g, bool c)
        {
            bool open = false;
            if (c) { g.Begin(); open = true; }
            if (!open) { g.Begin(); }
            g.End();
        }
        """);

    [Fact]
    public Task Two_objects_are_not_one() => ExplicitAsync(
        """
        public void M(Gate a, Gate b)
        {
            a.Begin();
            b.Begin();
            b.End();
            a.End();
        }
        """,
        """
        public void M(Gate a)
        {
            Gate b = a;
            a.Begin();
            b.Begin(); //! SG1004
            a.End();
        }
        """,
        """
        public void M(Gate a, Gate other)
        {
            Gate b = a;
            a.Begin();
            b = other;
            b.Begin();
            b.End();
            a.End();
        }
        """,
        """
        public void M(Node a, Node b)
        {
            a.Gate.Begin();
            b.Gate.Begin();
            b.Gate.End();
            a.Gate.End();
        }
        """,
        """
        public void M(Gate[] gates)
        {
            gates[0].Begin();
            gates[1].Begin();
            gates[1].End();
            gates[0].End();
        }
        """);

    [Fact]
    public Task Two_operations_are_not_one() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            g.EnterRead();
            g.EnterWrite();
            g.ExitWrite();
            g.ExitRead();
        }
        """,
        """
        public void M(Gate g)
        {
            g.EnterRead();
            g.EnterBoth(); //! SG1004
            g.ExitWrite();
            g.ExitRead();
        }
        """,
        """
        public void M(Gate g)
        {
            g.BeginEdit(1);
            g.BeginEdit(2);
            g.EndEdit(2);
            g.EndEdit(1);
        }
        """,
        """
        public void M(Gate g, int row)
        {
            g.BeginEdit(row);
            g.BeginEdit(row); //! SG1004
            g.EndEdit(row);
        }
        """);

    [Fact]
    public Task Counted_begins_nest() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            g.Enter();
            g.Enter();
            g.Exit();
            g.Exit();
        }
        """,
        """
        public void M(Gate g)
        {
            g.Enter(); //! SG1001
            g.Enter();
            g.Exit();
        }
        """,
        """
        public void M(Gate g)
        {
            g.Enter();
            Inside(g);
            g.Exit();
        }

        private void Inside(Gate g)
        {
            g.Enter();
            g.Exit();
        }
        """,
        """
        public void M(Gate g)
        {
            g.Enter();
            Let(g);
            g.Exit();
        }

        private void Let(Gate g)
        {
            g.Exit();
            g.Enter();
        }
        """);

    [Fact]
    public Task A_begin_that_fails_while_it_is_open() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            if (!g.TryBegin()) return;
            if (g.TryBegin()) g.Use(); //! SG1004
            g.End();
        }
        """,
        """
        public void M(Gate g)
        {
            if (!g.TryBegin() && !g.TryBegin()) return;
            g.End();
        }
        """,
        """
        public void M(Gate g)
        {
            while (!g.TryBegin()) { }
            g.End();
        }
        """,
        """
        public void M(Gate g)
        {
            if (g.BeginErrno() < 0 && g.BeginErrno() < 0) return;
            g.End();
        }
        """);

    [Fact]
    public Task Inside_a_helper() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            g.Begin();
            Twice(g); //! SG1004
            g.End();
        }

        private void Twice(Gate g)
        {
            g.Begin();
            g.End();
        }
        """,
        """
        public void M(Gate g)
        {
            Start(g);
            Start(g); //! SG1004
            g.End();
        }

        private void Start(Gate g) => g.Begin(); //! SG1006
        """,
        """
        public void M(Gate g)
        {
            g.Begin();
            Again(g);
            g.End();
        }

        private void Again(Gate g)
        {
            g.End();
            g.Begin();
        }
        """);

    [Fact]
    public Task The_next_turn_of_a_loop_is_a_leak() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            for (int i = 0; i < 3; i++)
            {
                g.Begin(); //! SG1001
                if (Check()) continue;
                g.End();
            }
        }
        """);

    [Fact]
    public Task An_exception_alone_proves_nothing() => AllAsync(
        """
        public void M(Gate g)
        {
            try
            {
                g.Begin(); //! SG1002
                Work();
                g.End();
            }
            catch
            {
            }

            g.Begin();
            g.End();
        }
        """);

    [Fact]
    public Task Begin_of_a_machine() => ExplicitAsync(
        """
        public void M(Freezer f)
        {
            if (f.BeginCheckpoint() != Done) return;
            if (f.BeginCheckpoint() == Busy) Work(); //! SG1004
            f.EndCheckpoint();
        }
        """,
        """
        public void M(Freezer f)
        {
            using (f.EnterCheckpoint())
            {
                Work();
            }

            using (f.EnterCheckpoint())
            {
                Work();
            }
        }
        """);
}
