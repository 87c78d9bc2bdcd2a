using Xunit;
using static StateGuard.Analyzers.Tests.Testing.ObligationVerifier;

namespace StateGuard.Analyzers.Tests.Obligations;

/// <summary>A body whose helpers all leave operations as they find them is not walked; one bad helper, however deep, and it is.</summary>
public sealed class BalancedHelpers
{
    // Between the caller and the helper that leaves it open are two that neither begin nor end anything themselves.
    [Fact]
    public Task One_that_is_not_deep_down() => ExplicitAsync(
        """
        private static void Far(Gate g) => Near(g);
        private static void Near(Gate g) => Open(g);
        private static void Open(Gate g) => g.Begin(); //! SG1006
        private static void Close(Gate g) => g.End();
        public static void M(Gate g, bool c)
        {
            Far(g); //! SG1001
            if (c) return;
            Close(g);
        }
        """,
        """
        private static void Far(Gate g) => Near(g);
        private static void Near(Gate g) => Pass(g);
        private static void Pass(Gate g) { g.Begin(); g.End(); }
        public static void M(Gate g, bool c)
        {
            Far(g);
            if (c) return;
            Near(g);
        }
        """);

    // Until the last of a ring is looked at, the others are taken to be balanced.
    [Fact]
    public Task One_that_is_not_in_a_ring() => ExplicitAsync(
        """
        private static void First(Gate g, int n) => Second(g, n);
        private static void Second(Gate g, int n) { if (n > 0) { First(g, n - 1); } else { Open(g); } }
        private static void Open(Gate g) => g.Begin(); //! SG1006
        private static void Close(Gate g) => g.End();
        public static void M(Gate g, bool c)
        {
            Second(g, 3); //! SG1001
            if (c) return;
            Close(g);
        }
        public static void N(Gate g, bool c)
        {
            First(g, 3); //! SG1001
            if (c) return;
            Close(g);
        }
        """,
        """
        private static void First(Gate g, int n) => Second(g, n);
        private static void Second(Gate g, int n) { if (n > 0) { First(g, n - 1); } else { Pass(g); } }
        private static void Pass(Gate g) { g.Begin(); g.End(); }
        public static void M(Gate g, bool c)
        {
            Second(g, 3);
            if (c) return;
            First(g, 3);
        }
        """);

    [Fact]
    public Task One_that_ends_what_it_has_not_begun() => ExplicitAsync(
        """
        private static void Pass(Gate g) { g.Begin(); g.End(); }
        private static void Close(Gate g) => g.End();
        public static void M(Gate g)
        {
            Pass(g);
            Close(g); //! SG1003
        }
        """,
        """
        private static void Pass(Gate g) { g.Begin(); g.End(); }
        public static void M(Gate g)
        {
            Pass(g);
            Pass(g);
        }
        """);

    // It changes nothing, and asks for something.
    [Fact]
    public Task One_that_needs_it() => ExplicitAsync(
        """
        private static void Pass(Gate g) { g.Begin(); g.End(); }
        private static void Use(Gate g) => g.UseOpen();
        public static void M(Gate g)
        {
            Pass(g);
            Use(g); //! SG1007
        }
        """,
        """
        private static void Use(Gate g) { g.Begin(); g.UseOpen(); g.End(); }
        public static void M(Gate g) => Use(g);
        """);

    [Fact]
    public Task Behind_a_promise() => ExplicitAsync(
        """
        private static void Open(Gate g) => g.Begin();
        [Begins("Op")]
        public static void M(Gate g, bool c) //! SG1009
        {
            if (c) return;
            Open(g);
        }
        """,
        """
        private static void Open(Gate g) => g.Begin();
        [Begins("Op")]
        public static void M(Gate g) => Open(g);
        """);

    // What a "using" disposes of is not called by any name.
    [Fact]
    public Task Beside_a_using() => ExplicitAsync(
        """
        private readonly Gate _gate = new();
        private void Pass() { _gate.Begin(); _gate.End(); }
        private sealed class Closing(Gate gate) : IDisposable { public void Dispose() => gate.End(); }
        private sealed class Passing : IDisposable { public void Dispose() => Work(); }
        public void M()
        {
            Pass();
            using (new Passing()) Pass();
        }
        """);

    // What a helper's helper writes is not what it was, whatever is known of it.
    [Fact]
    public Task What_is_written_deep_down_is_no_longer_what_was_asked() => ExplicitAsync(
        """
        public int Mode { get; private set; }
        private void Far() => Near();
        private void Near() { Mode = Read(); Check(); }
        private static int Read() => Environment.TickCount;
        public void M(Gate g)
        {
            if (Mode == 1) g.Begin(); //! SG1001
            Far();
            if (Mode == 1) g.End();
        }
        """,
        """
        public int Mode { get; private set; }
        private void Far() => Near();
        private void Near() { Check(); }
        public void M(Gate g)
        {
            if (Mode == 1) g.Begin();
            Far();
            if (Mode == 1) g.End();
        }
        """);
}
