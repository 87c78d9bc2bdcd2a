using Xunit;
using static StateGuard.Analyzers.Tests.Testing.ObligationVerifier;

namespace StateGuard.Analyzers.Tests.Obligations;

/// <summary>Handlers inside handlers, and pairs inside handlers and <c>finally</c> blocks.</summary>
public sealed class PairsInHandlers
{
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
