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
    public Task Inner_handler_passes_to_the_outer_one() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            g.Begin();
            try
            {
                try
                {
                    if (Check()) throw new ArgumentNullException();
                }
                catch (IOException) { Work(); }
            }
            catch (ArgumentException) { Work(); }
            g.End();
        }
        """,
        """
        public void M(Gate g)
        {
            g.Begin(); //! SG1001
            try
            {
                try
                {
                    if (Check()) throw new ArgumentNullException();
                }
                catch (ArgumentException) { throw; }
            }
            catch (IOException) { Work(); }
            g.End();
        }
        """);

    [Fact]
    public Task Pair_inside_a_finally() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            try { Work(); }
            finally
            {
                g.Begin();
                Work();
                g.End();
            }
        }
        """,
        """
        public void M(Gate g)
        {
            try { Work(); }
            finally
            {
                g.Begin(); //! SG1001
                if (Check()) Work();
                else g.End();
            }
        }
        """);

    [Fact]
    public Task Pair_inside_a_handler() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            try
            {
                if (Check()) throw new IOException();
            }
            catch (IOException)
            {
                g.Begin(); //! SG1001
                if (Check()) return;
                g.End();
            }
        }
        """,
        """
        public void M(Gate g)
        {
            try
            {
                if (Check()) throw new IOException();
            }
            catch (IOException)
            {
                g.Begin();
                Work();
                g.End();
            }
        }
        """);

    [Fact]
    public Task Ended_in_the_handler_and_after_it() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            g.Begin();
            try
            {
                if (Check()) throw new IOException();
            }
            catch (IOException)
            {
                g.End();
            }
            g.End(); //! SG1003
        }
        """,
        """
        public void M(Gate g)
        {
            g.Begin();
            try
            {
                g.End();
                if (Check()) throw new IOException();
            }
            catch (IOException)
            {
                g.End(); //! SG1003
            }
        }
        """);

    [Fact]
    public Task Throw_inside_a_finally_replaces_the_exit() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            g.Begin(); //! SG1001
            try { Work(); }
            finally
            {
                if (Check()) throw new IOException();
                g.End();
            }
        }
        """,
        """
        public void M(Gate g)
        {
            g.Begin();
            try { Work(); }
            finally
            {
                g.End();
                if (Check()) throw new IOException();
            }
        }
        """);
}
