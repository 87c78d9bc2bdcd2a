using Xunit;
using static StateGuard.Analyzers.Tests.Testing.ObligationVerifier;

namespace StateGuard.Analyzers.Tests.Obligations;

/// <summary>Loops that do something in one of their turns, which their count tells.</summary>
public sealed class PrecisionCounts
{
    [Fact]
    public Task Count_that_goes_up() => ExplicitAsync(
        """
        public void M(Gate g, int n)
        {
            for (int i = 0; i < n; i++)
            {
                if (i == 0) g.Begin();
                else g.Use();
            }
            g.End();
        }
        """,
        """
        public void M(Gate g, int n)
        {
            for (int i = n; i > 0; i--)
            {
                if (i == 1) g.Begin();
            }
            g.End();
        }
        """,
        """
        public void M(Gate g)
        {
            for (int i = 10; i > 0; i -= 2)
            {
                if (i == 10) g.Begin();
                if (i > 11) return;
            }
            g.End();
        }
        """,
        """
        public void M(Gate g, int n)
        {
            for (int i = 0; i < n; i++)
            {
                if (i == 1) g.Begin(); //! SG1001
                if (i == 2) return;
            }
            g.End();
        }
        """,
        """
        public void M(Gate g)
        {
            for (int i = 0; i < 10; i += 2)
            {
                if (i == 0) g.Begin();
                if (i < 0) return;
            }
            g.End();
        }
        """,
        """
        public void M(Gate g)
        {
            for (int i = 0; i < 10; i += 2)
            {
                if (i == 0) g.Begin(); //! SG1001
                if (i == 4) return;
            }
            g.End();
        }
        """,
        """
        public void M(Gate g, int n)
        {
            for (int i = 0; i < n; i = Step())
            {
                if (i == 0) g.Begin(); //! SG1001
            }
            g.End();
        }
        """,
        """
        public void M(Gate g)
        {
            byte i = 0;
            while (Check())
            {
                if (i == 0) g.Begin(); //! SG1001
                i++;
            }
            g.End();
        }
        """);
}
