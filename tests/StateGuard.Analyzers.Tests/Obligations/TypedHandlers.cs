using Xunit;
using static StateGuard.Analyzers.Tests.Testing.ObligationVerifier;

namespace StateGuard.Analyzers.Tests.Obligations;

/// <summary>Handlers by type, filters and rethrows where only written exceptions count.</summary>
public sealed class TypedHandlers
{
    [Fact]
    public Task Written_throw_caught_by_its_type() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            g.Begin();
            try
            {
                if (Check()) throw new InvalidOperationException();
            }
            catch (InvalidOperationException) { Work(); }
            g.End();
        }
        """,
        """
        public void M(Gate g)
        {
            g.Begin();
            try
            {
                if (Check()) throw new ArgumentNullException();
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
                if (Check()) throw new InvalidOperationException();
            }
            catch (IOException) { Work(); }
            g.End();
        }
        """,
        """
        public void M(Gate g)
        {
            g.Begin(); //! SG1001
            try
            {
                if (Check()) throw new ArgumentException();
            }
            catch (ArgumentNullException) { Work(); }
            g.End();
        }
        """);

    [Fact]
    public Task Handler_that_returns_without_ending() => ExplicitAsync(
        """
        public bool M(Gate g)
        {
            g.Begin(); //! SG1001
            try
            {
                if (Check()) throw new InvalidOperationException();
            }
            catch (InvalidOperationException) { return false; }
            g.End();
            return true;
        }
        """,
        """
        public bool M(Gate g)
        {
            g.Begin();
            try
            {
                if (Check()) throw new InvalidOperationException();
            }
            catch (InvalidOperationException) { g.End(); return false; }
            g.End();
            return true;
        }
        """);

    [Fact]
    public Task Handler_that_only_implicit_exceptions_reach_is_not_held_against_the_code() => ExplicitAsync(
        """
        public bool M(Gate g)
        {
            g.Begin();
            try { Work(); }
            catch (IOException) { return false; }
            g.End();
            return true;
        }
        """);

    [Fact]
    public Task Filter_may_decline() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            g.Begin(); //! SG1001
            try
            {
                if (Check()) throw new InvalidOperationException();
            }
            catch (InvalidOperationException) when (Check()) { Work(); }
            g.End();
        }
        """,
        """
        public void M(Gate g)
        {
            g.Begin();
            try
            {
                if (Check()) throw new InvalidOperationException();
            }
            catch (InvalidOperationException) when (Check()) { Work(); }
            catch (InvalidOperationException) { Work(); }
            g.End();
        }
        """);

    [Fact]
    public Task Rethrow_goes_on() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            g.Begin(); //! SG1001
            try
            {
                if (Check()) throw new InvalidOperationException();
            }
            catch (InvalidOperationException) { Work(); throw; }
            g.End();
        }
        """,
        """
        public void M(Gate g)
        {
            g.Begin();
            try
            {
                if (Check()) throw new InvalidOperationException();
            }
            catch (InvalidOperationException) { g.End(); throw; }
            g.End();
        }
        """);

    [Fact]
    public Task Exception_of_a_wide_static_type_may_pass_a_narrow_handler() => ExplicitAsync(
        """
        public void M(Gate g, Exception? error)
        {
            g.Begin(); //! SG1001
            try
            {
                if (error != null) throw error;
            }
            catch (IOException) { Work(); }
            g.End();
        }
        """,
        """
        public void M(Gate g, Exception? error)
        {
            g.Begin();
            try
            {
                if (error != null) throw error;
            }
            catch (IOException) { Work(); }
            catch (Exception) { g.End(); throw; }
            g.End();
        }
        """);
}
