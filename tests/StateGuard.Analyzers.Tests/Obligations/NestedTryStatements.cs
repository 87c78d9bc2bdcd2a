using Xunit;
using static StateGuard.Analyzers.Tests.Testing.ObligationVerifier;

namespace StateGuard.Analyzers.Tests.Obligations;

/// <summary>Exits that run through several <c>finally</c> blocks, and handlers inside handlers.</summary>
public sealed class NestedTryStatements
{
    [Fact]
    public Task Inner_finally_then_outer_finally() => ExplicitAsync(
        """
        public void M(Gate a, Gate b)
        {
            a.Begin();
            try
            {
                b.Begin();
                try
                {
                    if (Check()) return;
                    Work();
                }
                finally { b.End(); }
            }
            finally { a.End(); }
        }
        """,
        """
        public void M(Gate a, Gate b)
        {
            a.Begin();
            try
            {
                b.Begin(); //! SG1001
                if (Check()) return;
                try { Work(); }
                finally { b.End(); }
            }
            finally { a.End(); }
        }
        """);

    [Fact]
    public Task Way_into_a_finally_decides_the_way_out() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            bool early = false;
            g.Begin();
            try
            {
                if (Check()) { g.End(); early = true; return; }
                Work();
            }
            finally { Work(); }
            g.End();
            Note(early);
        }
        """,
        """
        public void M(Gate g)
        {
            g.Begin(); //! SG1001
            try
            {
                if (Check()) return;
                Work();
            }
            finally { Work(); }
            g.End();
        }
        """);

    [Fact]
    public Task Break_and_continue_through_a_finally() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            while (Check())
            {
                g.Begin();
                try
                {
                    if (Check()) continue;
                    if (Check()) break;
                }
                finally { g.End(); }
            }
        }
        """,
        """
        public void M(Gate g)
        {
            while (Check())
            {
                g.Begin(); //! SG1001
                try
                {
                    if (Check()) continue;
                }
                finally { Work(); }
                g.End();
            }
        }
        """);

    [Fact]
    public Task Throw_caught_outside_an_inner_finally() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            try
            {
                g.Begin();
                try
                {
                    if (Check()) throw new InvalidOperationException();
                }
                finally { g.End(); }
            }
            catch (InvalidOperationException) { Work(); }
        }
        """,
        """
        public void M(Gate g)
        {
            try
            {
                g.Begin(); //! SG1001
                try
                {
                    if (Check()) throw new InvalidOperationException();
                }
                finally { Work(); }
                g.End();
            }
            catch (InvalidOperationException) { Work(); }
        }
        """,
        """
        public void M(Gate g)
        {
            try
            {
                g.Begin();
                try
                {
                    if (Check()) throw new InvalidOperationException();
                }
                finally { g.End(); }
            }
            catch (InvalidOperationException)
            {
                g.End(); //! SG1003
            }
        }
        """);

    [Fact]
    public Task Throw_that_leaves_a_handler_runs_the_finally_beside_it() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            g.Begin();
            try
            {
                if (Check()) throw new InvalidOperationException();
            }
            catch (InvalidOperationException e) { throw new IOException("x", e); }
            finally { g.End(); }
        }
        """,
        """
        public void M(Gate g)
        {
            g.Begin(); //! SG1001
            try
            {
                if (Check()) throw new InvalidOperationException();
            }
            catch (InvalidOperationException e) { throw new IOException("x", e); }
            finally { Work(); }
            g.End();
        }
        """);

    [Fact]
    public Task Filter_in_a_finally_is_not_its_end() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            g.Begin();
            try
            {
                Work();
            }
            finally
            {
                try
                {
                    if (Check()) throw new InvalidOperationException();
                }
                catch (InvalidOperationException) when (Check()) { Work(); }
                catch (InvalidOperationException) { Work(); }
                g.End();
            }
        }
        """,
        """
        public void M(Gate g)
        {
            g.Begin(); //! SG1001
            try
            {
                Work();
            }
            finally
            {
                try
                {
                    if (Check()) throw new InvalidOperationException();
                    g.End();
                }
                catch (InvalidOperationException) when (Check()) { Work(); }
                catch (InvalidOperationException) { g.End(); }
            }
        }
        """);
}
