using Xunit;
using static StateGuard.Analyzers.Tests.Testing.ObligationVerifier;

namespace StateGuard.Analyzers.Tests.Obligations;

/// <summary>Begins that answer with an errno: zero is success, negative is failure, positive does not occur.</summary>
public sealed class ErrnoResults
{
    [Theory]
    [InlineData("err != 0")]
    [InlineData("err < 0")]
    [InlineData("err <= -1")]
    [InlineData("0 != err")]
    [InlineData("0 > err")]
    [InlineData("!(err == 0)")]
    [InlineData("!(err >= 0)")]
    [InlineData("err is not 0")]
    [InlineData("err is < 0")]
    [InlineData("err is < 0 or > 0")]
    [InlineData("err is not (>= 0)")]
    public Task Condition_under_which_the_begin_has_failed(string failed) => ExplicitAsync(
        $$"""
        public int M(Gate g)
        {
            int err = g.BeginErrno();
            if ({{failed}}) return err;
            Work();
            g.End();
            return 0;
        }
        """);

    [Theory]
    [InlineData("err == 0")]
    [InlineData("err >= 0")]
    [InlineData("err > -1")]
    [InlineData("0 == err")]
    [InlineData("0 <= err")]
    [InlineData("!(err < 0)")]
    [InlineData("err is 0")]
    [InlineData("err is >= 0")]
    [InlineData("err is not < 0")]
    [InlineData("err is > -1 and < 1")]
    public Task Condition_under_which_the_begin_has_succeeded(string succeeded) => ExplicitAsync(
        $$"""
        public int M(Gate g)
        {
            int err = g.BeginErrno();
            if ({{succeeded}}) { Work(); g.End(); }
            return err;
        }
        """,
        $$"""
        public int M(Gate g)
        {
            int err = g.BeginErrno(); //! SG1001
            if ({{succeeded}}) return err;
            g.End(); //! SG1003
            return err;
        }
        """);

    [Theory]
    [InlineData("err == -16")]
    [InlineData("err < -1")]
    [InlineData("err is -16 or -22")]
    [InlineData("err <= -2")]
    public Task Condition_that_misses_some_failures(string failed) => ExplicitAsync(
        $$"""
        public int M(Gate g)
        {
            int err = g.BeginErrno();
            if ({{failed}}) return err;
            g.End(); //! SG1003
            return 0;
        }
        """);

    [Fact]
    public Task Positive_values_do_not_occur() => ExplicitAsync(
        """
        public int M(Gate g)
        {
            int err = g.BeginErrno();
            if (err > 0) return err;
            if (err < 0) return err;
            g.End();
            return 0;
        }
        """);

    [Fact]
    public Task Tested_at_once() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            if (g.BeginErrno() != 0) return;
            g.End();
        }
        """,
        """
        public void M(Gate g)
        {
            if (g.BeginErrno() == 0) return; //! SG1001
            g.End(); //! SG1003
        }
        """);

    [Fact]
    public Task Copied_and_assigned_in_the_condition() => ExplicitAsync(
        """
        public int M(Gate g)
        {
            int err, result;
            if ((err = g.BeginErrno()) < 0) return err;
            result = err;
            if (result == 0) g.End();
            return result;
        }
        """,
        """
        public int M(Gate g)
        {
            int err = g.BeginErrno();
            int result = err;
            err = Step();
            if (result == 0) g.End();
            return err;
        }
        """);

    [Fact]
    public Task Comparison_kept_in_a_bool() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            int err = g.BeginErrno();
            bool begun = err >= 0;
            Work();
            if (begun) g.End();
        }
        """,
        """
        public void M(Gate g)
        {
            bool begun = g.BeginErrno() >= 0; //! SG1001
            Work();
            if (!begun) g.End(); //! SG1003
        }
        """);

    [Fact]
    public Task Error_code_replaced_before_it_is_returned() => ExplicitAsync(
        """
        public int M(Gate g)
        {
            int err = g.BeginErrno();
            if (err < 0)
            {
                err = -5;
                return err;
            }
            err = Step();
            g.End();
            return err;
        }
        """);

    [Fact]
    public Task Error_of_a_later_step_decides() => ExplicitAsync(
        """
        public int M(Gate g)
        {
            int err = g.BeginErrno();
            if (err == 0)
            {
                err = Step();
                g.End();
            }
            return err;
        }
        """,
        """
        public int M(Gate g)
        {
            int err = g.BeginErrno(); //! SG1001
            if (err == 0)
            {
                err = Step();
                if (err == 0) g.End();
            }
            return err;
        }
        """);
}
