using System.Globalization;
using Microsoft.CodeAnalysis;
using StateGuard.Analyzers.Tests.Obligations;
using StateGuard.Analyzers.Tests.Testing;
using StateGuard.Diagnostics;
using Xunit;

namespace StateGuard.Analyzers.Tests.StateUses;

/// <summary>Guards and actions that come back to the machine that runs them.</summary>
public sealed class CallBackCases
{
    private const string Machine = """
        [StateMachine]
        public enum DoorState { [Initial, Transition("Open", Opened, When = "May", Do = "Ring")] Shut, [Transition("Close", Shut)] Opened, [Exclusive("Fix", From = Shut)] Fixing }

        """;

    [Fact]
    public Task Direct_calls() => VerifyAsync(
        """
        public partial class Door
        {
            private partial bool May() => true;
            private partial void Ring() => _ = Close(); //! SG2004
        }
        """,
        """
        public partial class Door
        {
            private partial bool May() => BeginFix() == Done; //! SG2004
            private partial void Ring()
            {
                Refresh(); //! SG2004
                this.EndFix(); //! SG2004
                _ = Fire(DoorTrigger.Close); //! SG2004
                _ = Request(DoorState.Shut); //! SG2004
                _ = Request("Shut"); //! SG2004
                using (EnterFix()) { } //! SG2004
                if (TryEnterFix(out _)) return; //! SG2004
            }
        }
        """);

    [Fact]
    public Task What_a_hook_may_do() => VerifyAsync(
        """
        public partial class Door
        {
            private int _n;
            private partial bool May() => State == DoorState.Shut && Permitted(State).Count > 0 && TryGetNext(State, DoorTrigger.Open, out _);
            private partial void Ring() { _n++; Work(); Note(Format(State)); Note(ToString()); }
        }
        """,
        """
        public partial class Door
        {
            private readonly Door? _other;
            private partial bool May() => _other is null || _other.Open() == Done;
            private partial void Ring() { var d = new Door(); _ = d.Open(); _ = _other?.Close(); }
        }
        """,
        """
        public partial class Door
        {
            private partial bool May() => true;
            private partial void Ring() => Work();
            partial void OnTransitioned(DoorState from, DoorState to, DoorTrigger? trigger) => _ = Close();
            public void Slam() => _ = Close();
        }
        """);

    [Fact]
    public Task Through_helpers_of_the_machine() => VerifyAsync(
        """
        public partial class Door
        {
            private partial bool May() => true;
            private partial void Ring() => Bell(); //! SG2004
            private void Bell() => Chime(3);
            private void Chime(int n) { if (n > 0) Chime(n - 1); else _ = Close(); }
        }
        """,
        """
        public partial class Door
        {
            private partial bool May() => true;
            private partial void Ring() => Bell();
            private void Bell() => Chime(3);
            private void Chime(int n) { if (n > 0) Chime(n - 1); else Work(); }
        }
        """,
        """
        public partial class Door
        {
            private bool IsFree => Close() == Done;
            private partial bool May() => IsFree; //! SG2004
            private partial void Ring()
            {
                Bell(); //! SG2004
                Bell(); //! SG2004
                void Bell() => _ = Close();
            }
        }
        """,
        """
        public partial class Door
        {
            private partial bool May() => Ask(); //! SG2004
            private partial void Ring() => Work();
            private bool Ask() { Ring(); return May2(); }
            private bool May2() => Close() == Done;
        }
        """);

    [Fact]
    public Task Through_helpers_that_are_given_the_machine() => VerifyAsync(
        """
        public partial class Door
        {
            private partial bool May() => true;
            private partial void Ring() => Bells.Ring(this); //! SG2004
        }
        public static class Bells { public static void Ring(Door d) => Once(1, d); private static void Once(int n, Door e) { if (e.State == DoorState.Shut) _ = e.Close(); } }
        """,
        """
        public partial class Door
        {
            private partial bool May() => true;
            private partial void Ring() => Bells.Ring(this, new Door());
        }
        public static class Bells { public static void Ring(Door d, Door e) { Note(d.State); _ = e.Close(); } }
        """,
        """
        public partial class Door
        {
            private partial bool May() => true;
            private partial void Ring() { this.Touch(); } //! SG2004
        }
        public static class Bells { public static void Touch(this Door d) => _ = d?.Open(); }
        """,
        """
        public partial class Door
        {
            private partial bool May() => true;
            private partial void Ring() { var me = this; _ = me.Close(); new Bell(me); } //! SG2004 SG2004
        }
        public class Bell { public Bell(Door d) { Door e = d; _ = e.Open(); } }
        """,
        """
        public partial class Door
        {
            private partial bool May() => true;
            private partial void Ring() { var me = this; me = new Door(); _ = me.Close(); }
        }
        """,
        """
        public abstract class Bell { public virtual void Ring(Door d) => _ = d.Close(); public abstract void Stop(Door d); }
        public partial class Door
        {
            private readonly Bell? _bell;
            private partial bool May() => true;
            private partial void Ring() { _bell?.Ring(this); _bell?.Stop(this); Note(this); }
        }
        """);

    [Fact]
    public Task What_runs_later() => VerifyAsync(
        """
        public partial class Door
        {
            private partial bool May() => true;
            private partial void Ring() => Keep(() => _ = Close());
        }
        """,
        """
        public partial class Door
        {
            private partial bool May() => true;
            private partial void Ring() { Func<TransitionResult> later = Close; Note(later); Never(); void Never() { } void Unused() => _ = Close(); }
        }
        """,
        """
        public partial class Door
        {
            private partial bool May() => true;
            private async partial void Ring() { await WorkAsync(); _ = Close(); }
        }
        """,
        """
        public partial class Door
        {
            private partial bool May() => true;
            private async partial void Ring() { _ = Close(); await WorkAsync(); } //! SG2004
        }
        """);

    [Fact]
    public Task Machines_without_a_lock_and_nested_ones() => StateUseVerifier.FilesAsync(
        RuleIds.CallsBack,
        """
        [StateMachine(Locking = Locking.None)] public enum DoorState { [Initial, Transition("Open", Opened, Do = "Ring")] Shut, [Transition("Close", Shut)] Opened }
        public partial class Door { private partial void Ring() => _ = Close(); } //! SG2004
        """,
        """
        public partial class Host
        {
            [StateMachine] public enum @class { [Initial, Transition("if", @while, Do = "do")] @new, [Transition("else", @new)] @while }
            public partial class classMachine { private partial void @do() => _ = @else(); } //! SG2004
        }
        """,
        """
        public partial class Plain { public partial void Do(); public partial void Do() => Again(); private void Again() => Do(); }
        """);

    [Fact]
    public Task Generated_code_is_not_judged() => StateUseVerifier.FileAsync(
        RuleIds.CallsBack,
        "// <auto-generated/>\n" + Machine + "public partial class Door { private partial bool May() => true; private partial void Ring() => _ = Close(); }",
        FixedConfigOptions.None,
        "Subject.g.cs");

    [Theory]
    [InlineData("_ = Close();", "'Ring' is run by the machine, and may not call back: 'Close' throws LockRecursionException; do it after the call, or in 'OnTransitioned'", 0)]
    [InlineData("Bell();", "'Ring' is run by the machine, and may not call back: 'Open', called through 'Bell', throws LockRecursionException; do it after the call, or in 'OnTransitioned'", 1)]
    public async Task Message_names_hook_and_call(string body, string message, int further)
    {
        Diagnostic found = Assert.Single(await StateUseVerifier.DiagnosticsOfAsync(
            RuleIds.CallsBack,
            Machine + "public partial class Door { private partial bool May() => true; private partial void Ring() { " + body + " } private void Bell() => Deep(); private void Deep() => _ = Open(); }"));

        Assert.Equal(message, found.GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal(further, found.AdditionalLocations.Count);
        Assert.All(found.AdditionalLocations, place => Assert.Equal("Open()", place.SourceTree!.GetText().ToString(place.SourceSpan)));
    }

    private static Task VerifyAsync(params string[] cases) => StateUseVerifier.FilesAsync(RuleIds.CallsBack, [.. cases.Select(part => Machine + part)]);
}
