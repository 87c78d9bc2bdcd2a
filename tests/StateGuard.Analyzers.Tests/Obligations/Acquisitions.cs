using Xunit;
using static StateGuard.Analyzers.Tests.Testing.ObligationVerifier;

namespace StateGuard.Analyzers.Tests.Obligations;

/// <summary>
/// Helpers that begin for their callers and take it back where something goes wrong. They keep what a mark would promise,
/// so that the callers are checked; one that answers otherwise has forgotten an end.
/// </summary>
public sealed class Acquisitions
{
    [Fact]
    public Task Acquires_or_answers_no() => ExplicitAsync(
        """
        private static bool Acquire(Gate g)
        {
            g.Begin(); //! SG1006
            if (g.Value > 0) { g.End(); return false; }
            return true;
        }
        public void M(Gate g)
        {
            if (!Acquire(g)) return;
            g.End();
        }
        """,
        """
        private static bool Acquire(Gate g)
        {
            g.Begin(); //! SG1006
            if (g.Value > 0) { g.End(); return false; }
            return true;
        }
        public void M(Gate g, bool early)
        {
            if (!Acquire(g)) return; //! SG1001
            if (early) return;
            g.End();
        }
        """,
        """
        private static bool Acquire(Gate g)
        {
            g.Begin(); //! SG1001
            if (Check()) return false;
            if (g.Value > 0) { g.End(); return false; }
            return true;
        }
        public void M(Gate g)
        {
            if (!Acquire(g)) return;
            g.End();
        }
        """);

    [Fact]
    public Task Takes_both_or_none() => ExplicitAsync(
        """
        private static bool Both(Gate a, Gate b)
        {
            if (!a.TryBegin()) return false; //! SG1006
            if (!b.TryBegin()) { a.End(); return false; } //! SG1006
            return true;
        }
        public void M(Gate a, Gate b)
        {
            if (!Both(a, b)) return;
            b.End();
            a.End();
        }
        """,
        """
        private static bool Both(Gate a, Gate b)
        {
            if (!a.TryBegin()) return false; //! SG1006
            if (!b.TryBegin()) { a.End(); return false; } //! SG1006
            return true;
        }
        public void M(Gate a, Gate b)
        {
            if (!Both(a, b)) return; //! SG1001
            a.End();
        }
        """);

    [Fact]
    public Task Takes_back_what_an_exception_left() => ExplicitAsync(
        """
        private readonly Gate _gate = new();
        private void Open()
        {
            _gate.Begin(); //! SG1006
            try { Work(); } catch { _gate.End(); throw; }
        }
        public void M()
        {
            Open();
            try { Work(); } finally { _gate.End(); }
        }
        """,
        """
        private readonly Gate _gate = new();
        private void Open()
        {
            _gate.Begin(); //! SG1006
            try { Work(); } catch { _gate.End(); throw; }
        }
        public void M(bool early)
        {
            Open(); //! SG1001
            if (early) return;
            _gate.End();
        }
        """);

    [Fact]
    public Task Acquires_or_answers_with_errno() => ExplicitAsync(
        """
        private readonly Gate _gate = new();
        private int Open()
        {
            int error = _gate.BeginErrno(); //! SG1006
            if (error < 0) return error;
            error = Step();
            if (error < 0) { _gate.End(); return error; }
            return 0;
        }
        public int M()
        {
            int error = Open();
            if (error < 0) return error;
            _gate.End();
            return 0;
        }
        """,
        """
        private readonly Gate _gate = new();
        private int Open()
        {
            int error = _gate.BeginErrno(); //! SG1001
            if (error < 0) return error;
            error = Step();
            if (error < 0) return error;
            if (Check()) { _gate.End(); return -1; }
            return 0;
        }
        public int M()
        {
            int error = Open();
            if (error < 0) return error;
            _gate.End();
            return 0;
        }
        """);

    [Fact]
    public Task Nobody_ends_what_was_acquired() => ExplicitAsync(
        """
        private readonly Gate _gate = new();
        private bool Acquire()
        {
            _gate.Begin(); //! SG1001
            if (Check()) { _gate.End(); return false; }
            return true;
        }
        public void M()
        {
            if (!Acquire()) return;
            Work();
        }
        """,
        """
        public void M(Gate g)
        {
            bool Acquire() { g.Begin(); if (Check()) { g.End(); return false; } return true; }
            if (!Acquire()) return;
            g.End();
        }
        """);

    [Fact]
    public Task Acquires_for_a_method_that_is_marked() => ExplicitFileAsync(
        """
        public sealed class Wrapper
        {
            private readonly Gate _gate = new();
            [Begins("Op")] public bool TryOpen() => Acquire();
            [Ends("Op")] public void Close() => _gate.End();
            private bool Acquire()
            {
                _gate.Begin(); //! SG1006
                if (_gate.Value > 0) { _gate.End(); return false; }
                return true;
            }
        }
        """);
}
