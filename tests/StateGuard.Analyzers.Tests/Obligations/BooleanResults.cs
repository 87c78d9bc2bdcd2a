using Xunit;
using static StateGuard.Analyzers.Tests.Testing.ObligationVerifier;

namespace StateGuard.Analyzers.Tests.Obligations;

/// <summary>Begins that answer with a <c>bool</c>, and what becomes of the answer.</summary>
public sealed class BooleanResults
{
    [Fact]
    public Task Tested_at_once() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            if (!g.TryBegin()) return;
            g.End();
        }
        """,
        """
        public void M(Gate g)
        {
            if (g.TryBegin()) return; //! SG1001
            g.End(); //! SG1003
        }
        """);

    [Fact]
    public Task Kept_in_a_local() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            bool ok = g.TryBegin();
            Work();
            if (ok) g.End();
        }
        """,
        """
        public void M(Gate g)
        {
            bool ok = g.TryBegin();
            Note(ok);
            g.End(); //! SG1003
        }
        """,
        """
        public bool M(Gate g)
        {
            bool ok = g.TryBegin(); //! SG1001
            if (!ok) g.End(); //! SG1003
            return ok;
        }
        """);

    [Fact]
    public Task Negated_and_copied() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            bool ok = g.TryBegin();
            bool failed = !ok;
            bool stop = failed;
            if (stop) return;
            g.End();
        }
        """,
        """
        public void M(Gate g)
        {
            bool ok = g.TryBegin(); //! SG1001
            bool failed = !ok;
            bool go = !failed;
            if (go) return;
            g.End(); //! SG1003
        }
        """);

    [Fact]
    public Task Compared_with_constants() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            if (g.TryBegin() == false) return;
            g.End();
        }
        """,
        """
        public void M(Gate g)
        {
            if (g.TryBegin() != true) return;
            g.End();
        }
        """,
        """
        public void M(Gate g)
        {
            if (g.TryBegin() is false) return;
            g.End();
        }
        """,
        """
        public void M(Gate g)
        {
            if (g.TryBegin() is not true) return;
            g.End();
        }
        """,
        """
        public void M(Gate g)
        {
            bool ok = g.TryBegin();
            if (ok is true) { g.End(); }
        }
        """,
        """
        public void M(Gate g)
        {
            if (g.TryBegin() == true) return; //! SG1001
            g.End(); //! SG1003
        }
        """);

    [Fact]
    public Task Assigned_inside_the_condition() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            bool ok;
            if (!(ok = g.TryBegin())) return;
            Note(ok);
            g.End();
        }
        """,
        """
        public void M(Gate g)
        {
            bool ok;
            if (ok = g.TryBegin()) Work(); //! SG1001
            if (!ok) g.End(); //! SG1003
        }
        """);

    [Fact]
    public Task Overwritten_answer_tells_nothing() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            bool ok = g.TryBegin(); //! SG1001
            Note(ok);
            ok = Check();
            if (ok) g.End(); //! SG1003
        }
        """);

    [Fact]
    public Task Copy_survives_the_overwriting() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            bool ok = g.TryBegin();
            bool begun = ok;
            ok = Check();
            Note(ok);
            if (begun) g.End();
        }
        """);

    [Fact]
    public Task Joined_with_a_further_condition() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            bool ok = g.TryBegin(); //! SG1001
            ok = ok && Check();
            if (!ok) return;
            g.End();
        }
        """,
        """
        public void M(Gate g)
        {
            bool begun = g.TryBegin();
            bool ok = begun && Check();
            if (ok) Work();
            if (begun) g.End();
        }
        """,
        """
        public void M(Gate g)
        {
            bool ok = Check() && g.TryBegin();
            if (ok) g.End();
        }
        """);

    [Fact]
    public Task Taken_flag_set_beside_the_begin() => ExplicitAsync(
        """
        public void M(Gate g, bool c)
        {
            bool taken = false;
            if (c)
            {
                g.Begin();
                taken = true;
            }
            Work();
            if (taken) g.End();
        }
        """,
        """
        public void M(Gate g, bool c)
        {
            bool taken = false;
            if (c)
            {
                g.Begin(); //! SG1001
                Note(taken);
            }
            Work();
            if (taken) g.End();
        }
        """);

    [Fact]
    public Task Flag_cleared_after_the_end() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            bool taken = g.TryBegin();
            if (taken && Check())
            {
                g.End();
                taken = false;
            }
            Work();
            if (taken) g.End();
        }
        """,
        """
        public void M(Gate g)
        {
            bool taken = g.TryBegin();
            if (taken && Check())
            {
                g.End();
            }
            Work();
            if (taken) g.End(); //! SG1003
        }
        """);

    [Fact]
    public Task Taken_by_reference() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            bool taken = false;
            try { g.Begin(ref taken); Work(); }
            finally { if (taken) g.End(); }
        }
        """,
        """
        public void M(Gate g)
        {
            bool taken = false;
            g.Begin(ref taken);
            g.End();
        }
        """,
        """
        public void M(Gate g)
        {
            bool taken = false;
            g.Begin(ref taken); //! SG1001
            if (!taken) g.End();
        }
        """);

    [Fact]
    public Task Returned_answer_leaves_the_operation_open() => ExplicitAsync(
        """
        public bool M(Gate g)
        {
            return g.TryBegin(); //! SG1001
        }
        """,
        """
        public bool M(Gate g) => g.TryBegin(); //! SG1001
        """,
        """
        public bool M(Gate g)
        {
            bool ok = g.TryBegin();
            if (ok) g.End();
            return ok;
        }
        """);
}
