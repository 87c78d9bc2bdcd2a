using System.Globalization;
using Microsoft.CodeAnalysis;
using StateGuard.Analyzers.Tests.Obligations;
using StateGuard.Diagnostics;
using Xunit;

namespace StateGuard.Analyzers.Tests.StateUses;

/// <summary>Fields and properties of the enum that are given a state around the machine.</summary>
public sealed class KeptAroundMachine
{
    [Fact]
    public Task State_by_its_name() => VerifyAsync(
        """
        private ValveState _s;
        public void M() => _s = ValveState.Opened; //! SG2001
        """,
        """
        public ValveState S { get; set; }
        public void M() { S = default; } //! SG2001
        """,
        """
        private static ValveState? s;
        public static void M() { s = ValveState.Opened; } //! SG2001
        """,
        """
        private ValveState? _s;
        public void M() { _s = null; _s ??= ValveState.Closed; } //! SG2001
        """,
        """
        private class Row { public OrderStatus Status { get; set; } }
        private void M(Row row) => row.Status = OrderStatus.Paid; //! SG2001
        """);

    [Fact]
    public Task State_that_is_chosen_or_counted() => VerifyAsync(
        """
        private ValveState _s;
        public void M()
        {
            _s++; //! SG2001
            _s += 1; //! SG2001
            _s = _s + 1; //! SG2001
            _s = (ValveState)((int)_s - 1); //! SG2001
        }
        """,
        """
        private ValveState _s;
        public void M()
        {
            _s = Check() ? ValveState.Opened : _s; //! SG2001
            _s = _s switch { ValveState.Closed => ValveState.Opened, _ => throw new InvalidOperationException() }; //! SG2001
        }
        """,
        """
        private ValveState _s;
        public void M()
        {
            ValveState next = ValveState.Closed;
            if (Check()) next = ValveState.Opened;
            _s = next; //! SG2001
        }
        """,
        """
        private ValveState _s;
        private int _n;
        public void M() => (_n, _s) = (1, ValveState.Opened); //! SG2001
        """);

    [Fact]
    public Task State_that_the_caller_hands_in() => VerifyAsync(
        """
        private ValveState _s;
        public void Set(ValveState s) => _s = s; //! SG2001
        """,
        """
        private ValveState _s;
        public ValveState S { get => _s; set => _s = value; }
        """,
        """
        private ValveState _s;
        public Action<ValveState> M() => s => _s = s;
        """);

    [Fact]
    public Task Copy_of_what_a_machine_has() => VerifyAsync(
        """
        private ValveState _s;
        public void M(Valve v) { _s = v.State; _s = v.Refresh(); ValveState t = v.State; _s = t; }
        """,
        """
        private ValveState? _s;
        public void M(Valve? v) => _s = v?.State;
        """,
        """
        public OrderStatus Status { get; set; }
        public bool Pay()
        {
            if (!Order.TryGetNext(Status, OrderTrigger.Pay, out OrderStatus next)) return false;
            Status = next;
            return true;
        }
        """,
        """
        private OrderStatus _s;
        public bool Read(string text) => Order.TryParse(text, out _s);
        public void Read2(string text) { if (Order.TryParse(text, out OrderStatus s)) _s = s; }
        """,
        """
        private OrderStatus _s;
        private OrderStatus Load() => OrderStatus.Placed;
        public void M(int stored, OrderStatus[] all) { _s = Load(); _s = all[0]; _s = (OrderStatus)Step(); }
        """,
        """
        private class Row { public OrderStatus Status { get; set; } }
        private void M(Row a, Row b) => a.Status = b.Status;
        """);

    [Fact]
    public Task Setting_up() => VerifyAsync(
        """
        private ValveState _s = ValveState.Opened;
        private static readonly ValveState T = ValveState.Closed;
        public Subject() { _s = ValveState.Closed; }
        public Subject(ValveState s) { _s = s; }
        """,
        """
        public ValveState S { get; set; }
        public static Subject M() => new() { S = ValveState.Opened };
        """,
        """
        private ValveState _s;
        public ValveState S { get => _s; init => _s = ValveState.Opened; }
        """,
        """
        private record Row(OrderStatus Status) { public OrderStatus Shown { get; set; } }
        private Row M(Row r) { r.Shown = OrderStatus.Paid; return r with { Status = OrderStatus.Paid }; }
        """);

    [Fact]
    public Task Variables_and_elements() => VerifyAsync(
        """
        public ValveState M(out ValveState o, ref ValveState r, ValveState p)
        {
            ValveState s = ValveState.Closed;
            s = ValveState.Opened;
            o = s;
            r = ValveState.Tested;
            p = ValveState.Closed;
            var all = new ValveState[2];
            all[0] = ValveState.Opened;
            var byName = new Dictionary<string, ValveState>();
            byName["a"] = ValveState.Opened;
            return p;
        }
        """,
        """
        private DayOfWeek _d;
        private int _n;
        private ValveTrigger _t;
        public void M() { _d = DayOfWeek.Friday; _n = (int)ValveState.Opened; _t = ValveTrigger.Open; }
        """);

    [Fact]
    public Task Hooks_and_odd_declarations() => StateUseVerifier.FilesAsync(
        RuleIds.KeptAroundMachine,
        """
        [StateMachine] public enum DoorState { [Initial, Transition("Open", Opened)] Shut, [Transition("Close", Shut)] Opened }
        public partial class Door
        {
            private DoorState _before;
            private DoorState _goal;
            partial void OnTransitioned(DoorState from, DoorState to, DoorTrigger? trigger) => _before = from;
            public void Aim() => _goal = DoorState.Opened; //! SG2001
        }
        """,
        """
        public partial class Host
        {
            [StateMachine] public enum @class { [Initial, Transition("if", @while)] @new, [Transition("else", @new)] @while }
            private @class _s;
            public void M() => _s = @class.@while; //! SG2001
        }
        """,
        """
        namespace Other { public sealed class StateMachineAttribute : Attribute { } [StateMachine] public enum NoState { A } public class C { private NoState _s; public void M() => _s = NoState.A; } }
        """);

    [Fact]
    public Task Generated_code_is_not_judged() => StateUseVerifier.FileAsync(
        RuleIds.KeptAroundMachine,
        "// <auto-generated/>\npublic class Subject { private ValveState _s; public void M() => _s = ValveState.Opened; }",
        FixedConfigOptions.None,
        "Subject.g.cs");

    [Fact]
    public async Task Message_names_the_member_and_the_machine()
    {
        Diagnostic found = Assert.Single(await StateUseVerifier.DiagnosticsOfAsync(
            RuleIds.KeptAroundMachine, "public class Subject { public OrderStatus Status { get; set; } public void M() { this.Status = OrderStatus.Paid; } }"));

        Assert.Equal(
            "'Status' is given a state of 'OrderStatus' that no machine has allowed; fire a trigger of 'Order', or ask 'Order.TryGetNext'",
            found.GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal("this.Status = OrderStatus.Paid", found.Location.SourceTree!.GetText().ToString(found.Location.SourceSpan));
        Assert.Equal(DiagnosticSeverity.Info, found.Severity);
    }

    private static Task VerifyAsync(params string[] cases) => StateUseVerifier.MembersAsync(RuleIds.KeptAroundMachine, cases);
}
