using Xunit;
using static StateGuard.Analyzers.Tests.Testing.ObligationVerifier;

namespace StateGuard.Analyzers.Tests.Obligations;

/// <summary>What a call returns that its caller knows already is the same object.</summary>
public sealed class HandedBack
{
    [Fact]
    public Task Helper_returns_its_argument() => ExplicitAsync(
        """
        private static Gate Opened(Gate g) { g.Begin(); return g; } //! SG1006
        public void M(Gate g) => Opened(g).End();
        """,
        """
        private static T Same<T>(T item) => item;
        public void M(Gate g, bool early)
        {
            g.Begin(); //! SG1001
            if (early) return;
            Same(g).End();
        }
        """,
        """
        private static async Task<Gate> LaterAsync(Gate g) { await WorkAsync(); return g; }
        public async Task M(Gate g)
        {
            g.Begin();
            (await LaterAsync(g)).End();
        }
        """);

    [Fact]
    public Task Helper_returns_another_argument() => ExplicitAsync(
        """
        private static Gate Second(Gate a, Gate b) => b;
        public void M(Gate a, Gate b)
        {
            a.Begin(); //! SG1001
            Second(a, b).End();
        }
        """,
        """
        private static Gate Second(Gate a, Gate b) => b;
        public void M(Gate a, Gate b)
        {
            b.Begin();
            Second(a, b).End();
        }
        """,
        """
        private static Gate Either(Gate a, Gate b, bool first) => first ? a : b;
        public void M(Gate a, Gate b, bool first)
        {
            a.Begin(); //! SG1001
            Either(a, b, first).End();
        }
        """);

    [Fact]
    public Task Helper_returns_a_field() => ExplicitAsync(
        """
        private readonly Gate _gate = new();
        private Gate Door() => _gate;
        public void M()
        {
            Door().Begin();
            Door().End();
        }
        """,
        """
        private readonly Gate _gate = new();
        private Gate Door() => _gate;
        public void M(bool early)
        {
            Door().Begin(); //! SG1001
            if (early) return;
            _gate.End();
        }
        """);

    [Fact]
    public Task Calls_are_chained() => ExplicitFileAsync(
        """
        public sealed class Writer
        {
            [Begins("List")] public Writer BeginList() => this;
            [Ends("List")] public Writer EndList() => this;
            public Writer Write(int item) { if (item < 0) return this; Work(); return this; }
            public Writer Fork() => new();
            public Writer Split(int item) { if (item < 0) return this; return new(); }
        }

        public static class Uses
        {
            public static void Silent(Writer w) => w.BeginList().Write(1).Write(2).EndList();
            public static void Kept(Writer w, bool early)
            {
                Writer list = w.BeginList().Write(1); //! SG1001
                if (early) return;
                list.EndList();
            }
            public static void Forked(Writer w) => w.BeginList().Fork().EndList(); //! SG1001
            public static void Split(Writer w) => w.BeginList().Split(1).EndList(); //! SG1001
        }
        """,
        """
        public interface IWriter
        {
            [Begins("List")] IWriter BeginList();
            [Ends("List")] IWriter EndList();
        }

        public static class Uses
        {
            public static void Silent(IWriter w) => w.BeginList().EndList();
            public static void Nested(IWriter w) => w.BeginList().BeginList().EndList(); //! SG1004
        }
        """);
}
