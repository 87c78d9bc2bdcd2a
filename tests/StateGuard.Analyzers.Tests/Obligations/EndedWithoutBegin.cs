using Xunit;
using static StateGuard.Analyzers.Tests.Testing.ObligationVerifier;

namespace StateGuard.Analyzers.Tests.Obligations;

/// <summary>SG1003: ended where it was not begun, or where its begin failed; proof is needed.</summary>
public sealed class EndedWithoutBegin
{
    [Fact]
    public Task State_at_entry_is_unknown() => ExplicitAsync(
        """
        public void M(Gate g) => g.End();
        """,
        """
        public void M(Gate g, bool c)
        {
            if (c) g.Begin();
            g.End();
        }
        """,
        """
        public void M(Gate g)
        {
            g.End();
            Work();
            g.Begin();
            g.End();
        }
        """);

    [Fact]
    public Task Ended_twice_in_a_row() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            g.Begin();
            g.End();
            g.End(); //! SG1003
        }
        """,
        """
        public void M(Gate g)
        {
            g.End();
            g.End(); //! SG1003
        }
        """);

    [Fact]
    public Task Ended_in_an_arm_and_after_it() => ExplicitAsync(
        """
        public void M(Gate g, bool c)
        {
            g.Begin();
            if (c) { g.End(); }
            g.End(); //! SG1003
        }
        """,
        """
        public void M(Gate g, bool c)
        {
            g.Begin();
            if (c) { g.End(); return; }
            g.End();
        }
        """);

    [Fact]
    public Task Its_begin_failed() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            if (!g.TryBegin())
            {
                g.End(); //! SG1003
                return;
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
                return;
            }
            g.End();
        }
        """);

    [Fact]
    public Task Failed_begin_of_one_gate_says_nothing_of_another() => ExplicitAsync(
        """
        public void M(Gate a, Gate b)
        {
            if (!a.TryBegin()) { b.End(); return; }
            a.End();
        }
        """,
        """
        public void M(Gate a, Gate b)
        {
            if (!a.TryBegin() || !b.TryBegin()) //! SG1001
            {
                b.End(); //! SG1003
                return;
            }
            b.End();
            a.End();
        }
        """);

    [Fact]
    public Task Common_exit_ends_what_one_way_did_not_begin() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            bool ok = g.TryBegin();
            if (ok) Work();
            g.End(); //! SG1003
        }
        """,
        """
        public void M(Gate g)
        {
            bool ok = g.TryBegin();
            if (ok) Work();
            if (ok) g.End();
        }
        """);

    [Fact]
    public Task Finally_ends_what_the_try_may_have_failed_to_begin() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            try
            {
                if (g.BeginErrno() != 0) return;
                Work();
            }
            finally
            {
                g.End(); //! SG1003
            }
        }
        """,
        """
        public void M(Gate g)
        {
            if (g.BeginErrno() != 0) return;
            try { Work(); }
            finally { g.End(); }
        }
        """);

    [Fact]
    public Task Two_ends_on_different_failing_paths_are_both_told() => ExplicitAsync(
        """
        public void M(Gate g, bool c)
        {
            if (!g.TryBegin())
            {
                if (c) g.End(); //! SG1003
                else g.End(); //! SG1003
                return;
            }
            g.End();
        }
        """);

    [Fact]
    public Task One_end_reached_by_two_failing_paths_is_told_once() => ExplicitAsync(
        """
        public void M(Gate g, bool c)
        {
            int err = g.BeginErrno();
            if (err == -1) goto Out;
            if (err == -2) goto Out;
            if (err < 0) goto Out;
            Work();
        Out:
            g.End(); //! SG1003
        }
        """);

    [Fact]
    public Task Ended_again_where_only_an_implicit_exception_leads() => AllAsync(
        """
        public void M(Gate g)
        {
            if (!g.TryBegin()) return;
            try { Work(); g.End(); Work(); }
            catch (Exception) { g.End(); }
        }
        """);

    [Fact]
    public Task Written_exception_is_proof_enough() => AllAsync(
        """
        public void M(Gate g, bool bad)
        {
            g.Begin();
            try
            {
                g.End();
                if (bad) throw new IOException();
            }
            catch (IOException)
            {
                g.End(); //! SG1003
            }
        }
        """);

    [Fact]
    public Task End_after_the_finally_that_ended() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            g.Begin();
            try { Work(); }
            finally { g.End(); }
            g.End(); //! SG1003
        }
        """);

    [Fact]
    public Task Switch_that_ends_in_one_case() => ExplicitAsync(
        """
        public void M(Gate g, int n)
        {
            g.Begin();
            switch (n)
            {
                case 0: g.End(); break;
                default: Work(); break;
            }
            g.End(); //! SG1003
        }
        """);

    [Fact]
    public Task Helper_is_judged_at_its_callers() => ExplicitAsync(
        """
        private readonly Gate _gate = new();
        private void Close() => _gate.End();
        public void M()
        {
            if (!_gate.TryBegin())
            {
                Close(); //! SG1003
                return;
            }
            Close();
        }
        """);

    [Fact]
    public Task Conditional_access_ends_what_failed_to_begin() => ExplicitAsync(
        """
        public void M(Gate? g)
        {
            if (g?.TryBegin() == false)
            {
                g.End(); //! SG1003
                return;
            }
            g?.End();
        }
        """);
}
