using Xunit;
using static StateGuard.Analyzers.Tests.Testing.ObligationVerifier;

namespace StateGuard.Analyzers.Tests.Obligations;

/// <summary>Begins that are tried again until they succeed, or until patience ends.</summary>
public sealed class Retries
{
    [Fact]
    public Task Until_it_succeeds() => ExplicitAsync(
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
            while (!g.TryBegin()) { Thread.Sleep(1); } //! SG1001
            Work();
        }
        """);

    [Fact]
    public Task Until_the_answer_is_done() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            while (g.BeginResult() != Done) Work();
            g.End();
        }
        """,
        """
        public void M(Gate g)
        {
            while (g.BeginResult() == Busy) Work();
            g.End(); //! SG1003
        }
        """);

    [Fact]
    public Task Do_while_with_a_flag() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            bool ok;
            do { ok = g.TryBegin(); } while (!ok);
            g.End();
        }
        """);

    [Fact]
    public Task Given_up_after_a_while() => ExplicitAsync(
        """
        public bool M(Gate g)
        {
            while (!g.TryBegin())
            {
                if (Check()) return false;
            }
            g.End();
            return true;
        }
        """,
        """
        public bool M(Gate g)
        {
            while (!g.TryBegin())
            {
                if (Check()) break;
            }
            g.End(); //! SG1003
            return true;
        }
        """);

    [Fact]
    public Task Bounded_by_a_counter() => ExplicitAsync(
        """
        public bool M(Gate g)
        {
            for (int i = 0; i < 3; i++)
            {
                if (g.TryBegin())
                {
                    Work();
                    g.End();
                    return true;
                }
            }
            return false;
        }
        """,
        """
        public bool M(Gate g)
        {
            bool ok = false;
            for (int i = 0; i < 3 && !ok; i++) ok = g.TryBegin();
            if (!ok) return false;
            Work();
            g.End();
            return true;
        }
        """,
        """
        public bool M(Gate g)
        {
            bool ok = false;
            for (int i = 0; i < 3 && !ok; i++) ok = g.TryBegin();
            Work();
            g.End(); //! SG1003
            return ok;
        }
        """);

    [Fact]
    public Task Second_try_after_the_first_failed() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            if (!g.TryBegin())
            {
                Work();
                if (!g.TryBegin()) return;
            }
            g.End();
        }
        """,
        """
        public void M(Gate g)
        {
            if (!g.TryBegin())
            {
                Work();
                if (!g.TryBegin()) Work();
            }
            g.End(); //! SG1003
        }
        """,
        """
        public void M(Gate g)
        {
            if (g.TryBegin() || g.TryBegin()) g.End();
        }
        """);

    [Fact]
    public Task Errno_with_again() => ExplicitAsync(
        """
        public int M(Gate g)
        {
            int err;
            while ((err = g.BeginErrno()) == -11) Work();
            if (err != 0) return err;
            g.End();
            return 0;
        }
        """,
        """
        public int M(Gate g)
        {
            int err;
            while ((err = g.BeginErrno()) == -11) Work();
            g.End(); //! SG1003
            return err;
        }
        """);

    [Fact]
    public Task Endless_loop_left_when_begun() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            for (;;)
            {
                if (g.TryBegin()) break;
                Work();
            }
            g.End();
        }
        """,
        """
        public void M(Gate g)
        {
            for (;;)
            {
                if (!g.TryBegin()) break; //! SG1001
                Work();
            }
        }
        """);

    [Fact]
    public Task Spinning_on_one_of_two_gates() => ExplicitAsync(
        """
        public void M(Gate a, Gate b)
        {
            while (true)
            {
                a.Begin();
                if (b.TryBegin()) break;
                a.End();
                Work();
            }
            b.End();
            a.End();
        }
        """,
        """
        public void M(Gate a, Gate b)
        {
            while (true)
            {
                a.Begin(); //! SG1001
                if (b.TryBegin()) break;
                Work();
            }
            b.End();
            a.End();
        }
        """);
}
