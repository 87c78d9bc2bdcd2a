using System.Globalization;
using Microsoft.CodeAnalysis;
using StateGuard.Analyzers.Tests.Obligations;
using StateGuard.Diagnostics;
using Xunit;

namespace StateGuard.Analyzers.Tests.StateUses;

/// <summary>Tests of the state that decide about a call, and whose call then goes unexamined.</summary>
public sealed class TestedThenActed
{
    [Fact]
    public Task Comparison_before_a_discarded_result() => VerifyAsync(
        """
        public void M(Valve v)
        {
            if (v.State == ValveState.Opened) _ = v.Close(); //! SG2005
        }
        """,
        """
        public void M(Valve v)
        {
            if (v.State != ValveState.Opened) return; //! SG2005
            Work();
            v.Close();
        }
        """,
        """
        public void M(Valve v)
        {
            if (v.State == ValveState.Opened) //! SG2005
            {
                var r = v.Close();
            }
        }
        """,
        """
        public void M(Valve v)
        {
            if (Check() && v.State >= ValveState.Opened) _ = v.Request(ValveState.Closed); //! SG2005
        }
        """,
        """
        public void M(Freezer f)
        {
            if (f.State == FreezerState.Frozen) _ = f.BeginCheckpoint(); //! SG2005
        }
        """);

    [Fact]
    public Task What_a_refresh_has_answered() => VerifyAsync(
        """
        public void M(Freezer f)
        {
            if (f.Refresh() == FreezerState.Frozen) _ = f.BeginCheckpoint(); //! SG2005
        }
        """,
        """
        public void M(Freezer f)
        {
            while (f.Refresh() != FreezerState.Frozen) Work(); //! SG2005
            _ = f.Thaw();
        }
        """,
        """
        public bool M(Freezer f)
        {
            if (f.Refresh() == FreezerState.Frozen && f.Thaw() == Done) return true;
            f.Refresh();
            _ = f.Freeze();
            return f.Refresh() == FreezerState.Frozen;
        }
        """,
        """
        public void M(Freezer f, Freezer other)
        {
            if (f.Refresh() == FreezerState.Frozen) _ = other.Thaw();
        }
        """);

    [Fact]
    public Task Result_that_is_looked_at() => VerifyAsync(
        """
        public bool M(Valve v)
        {
            if (v.State == ValveState.Opened && v.Close() == Done) return true;
            if (v.State != ValveState.Opened) return false;
            return v.Close() == Done;
        }
        """,
        """
        public TransitionResult M(Valve v)
        {
            if (v.State == ValveState.Opened) return v.Close();
            if (v.State == ValveState.Closed) v.Open().ThrowIfFailed();
            TransitionResult r = NotAllowed;
            if (v.State == ValveState.Closed) { r = v.Open(); }
            return r;
        }
        """,
        """
        public void M(Valve v)
        {
            if (v.State == ValveState.Closed) Note(v.Open());
            if (v.State == ValveState.Closed) { using (v.EnterService()) Work(); }
            if (v.State == ValveState.Closed && v.TryEnterTest(out var s)) s.Dispose();
        }
        """,
        """
        private TransitionResult _last;
        public void M(Valve v)
        {
            if (v.State == ValveState.Closed) _last = v.Open();
        }
        """);

    [Fact]
    public Task Test_that_decides_nothing() => VerifyAsync(
        """
        public void M(Valve v)
        {
            if (v.State == ValveState.Opened) Work();
            _ = v.Close();
        }
        """,
        """
        public void M(Valve v)
        {
            Note(v.State);
            _ = v.Close();
        }
        """,
        """
        public void M(Valve v)
        {
            _ = v.Close();
            if (v.State == ValveState.Opened) Work();
        }
        """,
        """
        public void M(Valve v, Valve w)
        {
            if (v.State == ValveState.Opened) _ = w.Close();
        }
        """,
        """
        public void M(Valve v)
        {
            if (v.State == ValveState.Opened) _ = v.Refresh();
        }
        """,
        """
        public void M(Valve v)
        {
            if (v.State == ValveState.Opened && v.Close() == Done) _ = v.Open();
        }
        """);

    [Fact]
    public Task Patterns_and_switches() => VerifyAsync(
        """
        public void M(Valve v)
        {
            if (v is { State: ValveState.Opened }) _ = v.Close(); //! SG2005
        }
        """,
        """
        public void M(Valve v)
        {
            if (v.State is ValveState.Opened or ValveState.Tested) _ = v.Close(); //! SG2005
        }
        """,
        """
        public void M(Valve v)
        {
            switch (v.State) //! SG2005
            {
                case ValveState.Opened: _ = v.Close(); break;
                case ValveState.Closed: _ = v.Open(); break;
            }
        }
        """,
        """
        public void M(Valve v)
        {
            switch (v.State)
            {
                case ValveState.Opened: Note(v.Close()); break;
                case ValveState.Closed: break;
            }
        }
        """,
        """
        public void M(Valve v)
        {
            ValveState s = v.State; //! SG2005
            Work();
            if (s == ValveState.Opened) _ = v.Close();
        }
        """);

    [Fact]
    public Task Loops() => VerifyAsync(
        """
        public void M(Valve v)
        {
            while (v.State != ValveState.Opened) Thread.Sleep(1); //! SG2005
            _ = v.Close();
        }
        """,
        """
        public void M(Valve v)
        {
            while (v.State == ValveState.Opened && v.Close() != Done) Thread.Sleep(1);
        }
        """,
        """
        public void M(IEnumerable<Valve> all)
        {
            foreach (Valve v in all)
            {
                if (v.State == ValveState.Opened) _ = v.Close(); //! SG2005
            }
        }
        """);

    [Fact]
    public Task Machines_in_fields() => VerifyAsync(
        """
        private readonly Valve _v = new();
        public void M()
        {
            if (_v.State == ValveState.Opened) _ = _v.Close(); //! SG2005
        }
        """,
        """
        private static Valve Made() => new();
        public void M()
        {
            Valve v = Made();
            if (v.State == ValveState.Opened) _ = v.Close(); //! SG2005
        }
        """,
        """
        public void M(Valve v) => Keep(() => { if (v.State == ValveState.Opened) _ = v.Close(); }); //! SG2005
        """);

    [Fact]
    public Task Machine_that_nobody_else_can_change() => VerifyAsync(
        """
        public void M(ValveState s)
        {
            var v = new Valve(s);
            if (v.State == ValveState.Opened) _ = v.Close();
        }
        """,
        """
        public void M(ValveState s)
        {
            var v = new Valve(s);
            Note(v);
            if (v.State == ValveState.Opened) _ = v.Close(); //! SG2005
        }
        """,
        """
        public void M(Valve v)
        {
            if (v.BeginService() != Done) return;
            if (v.State == ValveState.Serviced) _ = v.Open();
            v.EndService();
        }
        """,
        """
        public void M(Absent a)
        {
            if (a.State == AbsentState.Here) _ = a.Go();
        }
        """);

    [Fact]
    public Task Machine_of_a_single_thread() => StateUseVerifier.FilesAsync(
        RuleIds.TestedThenActed,
        """
        [StateMachine(Locking = Locking.None)] public enum DoorState { [Initial, Transition("Open", Opened)] Shut, [Transition("Close", Shut)] Opened }
        public class Subject { public void M(Door d) { if (d.State == DoorState.Shut) _ = d.Open(); } }
        """,
        """
        [StateMachine(Locking = Locking.Lock)] public enum DoorState { [Initial, Transition("Open", Opened)] Shut, [Transition("Close", Shut)] Opened }
        public partial class Door { public void Slam() { if (State == DoorState.Opened) _ = Close(); } } //! SG2005
        """,
        """
        public partial class Host
        {
            [StateMachine] public enum @class { [Initial, Transition("if", @while)] @new, [Transition("else", @new)] @while }
            public void M(classMachine m) { if (m.State == @class.@new) _ = m.@if(); } //! SG2005
        }
        """);

    [Fact]
    public Task Generated_code_is_not_judged() => StateUseVerifier.FileAsync(
        RuleIds.TestedThenActed,
        "// <auto-generated/>\npublic class Subject { public void M(Valve v) { if (v.State == ValveState.Opened) _ = v.Close(); } }",
        FixedConfigOptions.None,
        "Subject.g.cs");

    [Theory]
    [InlineData("if ((v.State) == ValveState.Opened) _ = v.Close();", "(v.State) == ValveState.Opened")]
    [InlineData("if (v.State is ValveState.Opened) _ = v.Close();", "v.State is ValveState.Opened")]
    [InlineData("if (v.Refresh() is ValveState.Opened) _ = v.Close();", "v.Refresh() is ValveState.Opened")]
    [InlineData("var s = v.Refresh(); if (s == ValveState.Opened) _ = v.Close();", "v.Refresh()")]
    [InlineData("if (v.State is not ValveState.Opened) return; _ = v.Close();", "v.State is not ValveState.Opened")]
    [InlineData("if (v is { State: ValveState.Opened }) _ = v.Close();", "v is { State: ValveState.Opened }")]
    [InlineData("var s = v.State; if (s == ValveState.Opened) _ = v.Close();", "v.State")]
    public async Task Message_stands_at_the_test(string body, string test)
    {
        Diagnostic found = Assert.Single(await StateUseVerifier.DiagnosticsOfAsync(
            RuleIds.TestedThenActed, "public class Subject { public void M(Valve v) { " + body + " } }"));

        Assert.Equal("Another thread may change the state between this test and 'Close'; use the result of 'Close'", found.GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal(test, found.Location.SourceTree!.GetText().ToString(found.Location.SourceSpan));
        Assert.Equal("v.Close()", found.Location.SourceTree.GetText().ToString(Assert.Single(found.AdditionalLocations).SourceSpan));
        Assert.Equal(DiagnosticSeverity.Info, found.Severity);
    }

    private static Task VerifyAsync(params string[] cases) => StateUseVerifier.MembersAsync(RuleIds.TestedThenActed, cases);
}
