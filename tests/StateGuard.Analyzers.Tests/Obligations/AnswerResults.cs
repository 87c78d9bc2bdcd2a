using Xunit;
using static StateGuard.Analyzers.Tests.Testing.ObligationVerifier;

namespace StateGuard.Analyzers.Tests.Obligations;

/// <summary>Begins that answer with a <c>TransitionResult</c>.</summary>
public sealed class AnswerResults
{
    [Fact]
    public Task Compared_with_done() => ExplicitAsync(
        """
        public TransitionResult M(Gate g)
        {
            var r = g.BeginResult();
            if (r != Done) return r;
            g.End();
            return r;
        }
        """,
        """
        public TransitionResult M(Gate g)
        {
            var r = g.BeginResult(); //! SG1001
            if (r == Done) return r;
            g.End(); //! SG1003
            return r;
        }
        """);

    [Fact]
    public Task Comparison_kept_and_used_later() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            var r = g.BeginResult();
            bool ok = r == Done;
            Work();
            if (ok) g.End();
        }
        """,
        """
        public void M(Gate g)
        {
            var r = g.BeginResult(); //! SG1001
            bool busy = r == Busy;
            Work();
            if (busy) return;
            if (r == Done && Check()) return;
            if (r == Done) g.End();
        }
        """,
        """
        public void M(Gate g)
        {
            bool failed = Done != g.BeginResult();
            if (failed) return;
            g.End();
        }
        """);

    [Fact]
    public Task Only_one_failure_is_tested() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            if (g.BeginResult() == Busy) return;
            g.End(); //! SG1003
        }
        """,
        """
        public void M(Gate g)
        {
            var r = g.BeginResult();
            if (r == Busy || r == Refused || r == Invalid || r == NotAllowed || r == Disabled) return;
            g.End();
        }
        """);

    [Fact]
    public Task Constant_patterns() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            if (g.BeginResult() is not Done) return;
            g.End();
        }
        """,
        """
        public void M(Gate g)
        {
            if (g.BeginResult() is Done) g.End();
        }
        """,
        """
        public void M(Gate g)
        {
            if (g.BeginResult() is Busy) return;
            g.End(); //! SG1003
        }
        """);

    [Fact]
    public Task Patterns_joined_by_or_and_and_not() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            if (g.BeginResult() is NotAllowed or Refused or Busy or Invalid or Disabled) return;
            g.End();
        }
        """,
        """
        public void M(Gate g)
        {
            if (g.BeginResult() is Done or Busy) //! SG1001
            {
                if (Check()) g.End(); //! SG1003
            }
        }
        """,
        """
        public void M(Gate g)
        {
            if (g.BeginResult() is not Busy and not Done) return;
            g.End(); //! SG1003
        }
        """,
        """
        public void M(Gate g)
        {
            if (g.BeginResult() is not (Done)) return;
            g.End();
        }
        """);

    [Fact]
    public Task Relational_patterns_and_comparisons() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            var r = g.BeginResult();
            if (r > Done || r < Done) return;
            g.End();
        }
        """,
        """
        public void M(Gate g)
        {
            if (g.BeginResult() is > NotAllowed and < Refused) g.End();
        }
        """,
        """
        public void M(Gate g)
        {
            if (g.BeginResult() > Done) return;
            g.End(); //! SG1003
        }
        """);

    [Fact]
    public Task Pattern_that_names_the_answer() => ExplicitAsync(
        """
        public TransitionResult M(Gate g)
        {
            if (g.BeginResult() is var r && r != Done) return r;
            g.End();
            return Done;
        }
        """,
        """
        public TransitionResult M(Gate g)
        {
            if (g.BeginResult() is TransitionResult r and not Done) return r;
            g.End();
            return Done;
        }
        """);

    [Fact]
    public Task Tested_again_at_the_end() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            var r = g.BeginResult();
            if (r == Done) Work();
            Work();
            if (r == Done) g.End();
        }
        """,
        """
        public void M(Gate g)
        {
            var r = g.BeginResult(); //! SG1001
            if (r == Done) Work();
            r = NotAllowed;
            if (r == Done) g.End();
        }
        """);

    [Fact]
    public Task Chosen_by_a_conditional_expression() => ExplicitAsync(
        """
        public int M(Gate g)
        {
            int err = g.BeginResult() == Done ? 0 : -16;
            if (err != 0) return err;
            g.End();
            return 0;
        }
        """,
        """
        public int M(Gate g)
        {
            int err = g.BeginResult() == Done ? 0 : -16; //! SG1001
            if (err == 0) return 0;
            g.End(); //! SG1003
            return err;
        }
        """);

    [Fact]
    public Task Success_given_by_the_attribute() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            if (g.BeginUnlessBusy()) return;
            g.End();
        }
        """,
        """
        public void M(Gate g)
        {
            if (!g.BeginUnlessBusy()) return; //! SG1001
            g.End(); //! SG1003
        }
        """,
        """
        public void M(Gate g)
        {
            if (g.BeginCount() == 1) g.End();
        }
        """,
        """
        public void M(Gate g)
        {
            if (g.BeginCount() == 0) g.End(); //! SG1001 SG1003
        }
        """,
        """
        public void M(Gate g)
        {
            if (g.Ask() == Answer.Yes) g.End();
        }
        """,
        """
        public void M(Gate g)
        {
            if (g.Ask() is Answer.No or Answer.Later) return;
            g.End();
        }
        """,
        """
        public void M(Gate g)
        {
            if (g.Ask() == Answer.No) return;
            g.End(); //! SG1003
        }
        """);
}
