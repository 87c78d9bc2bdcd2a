using Xunit;
using static StateGuard.Analyzers.Tests.Testing.ObligationVerifier;

namespace StateGuard.Analyzers.Tests.Obligations;

/// <summary>Private helpers: the caller is checked as if their code stood there.</summary>
public sealed class Helpers
{
    [Fact]
    public Task Helper_that_ends() => ExplicitAsync(
        """
        private readonly Gate _gate = new();
        private void Close() { Work(); _gate.End(); }
        public void M()
        {
            _gate.Begin();
            if (Check()) { Close(); return; }
            Close();
        }
        """,
        """
        private readonly Gate _gate = new();
        private void Close() { Work(); _gate.End(); }
        public void M()
        {
            _gate.Begin(); //! SG1001
            if (Check()) return;
            Close();
        }
        """);

    [Fact]
    public Task Helper_that_ends_its_argument() => ExplicitAsync(
        """
        private static void Close(Gate x) => x.End();
        public void M(Gate g)
        {
            g.Begin();
            Close(g);
        }
        """,
        """
        private static void Close(Gate x) => x.End();
        public void M(Gate g, Gate other)
        {
            g.Begin(); //! SG1001
            if (Check()) { Close(other); return; }
            Close(g);
        }
        """,
        """
        private static void Close(Node x) => x.Gate.End();
        public void M(Node n)
        {
            n.Gate.Begin();
            Close(n);
        }
        """);

    [Fact]
    public Task Helper_with_named_and_reordered_arguments() => ExplicitAsync(
        """
        private static void Close(Gate first, Gate second) => second.End();
        public void M(Gate a, Gate b)
        {
            a.Begin();
            Close(second: a, first: b);
        }
        """,
        """
        private static void Close(Gate first, Gate second) => second.End();
        public void M(Gate a, Gate b)
        {
            a.Begin(); //! SG1001
            if (Check()) { Close(a, b); return; }
            a.End();
        }
        """);

    [Fact]
    public Task Helper_that_ends_on_some_paths_only() => ExplicitAsync(
        """
        private readonly Gate _gate = new();
        private void Close() { if (Check()) _gate.End(); }
        public void M(bool c)
        {
            _gate.Begin(); //! SG1001
            if (c) { Close(); return; }
            _gate.End();
        }
        """);

    [Fact]
    public Task Helper_that_says_whether_it_ended() => ExplicitAsync(
        """
        private readonly Gate _gate = new();
        private bool Close()
        {
            if (Check()) return false;
            _gate.End();
            return true;
        }
        public void M()
        {
            _gate.Begin();
            if (!Close()) _gate.End();
        }
        """,
        """
        private readonly Gate _gate = new();
        private bool Close()
        {
            if (Check()) return false;
            _gate.End();
            return true;
        }
        public void M()
        {
            _gate.Begin(); //! SG1001
            if (Close())
            {
                _gate.End(); //! SG1003
            }
        }
        """);

    [Fact]
    public Task Helper_with_a_pair_of_its_own() => ExplicitAsync(
        """
        private readonly Gate _gate = new();
        private void Both() { _gate.Begin(); Work(); _gate.End(); }
        public void M()
        {
            Both();
            _gate.Begin();
            _gate.End();
            Both();
        }
        """);

    [Fact]
    public Task Helper_that_begins_for_its_caller() => ExplicitAsync(
        """
        private readonly Gate _gate = new();
        private void Open() => _gate.Begin(); //! SG1006
        public void M()
        {
            Open();
            Work();
            _gate.End();
        }
        """,
        """
        private readonly Gate _gate = new();
        private void Open() => _gate.Begin(); //! SG1006
        public void M()
        {
            Open(); //! SG1001
            if (Check()) return;
            _gate.End();
        }
        """);

    [Fact]
    public Task Helper_that_begins_and_says_so() => ExplicitAsync(
        """
        private readonly Gate _gate = new();
        private bool Open() => _gate.TryBegin(); //! SG1006
        public void M()
        {
            if (!Open()) return;
            _gate.End();
        }
        """,
        """
        private readonly Gate _gate = new();
        private bool Open() => _gate.TryBegin(); //! SG1006
        public void M()
        {
            if (Open()) return; //! SG1001
            _gate.End(); //! SG1003
        }
        """,
        """
        private readonly Gate _gate = new();
        private bool Fails() => !_gate.TryBegin(); //! SG1006
        public void M()
        {
            if (Fails()) return;
            _gate.End();
        }
        """);

    [Fact]
    public Task Helper_that_begins_and_answers_with_errno() => ExplicitAsync(
        """
        private static int Open(Gate x)
        {
            int err = Step();
            if (err < 0) return err;
            return x.BeginErrno(); //! SG1006
        }
        public int M(Gate g)
        {
            int err = Open(g);
            if (err < 0) return err;
            g.End();
            return 0;
        }
        """,
        """
        private static int Open(Gate x)
        {
            if (Check()) return -5;
            var r = x.BeginResult(); //! SG1006
            if (r != Done) return -16;
            return 0;
        }
        public int M(Gate g)
        {
            int err = Open(g); //! SG1001
            if (err != 0) return err;
            if (Check()) return -1;
            g.End();
            return 0;
        }
        """);

    [Fact]
    public Task Helper_that_tells_by_an_out_parameter() => ExplicitAsync(
        """
        private static void Open(Gate x, out bool ok) => ok = x.TryBegin(); //! SG1006
        public void M(Gate g)
        {
            Open(g, out bool ok);
            if (ok) g.End();
        }
        """,
        """
        private static void Open(Gate x, out bool ok) => ok = x.TryBegin(); //! SG1006
        public void M(Gate g)
        {
            Open(g, out bool ok); //! SG1001
            if (!ok) g.End(); //! SG1003
        }
        """);

    [Fact]
    public Task Helper_two_calls_away() => ExplicitAsync(
        """
        private readonly Gate _gate = new();
        private void Finish() { Work(); Close(); }
        private void Close() => _gate.End();
        public void M()
        {
            _gate.Begin();
            Finish();
        }
        """,
        """
        private readonly Gate _gate = new();
        private bool Start() { Work(); return Open(); }
        private bool Open() => _gate.TryBegin(); //! SG1006
        public void M()
        {
            if (!Start()) return; //! SG1001
            if (Check()) return;
            _gate.End();
        }
        """);

    [Fact]
    public Task End_in_a_helper_on_a_path_where_it_was_ended_already() => ExplicitAsync(
        """
        private readonly Gate _gate = new();
        private void Close() => _gate.End();
        public void M()
        {
            _gate.Begin();
            _gate.End();
            Close(); //! SG1003
        }
        """,
        """
        private readonly Gate _gate = new();
        private void Close() => _gate.End();
        public void M()
        {
            if (!_gate.TryBegin()) { Work(); return; }
            Close();
        }
        """);
}
