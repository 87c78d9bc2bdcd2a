using Xunit;
using static StateGuard.Analyzers.Tests.Testing.ObligationVerifier;

namespace StateGuard.Analyzers.Tests.Obligations;

/// <summary>The smallest sources of faults that random methods have brought to light.</summary>
public sealed class FoundByChance
{
    [Fact]
    public Task Next_turn_behind_an_exception_that_nobody_wrote_is_implicit() => AllAsync(
        """
        public void M(Gate g)
        {
            try { Work(); }
            catch (InvalidOperationException)
            {
                do { g.Begin(); } while (Check()); //! SG1002
            }
        }
        """,
        """
        public void M(Gate g)
        {
            while (Check())
            {
                try
                {
                    g.Begin(); //! SG1002
                    Work();
                    g.End();
                }
                catch (Exception) { Note(1); }
            }
        }
        """,
        """
        public void M(Gate g)
        {
            while (Check())
            {
                try
                {
                    g.Begin(); //! SG1001
                    Work();
                    if (Check()) continue;
                    g.End();
                }
                catch (Exception) { Note(1); }
            }
        }
        """);

    [Fact]
    public Task Second_begin_that_fails_in_a_helper_closes_nothing() => AllAsync(
        """
        private static bool Try(Gate g) => g.TryBegin(); //! SG1006
        public void M(Gate g)
        {
            g.Begin();
            try
            {
                if (Try(g)) Work(); //! SG1004
            }
            finally { g.End(); }
        }
        """);

    [Fact]
    public Task Positive_answers_of_a_begin_do_not_occur_whoever_is_followed() => AllAsync(
        """
        public void M(Gate a, Gate b)
        {
            while (Check())
            {
                int err = b.BeginErrno();
                if (err < 0) return;
                b.End();
                a.End();
                if (err == 0) break;
            }
        }
        """,
        """
        public void M(Gate a, Gate b)
        {
            while (Check())
            {
                int err = b.BeginErrno();
                if (err < 0) return;
                b.End();
                a.End(); //! SG1003
                if (err != 0) break;
            }
        }
        """);
}
