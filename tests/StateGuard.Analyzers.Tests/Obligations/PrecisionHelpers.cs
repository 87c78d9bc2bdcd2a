using Xunit;
using static StateGuard.Analyzers.Tests.Testing.ObligationVerifier;

namespace StateGuard.Analyzers.Tests.Obligations;

/// <summary>Deep and recursive helpers, which may do what they need not do in this very call.</summary>
public sealed class PrecisionHelpers
{
    [Fact]
    public Task Begins_that_two_helpers_need_not_both_make() => ExplicitAsync(
        """
        public void M(Gate g, bool left, bool right)
        {
            Show(g, left);
            Show(g, right);
            g.End();
        }
        private static void Show(Gate g, bool far) { if (far) g.Begin(); } //! SG1006
        """,
        """
        public void M(Gate g)
        {
            Open(g);
            Open(g); //! SG1004
            g.End();
        }
        private static void Open(Gate g) => g.Begin(); //! SG1006
        """,
        """
        public void M(Gate g, bool left, bool right)
        {
            bool shown = Show(g, left);
            shown &= Show(g, right);
            g.End();
        }
        private static bool Show(Gate g, bool far) { if (far) g.Begin(); return Check(); } //! SG1006
        """,
        """
        public void M(Gate g)
        {
            if (!Open(g) || !Open(g)) return; //! SG1001 SG1004
            g.End();
        }
        private static bool Open(Gate g) { if (Check()) return false; g.Begin(); return true; } //! SG1006
        """);

    [Fact]
    public Task Failed_assertion_is_no_way_out() => ExplicitAsync(
        """
        public void M(Gate g, object? o)
        {
            g.Begin();
            if (o is null) System.Diagnostics.Debug.Fail("never");
            g.End();
        }
        """,
        """
        public void M(Gate g, object? o)
        {
            g.Begin(); //! SG1001
            if (o is null) { System.Diagnostics.Debug.WriteLine("never"); return; }
            g.End();
        }
        """);
}
