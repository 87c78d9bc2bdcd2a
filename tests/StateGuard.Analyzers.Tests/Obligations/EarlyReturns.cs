using Xunit;
using static StateGuard.Analyzers.Tests.Testing.ObligationVerifier;

namespace StateGuard.Analyzers.Tests.Obligations;

/// <summary>Straight lines, and the exits that leave one.</summary>
public sealed class EarlyReturns
{
    [Fact]
    public Task Never_ended_leaks_at_the_end_of_the_method() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            g.Begin(); //! SG1001
            Work();
        }
        """,
        """
        public void M(Gate g)
        {
            g.Begin();
            Work();
            g.End();
        }
        """);

    [Fact]
    public Task Return_between_begin_and_end_leaks() => ExplicitAsync(
        """
        public void M(Gate g, bool bad)
        {
            g.Begin(); //! SG1001
            if (bad) return;
            g.End();
        }
        """,
        """
        public void M(Gate g, bool bad)
        {
            g.Begin();
            if (bad) { g.End(); return; }
            g.End();
        }
        """);

    [Fact]
    public Task Return_before_the_begin_is_no_concern() => ExplicitAsync(
        """
        public void M(Gate g, bool bad)
        {
            if (bad) return;
            g.Begin();
            g.End();
        }
        """);

    [Fact]
    public Task Return_after_the_end_is_no_concern() => ExplicitAsync(
        """
        public int M(Gate g, bool bad)
        {
            g.Begin();
            g.End();
            if (bad) return 1;
            return 0;
        }
        """);

    [Fact]
    public Task One_of_two_returns_forgets_the_end() => ExplicitAsync(
        """
        public int M(Gate g, int n)
        {
            g.Begin(); //! SG1001
            if (n < 0) { g.End(); return -1; }
            if (n > 9) return 1;
            g.End();
            return 0;
        }
        """,
        """
        public int M(Gate g, int n)
        {
            g.Begin();
            if (n < 0) { g.End(); return -1; }
            if (n > 9) { g.End(); return 1; }
            g.End();
            return 0;
        }
        """);

    [Fact]
    public Task Several_leaking_returns_make_one_diagnostic() => ExplicitAsync(
        """
        public int M(Gate g, int n)
        {
            g.Begin(); //! SG1001
            if (n == 1) return 1;
            if (n == 2) return 2;
            if (n == 3) throw new InvalidOperationException();
            g.End();
            return 0;
        }
        """);

    [Fact]
    public Task Written_throw_leaks() => ExplicitAsync(
        """
        public void M(Gate g, bool bad)
        {
            g.Begin(); //! SG1001
            if (bad) throw new InvalidOperationException();
            g.End();
        }
        """,
        """
        public void M(Gate g, bool bad)
        {
            g.Begin();
            if (bad) { g.End(); throw new InvalidOperationException(); }
            g.End();
        }
        """);

    [Fact]
    public Task Throw_expression_leaks() => ExplicitAsync(
        """
        public void M(Gate g, string? name)
        {
            g.Begin(); //! SG1001
            Note(name ?? throw new ArgumentNullException(nameof(name)));
            g.End();
        }
        """,
        """
        public void M(Gate g, string? name)
        {
            string known = name ?? throw new ArgumentNullException(nameof(name));
            g.Begin();
            Note(known);
            g.End();
        }
        """);

    [Fact]
    public Task Throw_in_a_conditional_expression_leaks() => ExplicitAsync(
        """
        public int M(Gate g, int n)
        {
            g.Begin(); //! SG1001
            int half = n % 2 == 0 ? n / 2 : throw new ArgumentException("odd");
            g.End();
            return half;
        }
        """);

    [Fact]
    public Task End_before_the_begin_does_not_count() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            g.End();
            g.Begin(); //! SG1001
        }
        """,
        """
        public void M(Gate g)
        {
            g.End();
            g.Begin();
            g.End();
        }
        """);

    [Fact]
    public Task Operation_may_be_begun_again_after_its_end() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            g.Begin();
            g.End();
            g.Begin();
            g.End();
        }
        """,
        """
        public void M(Gate g, bool bad)
        {
            g.Begin();
            g.End();
            g.Begin(); //! SG1001
            if (bad) return;
            g.End();
        }
        """,
        """
        public void M(Gate g, bool bad)
        {
            g.Begin(); //! SG1001
            if (bad) return;
            g.End();
            g.Begin();
            g.End();
        }
        """);

    [Fact]
    public Task Return_of_a_value_computed_while_open_leaks() => ExplicitAsync(
        """
        public int M(Gate g)
        {
            g.Begin(); //! SG1001
            return g.Value;
        }
        """,
        """
        public int M(Gate g)
        {
            g.Begin();
            int value = g.Value;
            g.End();
            return value;
        }
        """);

    [Fact]
    public Task Unreachable_code_is_not_judged() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            return;
            g.Begin();
        }
        """);

    [Fact]
    public Task Constant_conditions_close_paths() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            g.Begin();
            if (false) return;
            g.End();
        }
        """,
        """
        private const bool Verbose = false;
        public void M(Gate g)
        {
            g.Begin();
            if (Verbose) return;
            g.End();
        }
        """);

    [Fact]
    public Task Method_that_never_returns_while_open_is_not_judged_at_its_end() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            g.Begin();
            while (true) { Work(); }
        }
        """);
}
