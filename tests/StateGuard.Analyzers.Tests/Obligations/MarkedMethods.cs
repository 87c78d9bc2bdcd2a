using Xunit;
using static StateGuard.Analyzers.Tests.Testing.ObligationVerifier;

namespace StateGuard.Analyzers.Tests.Obligations;

/// <summary>Methods that carry <c>[Begins]</c> or <c>[Ends]</c> and have a body.</summary>
public sealed class MarkedMethods
{
    [Fact]
    public Task Marked_method_hands_the_obligation_to_its_callers() => ExplicitAsync(
        """
        private readonly Gate _gate = new();
        [Begins("Op")] public void Open() => _gate.Begin();
        [Ends("Op")] public void Close() => _gate.End();
        public void M()
        {
            Open();
            Work();
            Close();
        }
        """,
        """
        private readonly Gate _gate = new();
        [Begins("Op")] public void Open() => _gate.Begin();
        [Ends("Op")] public void Close() => _gate.End();
        public void M()
        {
            Open(); //! SG1001
            if (Check()) return;
            Close();
        }
        """);

    [Fact]
    public Task Marked_method_that_answers() => ExplicitAsync(
        """
        private readonly Gate _gate = new();
        [Begins("Op")] public bool TryOpen()
        {
            if (!_gate.TryBegin()) return false;
            if (Check()) { _gate.End(); return false; }
            return true;
        }
        [Ends("Op")] public void Close() => _gate.End();
        public void M()
        {
            if (!TryOpen()) return;
            Close();
        }
        """,
        """
        private readonly Gate _gate = new();
        [Begins("Op")] public int OpenErrno()
        {
            var r = _gate.BeginResult();
            return r == Done ? 0 : -16;
        }
        [Ends("Op")] public void Close() => _gate.End();
        public int M()
        {
            int err = OpenErrno(); //! SG1001
            if (err < 0) return err;
            err = Step();
            if (err < 0) return err;
            Close();
            return 0;
        }
        """);

    [Fact]
    public Task Inner_operation_is_matched_by_name_whatever_its_receiver() => ExplicitAsync(
        """
        public static void Open([Begins("Op")] Node node) => node.Gate.Begin();
        """,
        """
        private readonly Node _node = new();
        [Begins("Op")] public void Open() => _node.Gate.Begin();
        [Ends("Op")] public void Close() => _node.Gate.End();
        """);

    [Fact]
    public Task Mark_of_another_operation_does_not_cover_this_one() => ExplicitAsync(
        """
        private readonly Gate _gate = new();
        [Begins("Read")] public void Open() => _gate.Begin(); //! SG1001
        """);

    [Fact]
    public Task Primitive_is_taken_at_its_word() => ExplicitAsync(
        """
        private int _held;
        [Begins("Hold")] public bool TryHold() => Interlocked.CompareExchange(ref _held, 1, 0) == 0;
        [Ends("Hold")] public void Release() => Volatile.Write(ref _held, 0);
        public void M()
        {
            if (!TryHold()) return;
            Release();
        }
        """,
        """
        private int _held;
        [Begins("Hold")] public bool TryHold() => Interlocked.CompareExchange(ref _held, 1, 0) == 0;
        [Ends("Hold")] public void Release() => Volatile.Write(ref _held, 0);
        public void M()
        {
            if (!TryHold()) return; //! SG1001
            if (Check()) return;
            Release();
        }
        """);

    [Fact]
    public Task Private_marked_method_silences_the_advice_to_move() => ExplicitAsync(
        """
        private static int Open([Begins("Op")] Gate x)
        {
            int err = Step();
            if (err < 0) return err;
            return x.BeginErrno();
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
        private static int Open([Begins("Op")] Gate x)
        {
            int err = Step();
            if (err < 0) return err;
            return x.BeginErrno();
        }
        public int M(Gate g)
        {
            int err = Open(g); //! SG1001
            if (err < 0) return err;
            if (Check()) return -1;
            g.End();
            return 0;
        }
        """);

    [Fact]
    public Task Other_obligations_of_a_marked_method_are_judged() => ExplicitAsync(
        """
        private readonly Gate _gate = new();
        [Begins("Op")] public void Open(Gate other)
        {
            other.EnterRead(); //! SG1001
            if (Check()) other.ExitRead();
            _gate.Begin();
        }
        """,
        """
        private readonly Gate _gate = new();
        [Begins("Op")] public void Open(Gate other)
        {
            other.EnterRead();
            Work();
            other.ExitRead();
            _gate.Begin();
        }
        """);
}
