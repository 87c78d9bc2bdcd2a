using StateGuard.Diagnostics;
using Xunit;

namespace StateGuard.Analyzers.Tests.StateUses;

/// <summary>Inside a held exclusive state: nothing but its own end leads out, whoever else can reach the machine.</summary>
public sealed class HeldMachines
{
    [Fact]
    public Task Machine_made_here() => VerifyAsync(
        """
        public void M()
        {
            var v = new Valve();
            if (v.BeginService() == Done)
            {
                _ = v.Open(); //! SG2002
                v.EndService();
                _ = v.Open();
            }
        }
        """,
        """
        public void M()
        {
            var v = new Valve();
            using (v.EnterService())
            {
                _ = v.BeginTest(); //! SG2002
                _ = v.Request(ValveState.Closed); //! SG2002
            }
            _ = v.Close(); //! SG2002
            _ = v.BeginTest();
        }
        """,
        """
        public void M()
        {
            var f = new Freezer();
            using var s = f.EnterCheckpoint(); //! SG2002
            _ = f.Thaw();
        }
        """,
        """
        public void M()
        {
            var f = new Freezer();
            if (f.TryEnterCheckpoint(out Freezer.CheckpointScope s)) s.Dispose(); //! SG2002
        }
        """);

    [Fact]
    public Task Machine_from_outside() => VerifyAsync(
        """
        public void M(Valve v)
        {
            if (v.BeginService() != Done) return;
            _ = v.Open(); //! SG2002
            Work();
            _ = v.BeginTest(); //! SG2002
            _ = v.BeginService(); //! SG2002
            _ = v.Request("Closed"); //! SG2002
            v.EndService();
            _ = v.Open();
        }
        """,
        """
        private readonly Valve _v = new();
        public async Task M()
        {
            _v.BeginService().ThrowIfFailed();
            try { await WorkAsync(); _ = _v.Open(); } //! SG2002
            finally { _v.EndService(); }
            _ = _v.Open();
        }
        """,
        """
        public void M(Valve v)
        {
            using Valve.ServiceScope s = v.EnterService();
            _ = v.Fire(ValveTrigger.Open); //! SG2002
        }
        """,
        """
        public void M(Valve v)
        {
            if (v.TryEnterService(out Valve.ServiceScope s))
            {
                _ = v.Open(); //! SG2002
                s.Dispose();
                _ = v.Open();
            }
            else _ = v.Open();
        }
        """,
        """
        public void M(Valve v, bool b)
        {
            if (b && v.BeginService() != Done) return;
            _ = v.Open();
            if (b) v.EndService();
        }
        """,
        """
        public void M(Valve[] all)
        {
            foreach (Valve v in all)
            {
                if (v.BeginService() != Done) continue;
                _ = v.Open(); //! SG2002
                v.EndService();
            }
        }
        """,
        """
        public void M(Valve[] all)
        {
            Valve? last = null;
            foreach (Valve v in all)
            {
                _ = v.Open();
                if (v.BeginService() == Done) last = v;
            }
            last?.EndService();
        }
        """,
        """
        public void M(Valve v)
        {
            _ = v.BeginService();
            _ = v.Open();
        }
        """);

    [Fact]
    public Task Two_machines() => VerifyAsync(
        """
        public void M(Valve v, Valve w)
        {
            if (v.BeginService() != Done) return;
            _ = w.Open();
            if (w.BeginService() != Done) { v.EndService(); return; }
            _ = v.Open(); //! SG2002
            _ = w.Open(); //! SG2002
            w.EndService();
            v.EndService();
        }
        """,
        """
        public void M(Valve v, Valve w)
        {
            if (v.BeginService() != Done) return;
            w.EndService();
            _ = v.Open();
        }
        """,
        """
        public void M(Valve v, Freezer f)
        {
            if (v.BeginService() != Done) return;
            f.EndCheckpoint();
            _ = v.Open(); //! SG2002
            v.EndService();
        }
        """);

    [Fact]
    public Task Ended_by_somebody_else() => VerifyAsync(
        """
        private readonly Valve _v = new();
        public void M()
        {
            if (_v.BeginService() != Done) return;
            Finish();
            _ = _v.Open();
        }
        private void Finish() => Finally();
        private void Finally() => _v.EndService();
        """,
        """
        private readonly Valve _v = new();
        public void M()
        {
            if (_v.BeginService() != Done) return;
            Log(_v);
            _ = _v.Open(); //! SG2002
            _v.EndService();
        }
        private static void Log(Valve v) => Note(v.State);
        """,
        """
        public void M(Valve v)
        {
            if (v.BeginService() != Done) return;
            Note(v);
            _ = v.Open();
        }
        """,
        """
        public void M(Valve v)
        {
            if (v.BeginService() != Done) return;
            Note(new[] { v });
            _ = v.Open();
        }
        """,
        """
        public void M(Valve v)
        {
            if (v.BeginService() != Done) return;
            Action end = v.EndService;
            end();
            _ = v.Open();
        }
        """,
        """
        public void M(Valve v)
        {
            Action end = () => v.EndService();
            if (v.BeginService() != Done) return;
            end();
            _ = v.Open();
        }
        """,
        """
        private Valve _v = new();
        public void M()
        {
            if (_v.BeginService() != Done) return;
            Change();
            _ = _v.Open();
        }
        private void Change() => _v = new Valve();
        """);

    [Fact]
    public Task Either_of_two() => VerifyAsync(
        """
        public void M(Valve v, Valve w)
        {
            if (v.BeginService() != Done) return;
            Valve either = Check() ? v : w;
            either.EndService();
            _ = v.Open();
        }
        """,
        """
        public void M(Valve v)
        {
            if (v.BeginService() != Done) return;
            Valve? perhaps = Check() ? v : null;
            Note(perhaps);
            _ = v.Open();
        }
        """,
        """
        public void M()
        {
            var v = new Valve();
            IDisposable? d = null;
            if (Check()) d = v.EnterService();
            d?.Dispose();
            _ = v.Open();
            _ = v.Open(); //! SG2002
        }
        """);

    [Fact]
    public Task Scopes_in_other_hands() => VerifyAsync(
        """
        public void M(Valve v)
        {
            IDisposable s = v.EnterService();
            s.Dispose();
            _ = v.Open();
        }
        """,
        """
        public void M(Valve v)
        {
            using (Check() ? v.EnterService() : default) { }
            _ = v.Open();
        }
        """,
        """
        private IDisposable? _s;
        public void M()
        {
            var v = new Valve();
            _s = v.EnterService();
            Work();
            _ = v.Open();
        }
        """,
        """
        public void M()
        {
            var v = new Valve();
            Valve.ServiceScope s = v.EnterService();
            Valve.ServiceScope t = s;
            t.Dispose();
            _ = v.Open();
            _ = v.Open(); //! SG2002
        }
        """,
        """
        public void M(IDisposable other)
        {
            var v = new Valve();
            using (v.EnterService()) { Work(); }
            other.Dispose();
            _ = v.Close();
        }
        """);

    private static Task VerifyAsync(params string[] cases) => StateUseVerifier.MembersAsync(RuleIds.CannotSucceed, cases);
}
