using Xunit;
using static StateGuard.Analyzers.Tests.Testing.ObligationVerifier;

namespace StateGuard.Analyzers.Tests.Obligations;

/// <summary>The kernel's style: errors go to a label, and labels undo in reverse order.</summary>
public sealed class Gotos
{
    [Fact]
    public Task All_exits_through_the_label() => ExplicitAsync(
        """
        public int M(Gate g)
        {
            int err;
            g.Begin();
            err = Step();
            if (err < 0) goto Out;
            err = Step();
            if (err < 0) goto Out;
            Work();
        Out:
            g.End();
            return err;
        }
        """,
        """
        public int M(Gate g)
        {
            int err;
            g.Begin(); //! SG1001
            err = Step();
            if (err < 0) goto Out;
            err = Step();
            if (err < 0) return err;
            Work();
        Out:
            g.End();
            return err;
        }
        """);

    [Fact]
    public Task Failed_begin_may_not_go_to_the_label_that_ends() => ExplicitAsync(
        """
        public int M(Gate g)
        {
            int err = g.BeginErrno();
            if (err < 0) return err;
            err = Step();
            if (err < 0) goto Out;
            Work();
        Out:
            g.End();
            return err;
        }
        """,
        """
        public int M(Gate g)
        {
            int err = g.BeginErrno();
            if (err < 0) goto Out;
            err = Step();
            if (err < 0) goto Out;
            Work();
        Out:
            g.End(); //! SG1003
            return err;
        }
        """);

    [Fact]
    public Task Labels_in_reverse_order_undo_what_was_done() => ExplicitAsync(
        """
        public int M(Gate a, Gate b)
        {
            int err = a.BeginErrno();
            if (err != 0) goto Fail;
            err = b.BeginErrno();
            if (err != 0) goto EndA;
            err = Step();
            b.End();
        EndA:
            a.End();
        Fail:
            return err;
        }
        """,
        """
        public int M(Gate a, Gate b)
        {
            int err = a.BeginErrno();
            if (err != 0) goto Fail;
            err = b.BeginErrno();
            if (err != 0) goto EndB;
            err = Step();
        EndB:
            b.End(); //! SG1003
            a.End();
        Fail:
            return err;
        }
        """,
        """
        public int M(Gate a, Gate b)
        {
            int err = a.BeginErrno(); //! SG1001
            if (err != 0) goto Fail;
            err = b.BeginErrno();
            if (err != 0) goto Fail;
            err = Step();
            b.End();
            a.End();
        Fail:
            return err;
        }
        """);

    [Fact]
    public Task Backward_goto_is_a_loop() => ExplicitAsync(
        """
        public void M(Gate g)
        {
        Again:
            if (!g.TryBegin()) goto Again;
            g.End();
        }
        """,
        """
        public void M(Gate g)
        {
        Again:
            g.Begin(); //! SG1001
            if (Check()) goto Again;
            g.End();
        }
        """,
        """
        public void M(Gate g)
        {
        Again:
            g.Begin();
            if (Check()) { g.End(); goto Again; }
            g.End();
        }
        """);

    [Fact]
    public Task Goto_past_the_end_leaks() => ExplicitAsync(
        """
        public void M(Gate g, bool bad)
        {
            g.Begin(); //! SG1001
            if (bad) goto Skip;
            g.End();
        Skip:
            Work();
        }
        """);

    [Fact]
    public Task Goto_out_of_nested_loops() => ExplicitAsync(
        """
        public void M(Gate g, int n)
        {
            g.Begin();
            for (int i = 0; i < n; i++)
                for (int k = 0; k < n; k++)
                    if (Check()) goto Found;
            Work();
        Found:
            g.End();
        }
        """,
        """
        public void M(Gate g, int n)
        {
            for (int i = 0; i < n; i++)
            {
                g.Begin(); //! SG1001
                for (int k = 0; k < n; k++)
                    if (Check()) goto Found;
                g.End();
            }
        Found:
            Work();
        }
        """);

    [Fact]
    public Task Goto_out_of_a_try_runs_its_finally() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            g.Begin();
            try
            {
                if (Check()) goto Out;
                Work();
            }
            finally { g.End(); }
        Out:
            Work();
        }
        """,
        """
        public void M(Gate g)
        {
            g.Begin();
            try
            {
                if (Check()) goto Out;
                Work();
            }
            finally { g.End(); }
        Out:
            g.End(); //! SG1003
        }
        """);

    [Fact]
    public Task Error_kept_in_one_variable_through_all_steps() => ExplicitAsync(
        """
        public int M(Gate g)
        {
            int err = g.BeginErrno();
            if (err != 0) goto Out;
            err = Step();
            g.End();
        Out:
            return err;
        }
        """,
        """
        public int M(Gate g)
        {
            int err = g.BeginErrno(); //! SG1001
            Note(err);
            err = Step();
            if (err != 0) goto Out;
            g.End(); //! SG1003
        Out:
            return err;
        }
        """);
}
