using Xunit;
using static StateGuard.Analyzers.Tests.Testing.ObligationVerifier;

namespace StateGuard.Analyzers.Tests.Obligations;

/// <summary>The default setting: handlers and <c>finally</c> on implicit paths, and what is not held against the code.</summary>
public sealed class ImplicitPaths
{
    [Fact]
    public Task Handler_that_ends_and_rethrows() => AllAsync(
        """
        public void M(Gate g)
        {
            g.Begin();
            try { Work(); }
            catch { g.End(); throw; }
            g.End();
        }
        """,
        """
        public void M(Gate g)
        {
            g.Begin(); //! SG1002
            try { Work(); }
            catch { Note(1); throw; }
            g.End();
        }
        """);

    [Fact]
    public Task Handler_of_some_types_lets_others_pass() => AllAsync(
        """
        public void M(Gate g)
        {
            g.Begin(); //! SG1002
            try { Work(); }
            catch (IOException) { g.End(); throw; }
            g.End();
        }
        """,
        """
        public void M(Gate g)
        {
            g.Begin();
            try { Work(); }
            catch (IOException) { g.End(); throw; }
            catch (Exception) { g.End(); throw; }
            g.End();
        }
        """);

    [Fact]
    public Task Filter_may_decline() => AllAsync(
        """
        public void M(Gate g, bool c)
        {
            g.Begin(); //! SG1002
            try { Work(); }
            catch (Exception) when (c) { g.End(); throw; }
            g.End();
        }
        """);

    [Fact]
    public Task Swallowed_exception_falls_through_to_the_end() => AllAsync(
        """
        public void M(Gate g)
        {
            g.Begin();
            try { Work(); }
            catch (Exception) { }
            g.End();
        }
        """);

    [Fact]
    public Task Return_in_a_handler_of_an_implicit_exception_is_implicit() => AllAsync(
        """
        public bool M(Gate g)
        {
            g.Begin(); //! SG1002
            try { Work(); }
            catch (Exception) { return false; }
            g.End();
            return true;
        }
        """,
        """
        public bool M(Gate g)
        {
            g.Begin();
            try { Work(); }
            catch (Exception) { g.End(); return false; }
            g.End();
            return true;
        }
        """);

    [Fact]
    public Task Throw_written_in_a_handler_stays_implicit() => AllAsync(
        """
        public void M(Gate g)
        {
            g.Begin(); //! SG1002
            try { Work(); }
            catch (Exception e) { throw new InvalidOperationException("wrapped", e); }
            g.End();
        }
        """);

    [Fact]
    public Task Exceptions_inside_a_finally_are_not_held_against_the_code() => AllAsync(
        """
        public void M(Gate g)
        {
            g.Begin();
            try { Work(); }
            finally
            {
                Note("leaving");
                g.End();
            }
        }
        """);

    [Fact]
    public Task Exceptions_in_a_handler_before_its_end_are_not_held_against_the_code() => AllAsync(
        """
        public void M(Gate g)
        {
            g.Begin();
            try { Work(); }
            catch (Exception e)
            {
                Note(e);
                g.End();
                throw;
            }
            g.End();
        }
        """);

    [Fact]
    public Task Ended_twice_on_an_implicit_path_alone_is_no_proof() => AllAsync(
        """
        public void M(Gate g)
        {
            g.Begin();
            try
            {
                g.End();
                Work();
            }
            catch
            {
                g.End();
                throw;
            }
        }
        """,
        """
        public void M(Gate g)
        {
            try { Work(); g.Begin(); Work(); }
            finally { g.End(); }
        }
        """);

    [Fact]
    public Task Flag_across_an_implicit_path() => AllAsync(
        """
        public void M(Gate g)
        {
            bool taken = false;
            try
            {
                Work();
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
                g.Begin(); //! SG1002
                Work();
                taken = true;
            }
            finally
            {
                if (taken) g.End();
            }
        }
        """);

    [Fact]
    public Task Taken_by_reference_is_set_even_when_the_begin_throws() => AllAsync(
        """
        public void M(Gate g)
        {
            bool taken = false;
            try
            {
                g.Begin(ref taken);
                Work();
            }
            finally
            {
                if (taken) g.End();
            }
        }
        """);

    [Fact]
    public Task Nested_finally_on_an_implicit_path() => AllAsync(
        """
        public void M(Gate a, Gate b)
        {
            a.Begin();
            try
            {
                b.Begin();
                try { Work(); }
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
                b.Begin(); //! SG1002
                Work();
                b.End();
            }
            finally { a.End(); }
        }
        """);
}
