using Xunit;
using static StateGuard.Analyzers.Tests.Testing.ObligationVerifier;

namespace StateGuard.Analyzers.Tests.Obligations;

/// <summary>Pairs around and inside <c>using</c>, <c>lock</c>, <c>foreach</c>, and generated scopes.</summary>
public sealed class StructuredStatements
{
    [Fact]
    public Task Pair_inside_a_lock() => ExplicitAsync(
        """
        private readonly object _sync = new();
        public void M(Gate g)
        {
            lock (_sync)
            {
                g.Begin(); //! SG1001
                if (Check()) return;
                g.End();
            }
        }
        """,
        """
        private readonly object _sync = new();
        public void M(Gate g)
        {
            lock (_sync)
            {
                g.Begin();
                if (Check()) { g.End(); return; }
                g.End();
            }
        }
        """);

    [Fact]
    public Task Begun_inside_a_lock_ended_after_it() => ExplicitAsync(
        """
        private readonly object _sync = new();
        public void M(Gate g)
        {
            lock (_sync)
            {
                if (!g.TryBegin()) return;
            }
            Work();
            lock (_sync) { g.End(); }
        }
        """,
        """
        private readonly object _sync = new();
        public void M(Gate g)
        {
            bool ok;
            lock (_sync) { ok = g.TryBegin(); }
            if (ok) g.End();
        }
        """,
        """
        private readonly object _sync = new();
        public void M(Gate g)
        {
            lock (_sync)
            {
                if (!g.TryBegin()) return; //! SG1001
            }
            if (Check()) return;
            lock (_sync) { g.End(); }
        }
        """);

    [Fact]
    public Task Pair_inside_a_using() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            using (Open())
            {
                g.Begin(); //! SG1001
                if (Check()) return;
                g.End();
            }
        }
        """,
        """
        public void M(Gate g)
        {
            using IDisposable d = Open();
            g.Begin();
            Work();
            g.End();
        }
        """,
        """
        public void M(Gate g)
        {
            using IDisposable d = Open();
            g.Begin(); //! SG1001
            if (Check()) return;
            g.End();
        }
        """);

    [Fact]
    public Task Pair_around_using_and_foreach() => ExplicitAsync(
        """
        public void M(Gate g, IEnumerable<int> items)
        {
            g.Begin();
            using (Open())
            {
                foreach (int i in items)
                {
                    if (i == 0) continue;
                    if (i == 1) break;
                }
            }
            g.End();
        }
        """,
        """
        public void M(Gate g, IEnumerable<int> items)
        {
            g.Begin(); //! SG1001
            using (Open())
            {
                foreach (int i in items)
                {
                    if (i == 1) return;
                }
            }
            g.End();
        }
        """);

    [Fact]
    public Task Lock_inside_the_pair() => AllAsync(
        """
        private readonly object _sync = new();
        private int _count;
        public void M(Gate g)
        {
            g.Begin();
            lock (_sync) { _count++; }
            g.End();
        }
        """,
        """
        private readonly object _sync = new();
        public void M(Gate g)
        {
            g.Begin(); //! SG1002
            lock (_sync) { Work(); }
            g.End();
        }
        """);

    [Fact]
    public Task Generated_scope_in_a_using() => AllAsync(
        """
        public void M(Freezer f)
        {
            using (f.EnterCheckpoint()) { Work(); }
        }
        """,
        """
        public int M(Freezer f)
        {
            using var scope = f.EnterCheckpoint();
            if (Check()) return 1;
            Work();
            return 0;
        }
        """,
        """
        public int M(Freezer f)
        {
            if (!f.TryEnterCheckpoint(out var scope)) return -16;
            using (scope)
            {
                Work();
                return 0;
            }
        }
        """);

    [Fact]
    public Task Generated_scope_that_is_discarded() => ExplicitAsync(
        """
        public void M(Freezer f)
        {
            _ = f.TryEnterCheckpoint(out _); //! SG1008
        }
        """,
        """
        public bool M(Freezer f) => f.TryEnterCheckpoint(out _); //! SG1008
        """,
        """
        public void M(Freezer f)
        {
            if (f.TryEnterCheckpoint(out var _)) //! SG1008
                Work();
        }
        """,
        """
        public void M(Freezer[] all)
        {
            foreach (var f in all)
            {
                if (!f.TryEnterCheckpoint(out _)) //! SG1008
                    continue;
                Work();
            }
        }
        """,
        """
        public void M(Freezer f)
        {
            if (f.TryEnterCheckpoint(out _)) throw new System.InvalidOperationException(); //! SG1008
        }
        """,
        """
        public void M(Freezer f)
        {
            if (!f.TryEnterCheckpoint(out var scope)) return;
            using (scope) Work();
            _ = Other(out _);
        }
        private static bool Other(out Freezer.CheckpointScope scope) { scope = default; return true; }
        """);

    [Fact]
    public Task Generated_scope_disposed_by_hand() => AllAsync(
        """
        public void M(Freezer f)
        {
            var scope = f.EnterCheckpoint();
            try { Work(); }
            finally { scope.Dispose(); }
        }
        """);

    [Fact]
    public Task Generated_scope_handed_on() => ExplicitAsync(
        """
        public Freezer.CheckpointScope M(Freezer f)
        {
            return f.EnterCheckpoint();
        }
        """,
        """
        private Freezer.CheckpointScope _scope;
        public void M(Freezer f)
        {
            _scope = f.EnterCheckpoint();
        }
        """);

    [Fact]
    public Task Checked_and_unsafe_blocks_are_transparent() => ExplicitAsync(
        """
        public void M(Gate g, int n)
        {
            checked
            {
                g.Begin();
                n++;
                g.End();
            }
        }
        """,
        """
        public void M(Gate g, int n)
        {
            checked
            {
                g.Begin(); //! SG1001
                if (n++ > 0) return;
                g.End();
            }
        }
        """);
}
