using Xunit;
using static StateGuard.Analyzers.Tests.Testing.ObligationVerifier;

namespace StateGuard.Analyzers.Tests.Obligations;

/// <summary><c>try</c>, <c>catch</c> and <c>finally</c> where only written exceptions count.</summary>
public sealed class TryStatements
{
    [Fact]
    public Task Finally_ends_on_every_exit() => ExplicitAsync(
        """
        public int M(Gate g)
        {
            g.Begin();
            try
            {
                if (Check()) return 1;
                if (Check()) throw new InvalidOperationException();
                return 2;
            }
            finally { g.End(); }
        }
        """,
        """
        public int M(Gate g)
        {
            g.Begin(); //! SG1001
            if (Check()) return 0;
            try
            {
                if (Check()) return 1;
                return 2;
            }
            finally { g.End(); }
        }
        """);

    [Fact]
    public Task Begin_as_first_statement_of_the_try() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            try
            {
                g.Begin();
                if (Check()) return;
                Work();
            }
            finally { g.End(); }
        }
        """,
        """
        public void M(Gate g)
        {
            try
            {
                if (!g.TryBegin()) return;
                Work();
            }
            finally
            {
                g.End(); //! SG1003
            }
        }
        """);

    [Fact]
    public Task Flag_tells_the_finally_whether_to_end() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            bool taken = false;
            try
            {
                taken = g.TryBegin();
                if (!taken) return;
                Work();
            }
            finally
            {
                if (taken) g.End();
            }
        }
        """,
        """
        public void M(Gate g)
        {
            bool taken = false;
            try
            {
                taken = g.TryBegin();
                if (!taken) return;
                Work();
            }
            finally
            {
                if (!taken) Work();
                else g.End();
            }
        }
        """,
        """
        public void M(Gate g)
        {
            bool taken = false;
            try
            {
                if (!g.TryBegin()) return; //! SG1001
                if (Check()) return;
                taken = true;
            }
            finally
            {
                if (taken) g.End();
            }
        }
        """);

    [Fact]
    public Task Finally_that_ends_only_sometimes() => ExplicitAsync(
        """
        public void M(Gate g, bool c)
        {
            g.Begin(); //! SG1001
            try { Work(); }
            finally
            {
                if (c) g.End();
            }
        }
        """,
        """
        public void M(Gate g, bool c)
        {
            g.Begin();
            try { Work(); }
            finally
            {
                if (c) Work();
                g.End();
            }
        }
        """);

    [Fact]
    public Task Ended_in_the_try_and_again_in_the_finally() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            g.Begin();
            try
            {
                Work();
                g.End();
            }
            finally
            {
                g.End(); //! SG1003
            }
        }
        """);
}
