using StateGuard.Diagnostics;
using Xunit;

namespace StateGuard.Analyzers.Tests.StateUses;

/// <summary>Calls of machines that are made in the body: what the table, results and tests say of them.</summary>
public sealed class ImpossibleCalls
{
    [Fact]
    public Task New_machine_is_in_its_initial_state() => VerifyAsync(
        """
        public void M()
        {
            var f = new Freezer();
            if (f.BeginCheckpoint() == Done) f.EndCheckpoint(); //! SG2002
        }
        """,
        """
        public void M()
        {
            Freezer f = new();
            _ = f.Thaw(); //! SG2002
        }
        """,
        """
        public TransitionResult M() => new Order().Ship(); //! SG2002
        """,
        """
        public void M()
        {
            var f = new Freezer();
            _ = f.Freeze();
            if (f.BeginCheckpoint() == Done) f.EndCheckpoint();
        }
        """);

    [Fact]
    public Task Restored_machine_is_in_the_state_that_is_named() => VerifyAsync(
        """
        public void M()
        {
            var f = new Freezer(FreezerState.Frozen);
            _ = f.Freeze(); //! SG2002
        }
        """,
        """
        public void M()
        {
            var f = new Freezer(FreezerState.Frozen);
            if (f.BeginCheckpoint() == Done) f.EndCheckpoint();
        }
        """,
        """
        public void M(ValveState s)
        {
            var v = new Valve(s);
            _ = v.Open();
        }
        """,
        """
        public void M(ValveState s)
        {
            if (s != ValveState.Opened) return;
            var v = new Valve(s);
            _ = v.Open(); //! SG2002
        }
        """,
        """
        public void M(ValveState s)
        {
            var v = new Valve(s);
            if (s == ValveState.Opened) _ = v.Open(); //! SG2002
            else _ = v.Open();
        }
        """,
        """
        public void M(ValveState s)
        {
            try { _ = new Valve(ValveState.Serviced).Close(); }
            catch (ArgumentException) { _ = new Valve().Close(); } //! SG2002
        }
        """);

    [Fact]
    public Task Steps_in_a_row() => VerifyAsync(
        """
        public void M()
        {
            var v = new Valve();
            _ = v.Open();
            _ = v.BeginService(); //! SG2002
        }
        """,
        """
        public void M()
        {
            var v = new Valve();
            _ = v.Open();
            _ = v.Close();
            if (v.BeginService() == Done) v.EndService();
            _ = v.Open();
            _ = v.Open(); //! SG2002
        }
        """,
        """
        public void M()
        {
            var v = new Valve();
            v.Open().ThrowIfFailed();
            v.Open().ThrowIfFailed(); //! SG2002
            _ = v.BeginTest();
        }
        """);

    [Fact]
    public Task Guard_may_refuse_and_may_not() => VerifyAsync(
        """
        public void M()
        {
            var o = new Order();
            _ = o.Pay();
            _ = o.Ship();
        }
        """,
        """
        public void M()
        {
            var o = new Order();
            _ = o.Pay();
            _ = o.Pay();
        }
        """);

    [Fact]
    public Task Result_that_was_tested_tells_the_state() => VerifyAsync(
        """
        public void M()
        {
            var o = new Order();
            if (o.Pay() != Done)
            {
                _ = o.Ship(); //! SG2002
                return;
            }
            _ = o.Ship();
        }
        """,
        """
        public void M()
        {
            var o = new Order();
            bool paid = o.Pay() == Done;
            Work();
            if (!paid) _ = o.Ship(); //! SG2002
            if (paid) _ = o.Ship();
        }
        """,
        """
        public void M()
        {
            var o = new Order();
            o.Pay().ThrowIfFailed();
            _ = o.Pay(); //! SG2002
        }
        """,
        """
        public void M()
        {
            var o = new Order();
            switch (o.Pay())
            {
                case Done: _ = o.Ship(); break;
                case Refused: _ = o.Ship(); break; //! SG2002
                default: _ = o.Ship(); break;
            }
        }
        """,
        """
        public void M()
        {
            var o = new Order();
            if (o.Pay() == Done && o.Ship() == Done) _ = o.Cancel(); //! SG2002
            else _ = o.Cancel();
        }
        """,
        """
        public void M()
        {
            var o = new Order();
            TransitionResult r = o.Pay();
            if (r is Refused or Busy) { _ = o.Cancel(); _ = o.Ship(); } //! SG2002
        }
        """);

    [Fact]
    public Task Several_possible_states() => VerifyAsync(
        """
        public void M()
        {
            var v = new Valve();
            if (Check()) _ = v.Open();
            _ = v.Close();
        }
        """,
        """
        public void M()
        {
            var o = new Order();
            if (Check()) _ = o.Cancel();
            _ = o.Ship(); //! SG2002
        }
        """,
        """
        public void M()
        {
            var o = new Order();
            if (Check()) _ = o.Cancel();
            else if (o.Pay() != Done) return;
            _ = o.Ship();
        }
        """,
        """
        public void M()
        {
            Freezer f = Check() ? new Freezer() : new Freezer(FreezerState.Thawed);
            _ = f.BeginCheckpoint(); //! SG2002
        }
        """,
        """
        public void M()
        {
            Freezer f = Check() ? new Freezer() : new Freezer(FreezerState.Frozen);
            _ = f.BeginCheckpoint();
        }
        """,
        """
        public void M(Freezer other)
        {
            Freezer f = Check() ? new Freezer() : other;
            _ = f.BeginCheckpoint();
        }
        """,
        """
        public void M()
        {
            Freezer? f = Check() ? new Freezer() : null;
            _ = f?.BeginCheckpoint(); //! SG2002
        }
        """);

    [Fact]
    public Task Loops() => VerifyAsync(
        """
        public void M()
        {
            var v = new Valve();
            while (Check())
            {
                _ = v.Open();
                _ = v.Close();
            }
            _ = v.Close(); //! SG2002
        }
        """,
        """
        public void M()
        {
            var v = new Valve();
            for (int i = 0; i < 3; i++) _ = v.Open();
        }
        """,
        """
        public void M(int[] numbers)
        {
            foreach (int i in numbers)
            {
                var v = new Valve();
                _ = v.Close(); //! SG2002
                _ = v.Open();
            }
        }
        """,
        """
        public void M(int[] numbers)
        {
            Valve? last = null;
            foreach (int i in numbers)
            {
                _ = last?.Close();
                last = new Valve();
                _ = last.Open();
            }
        }
        """,
        """
        public void M()
        {
            var o = new Order();
            while (o.Pay() != Done) Work();
            _ = o.Pay(); //! SG2002
        }
        """);

    [Fact]
    public Task Automatic_transitions() => VerifyAsync(
        """
        public void M()
        {
            var l = new Lamp();
            _ = l.Press();
            if (l.State != LampState.On) _ = l.Request(LampState.Warming);
            _ = l.Press();
        }
        """,
        """
        public void M()
        {
            var l = new Lamp(LampState.Warming);
            if (l.Refresh() == LampState.On) _ = l.Press();
            if (l.State == LampState.Off) _ = l.Request((LampState)9); //! SG2002
        }
        """,
        """
        public void M()
        {
            var f = new Freezer(FreezerState.Freezing);
            if (f.State == FreezerState.Freezing && f.BeginCheckpoint() == Done) f.EndCheckpoint();
        }
        """,
        """
        public void M()
        {
            var f = new Freezer(FreezerState.Freezing);
            if (f.Refresh() == FreezerState.Frozen) _ = f.Freeze(); //! SG2002
            else _ = f.Freeze();
        }
        """,
        """
        public void M()
        {
            var f = new Freezer();
            if (f.Freeze() == Done) _ = f.Request(FreezerState.Frozen);
        }
        """);

    [Fact]
    public Task Tests_of_the_state() => VerifyAsync(
        """
        public void M(ValveState s)
        {
            var v = new Valve(s);
            switch (v.State)
            {
                case ValveState.Closed: _ = v.Close(); break; //! SG2002
                case ValveState.Opened: _ = v.Close(); break;
            }
        }
        """,
        """
        public void M(ValveState s)
        {
            var v = new Valve(s);
            if (v is { State: ValveState.Closed }) _ = v.Close(); //! SG2002
            if (v.State is not ValveState.Closed) _ = v.Close();
        }
        """,
        """
        public int M(OrderStatus s)
        {
            var o = new Order(s);
            return o.State switch
            {
                OrderStatus.Placed or OrderStatus.Paid => (int)o.Cancel(),
                >= OrderStatus.Shipped => (int)o.Cancel(), //! SG2002
                _ => 0,
            };
        }
        """,
        """
        public void M()
        {
            var v = new Valve();
            if (v.State == ValveState.Opened) _ = v.Open();
        }
        """,
        """
        public void M(Valve v)
        {
            if (v.State == ValveState.Closed) _ = v.Close();
        }
        """,
        """
        public void M(Valve shared)
        {
            var v = new Valve();
            if (shared.State == ValveState.Closed)
            {
                _ = shared.Open();
                if (shared.State != ValveState.Closed) _ = v.Open();
            }
            _ = v.Close();
        }
        """,
        """
        public void M(Valve shared)
        {
            var v = new Valve();
            if (shared is { State: ValveState.Closed } && shared is { State: ValveState.Opened }) _ = v.Open();
            _ = v.Close();
        }
        """);

    [Fact]
    public Task Requests() => VerifyAsync(
        """
        public void M()
        {
            var f = new Freezer();
            _ = f.Request("FROZE"); //! SG2002
            _ = f.Request("FREEZING"); //! SG2002
            _ = f.Request(FreezerState.Checkpointing); //! SG2002
            _ = f.Request((FreezerState)9); //! SG2002
            _ = f.Request((string)null!); //! SG2002
            _ = f.Request("THAWED");
        }
        """,
        """
        public void M(string text, FreezerState goal)
        {
            var f = new Freezer();
            _ = f.Request(text);
            _ = f.Request(goal);
            _ = f.Request("FROZEN");
        }
        """,
        """
        public void M()
        {
            var o = new Order();
            _ = o.Request(OrderStatus.Shipped); //! SG2002
            if (o.Request(OrderStatus.Paid) == Done) _ = o.Request(OrderStatus.Shipped);
        }
        """,
        """
        public void M()
        {
            var l = new Lamp();
            if (l.Request(LampState.On) == Done) { if (l.State != LampState.On) _ = l.Request("none"); }
            _ = l.Request(LampState.Off);
        }
        """,
        """
        private const string Goal = "FROZEN";
        public void M()
        {
            var f = new Freezer(FreezerState.Frozen);
            string goal = Goal + "!";
            _ = f.Request(Goal);
            _ = f.Request("FROZEN" + "!"); //! SG2002
            _ = f.Request(goal); //! SG2002
        }
        """);

    [Fact]
    public Task Triggers_as_values() => VerifyAsync(
        """
        public void M()
        {
            var v = new Valve();
            _ = v.Fire(ValveTrigger.Close); //! SG2002
            _ = v.Fire((ValveTrigger)7); //! SG2002
            _ = v.Fire(ValveTrigger.Open);
            _ = v.Fire(ValveTrigger.Open); //! SG2002
        }
        """,
        """
        public void M(ValveTrigger t)
        {
            var v = new Valve();
            _ = v.Fire(t);
            _ = v.Fire(t);
        }
        """,
        """
        public void M(OrderTrigger t)
        {
            var o = new Order(OrderStatus.Cancelled);
            _ = o.Fire(t); //! SG2002
        }
        """);

    [Fact]
    public Task Exceptions() => VerifyAsync(
        """
        public void M()
        {
            var f = new Freezer();
            try { _ = f.Freeze(); }
            catch (InvalidOperationException) { }
            _ = f.BeginCheckpoint();
        }
        """,
        """
        public void M()
        {
            var v = new Valve();
            try { Work(); _ = v.Open(); }
            finally { _ = v.Close(); }
        }
        """,
        """
        public void M()
        {
            var v = new Valve();
            try { Work(); }
            finally { _ = v.Close(); } //! SG2002
        }
        """,
        """
        public void M()
        {
            var v = new Valve();
            try { _ = v.Open(); Work(); }
            catch { _ = v.Open(); throw; } //! SG2002
        }
        """,
        """
        public void M()
        {
            var v = new Valve();
            v.EndService();
            _ = v.Close();
        }
        """,
        """
        public void M(Valve other)
        {
            var v = new Valve();
            try { other.EndService(); }
            catch (StateViolationException) { _ = v.Open(); }
            _ = v.Close();
        }
        """);

    [Fact]
    public Task Other_ways_to_write_it() => VerifyAsync(
        """
        public void M()
        {
            Freezer? f = null;
            f ??= new Freezer();
            _ = f.BeginCheckpoint(); //! SG2002
        }
        """,
        """
        private Freezer? _f;
        public void M()
        {
            _f ??= new Freezer();
            _ = _f.BeginCheckpoint();
            _ = (_f = new Freezer()).BeginCheckpoint();
        }
        """,
        """
        public void M(object o)
        {
            var v = new Valve();
        Again:
            if (v.Open() == Done) goto Again;
            if (v.State == ValveState.Closed) _ = v.Close();
            _ = v.Open(); //! SG2002
        }
        """,
        """
        public int M()
        {
            var v = new Valve();
            try { Work(); _ = v.Open(); Work(); }
            catch (InvalidOperationException) when (v.State == ValveState.Opened) { _ = v.Open(); return 1; } //! SG2002
            catch (InvalidOperationException) { _ = v.Open(); return 2; }
            return (int)v.Close();
        }
        """,
        """
        public void M()
        {
            Valve a = new(), b = new();
            _ = a.Open();
            (a, b) = (b, a);
            _ = a.Close();
        }
        """,
        """
        public void M()
        {
            Valve a = new(), b = a;
            _ = a.Open();
            _ = b.Open(); //! SG2002
            a = new();
            _ = a.Open();
            _ = b.Close();
        }
        """);

    [Fact]
    public Task Compiled_out_is_not_wrong() => VerifyAsync(
        """
        public void M()
        {
            var a = new Absent();
            _ = a.BeginHold();
            _ = a.Back();
            a.EndHold();
            _ = a.Request("none");
        }
        """);

    [Fact]
    public Task Bodies_of_every_kind() => VerifyAsync(
        """
        private readonly Action _a = () => { var f = new Freezer(); _ = f.BeginCheckpoint(); }; //! SG2002
        """,
        """
        public TransitionResult P { get { var v = new Valve(); return v.Close(); } } //! SG2002
        """,
        """
        public async Task M()
        {
            var v = new Valve();
            await WorkAsync();
            _ = v.Close(); //! SG2002
        }
        """,
        """
        public void M()
        {
            Local();
            void Local() { var v = new Valve(); _ = v.Close(); } //! SG2002
        }
        """,
        """
        public IEnumerable<int> M()
        {
            var v = new Valve();
            yield return 1;
            _ = v.Close(); //! SG2002
        }
        """);

    private static Task VerifyAsync(params string[] cases) => StateUseVerifier.MembersAsync(RuleIds.CannotSucceed, cases);
}
