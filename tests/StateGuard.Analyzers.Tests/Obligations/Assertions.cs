using Xunit;
using static StateGuard.Analyzers.Tests.Testing.ObligationVerifier;

namespace StateGuard.Analyzers.Tests.Obligations;

/// <summary>Calls after which something is known, or after which nothing comes.</summary>
public sealed class Assertions
{
    [Fact]
    public Task Debug_assert_on_the_result() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            bool ok = g.TryBegin();
            Debug.Assert(ok);
            g.End();
        }
        """,
        """
        public void M(Gate g)
        {
            bool ok = g.TryBegin();
            Debug.Assert(ok, "nobody else begins");
            Work();
            if (ok) g.End();
        }
        """,
        """
        public void M(Gate g)
        {
            bool ok = g.TryBegin(); //! SG1001
            Debug.Assert(ok);
            if (Check()) return;
            g.End();
        }
        """);

    [Fact]
    public Task Assert_on_a_comparison() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            var r = g.BeginResult();
            Debug.Assert(r == Done);
            g.End();
        }
        """,
        """
        public void M(Gate g)
        {
            int err = g.BeginErrno();
            Trace.Assert(err == 0);
            g.End();
        }
        """,
        """
        public void M(Gate g)
        {
            var r = g.BeginResult();
            Debug.Assert(r != Refused);
            g.End(); //! SG1003
        }
        """);

    [Fact]
    public Task Does_not_return_if() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            bool ok = g.TryBegin();
            Must(ok);
            g.End();
        }
        """,
        """
        public void M(Gate g)
        {
            Must(g.TryBegin());
            g.End();
        }
        """,
        """
        public void M(Gate g)
        {
            MustNot(g.BeginResult() != Done);
            g.End();
        }
        """,
        """
        public void M(Gate g)
        {
            Must(g.TryBegin()); //! SG1001
            if (Check()) return;
            g.End();
        }
        """);

    [Fact]
    public Task Throw_if_failed() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            g.BeginResult().ThrowIfFailed();
            g.End();
        }
        """,
        """
        public void M(Gate g)
        {
            var r = g.BeginResult();
            r.ThrowIfFailed();
            Work();
            g.End();
        }
        """,
        """
        public void M(Gate g)
        {
            g.BeginResult().ThrowIfFailed(); //! SG1001
            if (Check()) return;
            g.End();
        }
        """,
        """
        public void M(Gate g)
        {
            var r = g.BeginResult();
            TransitionResultExtensions.ThrowIfFailed(r);
            if (r == Done) g.End();
        }
        """);

    [Fact]
    public Task Method_that_does_not_return_counts_as_a_throw() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            g.Begin(); //! SG1001
            if (Check()) Die();
            g.End();
        }
        """,
        """
        public void M(Gate g)
        {
            g.Begin();
            if (Check()) { g.End(); Die(); }
            g.End();
        }
        """,
        """
        public void M(Gate g)
        {
            if (!g.TryBegin()) Die();
            g.End();
        }
        """);

    [Fact]
    public Task Private_method_that_always_throws_counts_as_a_throw() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            g.Begin(); //! SG1001
            if (Check()) Fail();
            g.End();
        }
        private static void Fail() => throw new InvalidOperationException();
        """,
        """
        public void M(Gate g)
        {
            if (!g.TryBegin()) Fail("busy");
            g.End();
        }
        private static void Fail(string why)
        {
            Note(why);
            throw new InvalidOperationException(why);
        }
        """,
        """
        public int M(Gate g, int n)
        {
            g.Begin(); //! SG1001
            int half = n % 2 == 0 ? n / 2 : Fail();
            g.End();
            return half;
        }
        private static int Fail() => throw new InvalidOperationException();
        """);

    [Fact]
    public Task Private_method_that_throws_unless_it_was_done() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            bool ok = g.TryBegin();
            Require(ok);
            g.End();
        }
        private static void Require(bool ok)
        {
            if (!ok) throw new InvalidOperationException();
        }
        """);

    [Fact]
    public Task Process_exit_ends_the_path() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            g.Begin();
            if (Check()) Environment.Exit(1);
            g.End();
        }
        """,
        """
        public void M(Gate g)
        {
            g.Begin();
            if (Check()) Environment.FailFast("stuck");
            g.End();
        }
        """);

    [Fact]
    public Task Process_exit_also_ends_the_path_of_a_failed_begin() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            if (!g.TryBegin()) Environment.Exit(2);
            g.End();
        }
        """);
}
