using Xunit;
using static StateGuard.Analyzers.Tests.Testing.ObligationVerifier;

namespace StateGuard.Analyzers.Tests.Obligations;

/// <summary>Comparisons of two variables, of each of which something is known.</summary>
public sealed class ComparedVariables
{
    [Fact]
    public Task What_is_never_the_same_is_not_equal() => ExplicitAsync(
        """
        public void M(Gate g, int a, int b)
        {
            if (a > 3 || b < 5) return;
            g.Begin();
            if (a != b) g.End();
        }
        """,
        """
        public void M(Gate g, int a, int b)
        {
            if (a > 5 || b < 5) return;
            g.Begin(); //! SG1001
            if (a != b) g.End();
        }
        """,
        """
        public void M(Gate g, int a, int b)
        {
            if (a > 3 || b < 5) return;
            g.Begin();
            if (a == b) return;
            g.End();
        }
        """,
        """
        public void M(Gate g, int a, int b)
        {
            if (a > 3 || b < 3) return;
            g.Begin(); //! SG1001
            if (a == b) return;
            g.End();
        }
        """);

    [Fact]
    public Task What_a_test_says_it_says_through_others() => ExplicitAsync(
        """
        public void M(Gate g, int a, int n)
        {
            bool one = a == 1;
            var key = (n, one);
            if (key is not (2, true)) return;
            g.Begin();
            if (a == 1 && n == 2) g.End();
        }
        """,
        """
        public void M(Gate g, int a, int n)
        {
            bool one = a == 1;
            var key = (one, n);
            if (key is not (true, 2)) return;
            g.Begin();
            if (a == 1 && n == 2) g.End();
        }
        """,
        """
        public void M(Gate g, int a, int b)
        {
            bool one = a == 1;
            bool two = b == 2;
            var key = (one, two);
            if (key is not (true, true)) return;
            g.Begin();
            if (a == 1 && b == 2) g.End();
        }
        """,
        """
        public void M(Gate g, int a, int b)
        {
            bool one = a == 1;
            bool two = b == 2;
            var key = (one, two);
            if (key is not (true, false)) return;
            g.Begin(); //! SG1001
            if (a == 1 && b == 3) g.End();
        }
        """);
}
