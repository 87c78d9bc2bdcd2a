using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using StateGuard.Analyzers.Tests.Obligations;
using StateGuard.Analyzers.Tests.Testing;
using StateGuard.Diagnostics;
using Xunit;

namespace StateGuard.Analyzers.Tests.StateUses;

/// <summary>Switches over the states of a machine: which of them leave a state out.</summary>
public sealed class MissingStates
{
    [Fact]
    public Task Statement_without_a_default() => VerifyAsync(
        """
        public void M(ValveState s)
        {
            switch (s) //! SG2003
            {
                case ValveState.Closed: Work(); break;
                case ValveState.Opened: break;
            }
        }
        """,
        """
        public void M(ValveState s)
        {
            switch (s)
            {
                case ValveState.Closed: Work(); break;
                case ValveState.Opened: break;
                case ValveState.Serviced:
                case ValveState.Tested: break;
            }
        }
        """);

    [Fact]
    public Task Statement_with_a_default_that_does_something() => VerifyAsync(
        """
        public void M(ValveState s)
        {
            switch (s) { case ValveState.Closed: Work(); break; default: break; }
        }
        """,
        """
        public int M(ValveState s)
        {
            switch (s) { case ValveState.Closed: return 1; default: if (Check()) throw new InvalidOperationException(); return 0; }
        }
        """,
        """
        public int M(ValveState s)
        {
            switch (s) //! SG2003
            {
                case ValveState.Closed: return 1;
                case ValveState.Serviced: return 2;
                default: throw new InvalidOperationException();
            }
        }
        """);

    [Fact]
    public Task Statement_whose_default_only_throws() => VerifyAsync(
        """
        public int M(ValveState s)
        {
            switch (s) //! SG2003
            {
                case ValveState.Closed: return 1;
                default: { string text = "state " + s; Note(text); throw new InvalidOperationException(text); }
            }
        }
        """,
        """
        public void M(ValveState s)
        {
            switch (s) //! SG2003
            {
                case ValveState.Closed: Work(); break;
                default: Die(); break;
            }
        }
        """,
        """
        public int M(ValveState s)
        {
            switch (s)
            {
                case ValveState.Closed: return 1;
                case ValveState.Opened:
                case ValveState.Serviced:
                case ValveState.Tested:
                default: throw new InvalidOperationException();
            }
        }
        """);

    [Fact]
    public Task State_that_throws_by_name_is_handled() => VerifyAsync(
        """
        public int M(LampState s) => s switch { LampState.Off => 0, LampState.On => 1, LampState.Warming => throw new InvalidOperationException(), _ => throw new UnreachableException() };
        """,
        """
        public int M(LampState s) => s switch { LampState.Off => 0, LampState.On => 1, _ => throw new UnreachableException() }; //! SG2003
        """);

    [Fact]
    public Task Expression_with_and_without_a_discard() => VerifyAsync(
        """
        #pragma warning disable CS8509, CS8524
        public int M(LampState s) => s switch { LampState.Off => 0, LampState.On => 1 }; //! SG2003
        """,
        """
        #pragma warning disable CS8524
        public int M(LampState s) => s switch { LampState.Off => 0, LampState.Warming => 2, LampState.On => 1 };
        """,
        """
        public int M(LampState s) => s switch { LampState.Off => 0, _ => 1 };
        """,
        """
        public int M(LampState s) => s switch { LampState.Off => 0, var other => (int)other };
        """,
        """
        public int M(LampState s) => s switch { LampState.Off => 0, var other => throw new InvalidOperationException(other.ToString()) }; //! SG2003
        """,
        """
        public int M(LampState s) => s switch { LampState.Off => 0, not LampState.Off => throw new InvalidOperationException() }; //! SG2003
        """,
        """
        public int M(LampState s) => s switch { LampState.Off => 0, not LampState.On => throw new InvalidOperationException(), _ => 1 }; //! SG2003
        """,
        """
        public int M(LampState s) => s switch { LampState.Off => 0, LampState.Warming => 2, not LampState.On => throw new InvalidOperationException(), _ => 1 };
        """,
        """
        public int M(LampState s)
        {
            switch (s) { default: throw new InvalidOperationException(); case LampState.Off: case LampState.Warming: return 0; case LampState.On: return 1; }
        }
        """,
        """
        [DoesNotReturn] private static int Fail() => throw new InvalidOperationException();
        public int M(LampState s) => s switch { LampState.Off => 0, _ => Fail() }; //! SG2003
        """);

    [Fact]
    public Task Or_patterns() => VerifyAsync(
        """
        public int M(ValveState s) => s switch { ValveState.Closed or ValveState.Opened => 0, ValveState.Serviced or ValveState.Tested => 1, _ => throw new UnreachableException() };
        """,
        """
        public int M(ValveState s) => s switch { ValveState.Closed or (ValveState.Opened or ValveState.Serviced) => 0, _ => throw new UnreachableException() }; //! SG2003
        """,
        """
        public void M(ValveState s)
        {
            switch (s)
            {
                case ValveState.Closed or ValveState.Tested: break;
                case ValveState.Opened or ValveState.Serviced: break;
            }
        }
        """);

    [Fact]
    public Task Ranges() => VerifyAsync(
        """
        public int M(ValveState s) => s switch { < ValveState.Serviced => 0, >= ValveState.Serviced => 1 };
        """,
        """
        public int M(ValveState s) => s switch { <= ValveState.Closed => 0, > ValveState.Opened => 1, _ => throw new UnreachableException() }; //! SG2003
        """,
        """
        public int M(ValveState s) => s switch { >= ValveState.Opened and < ValveState.Tested => 0, ValveState.Closed => 1, _ => throw new UnreachableException() }; //! SG2003
        """,
        """
        public int M(ValveState s) => s switch { >= ValveState.Opened and <= ValveState.Tested => 0, not (ValveState.Opened or ValveState.Serviced or ValveState.Tested) => 1 };
        """);

    [Fact]
    public Task Guarded_arm_covers_nothing() => VerifyAsync(
        """
        public int M(LampState s, bool b) => s switch { LampState.Off => 0, LampState.On when b => 1, LampState.Warming => 2, _ => throw new UnreachableException() }; //! SG2003
        """,
        """
        public int M(LampState s, bool b) => s switch { LampState.Off => 0, LampState.On when b => 1, LampState.On => 3, LampState.Warming => 2, _ => throw new UnreachableException() };
        """,
        """
        public void M(LampState s, bool b)
        {
            switch (s) //! SG2003
            {
                case LampState.Off when b: break;
                case LampState.On: break;
                case LampState.Warming: break;
            }
        }
        """);

    [Fact]
    public Task Nullable_state() => VerifyAsync(
        """
        public void M(LampState? s)
        {
            switch (s) //! SG2003
            {
                case null: break;
                case LampState.Off: break;
            }
        }
        """,
        """
        public void M(LampState? s)
        {
            switch (s)
            {
                case LampState.Off: break;
                case LampState.On: break;
                case LampState.Warming: break;
            }
        }
        """,
        """
        public int M(LampState? s) => s switch { null => 0, { } => 1 };
        """,
        """
        public int M(LampState? s) => s switch { null => 0, { } other => throw new InvalidOperationException(other.ToString()) }; //! SG2003
        """);

    [Fact]
    public Task State_of_a_machine() => VerifyAsync(
        """
        public void M(Valve v)
        {
            switch (v.State) //! SG2003
            {
                case ValveState.Closed: break;
            }
        }
        """,
        """
        private readonly Valve _v = new();
        public bool IsShut => _v.State switch { ValveState.Closed or ValveState.Serviced or ValveState.Tested => true, ValveState.Opened => false, _ => throw new UnreachableException() };
        """);

    [Fact]
    public Task Other_switches_are_not_judged() => VerifyAsync(
        """
        public int M(DayOfWeek d) => d switch { DayOfWeek.Friday => 1, _ => throw new InvalidOperationException() };
        """,
        """
        public int M(LampTrigger t, int n, object o)
        {
            switch (t) { }
            switch (n) { case (int)LampState.Off: return 0; }
            switch (o) { case LampState.Off: return 1; }
            return 2;
        }
        """,
        """
        public int M(LampState a, LampState b) => (a, b) switch { (LampState.Off, LampState.Off) => 0, _ => throw new InvalidOperationException() };
        """);

    [Fact]
    public Task Empty_switch_misses_all() => VerifyAsync(
        """
        public void M(LampState s)
        {
            switch (s) { } //! SG2003
        }
        """);

    [Fact]
    public Task Switch_in_lambdas_and_initializers() => VerifyAsync(
        """
        private static readonly Func<LampState, int> Number = s => s switch { LampState.Off => 0, _ => throw new UnreachableException() }; //! SG2003
        """,
        """
        private static readonly Func<LampState, int> Number = s => s switch { LampState.Off => 0, LampState.On or LampState.Warming => 1, _ => throw new UnreachableException() };
        """);

    [Fact]
    public Task Nested_enum_with_keywords_for_names() => StateUseVerifier.FilesAsync(
        RuleIds.MissingStates,
        """
        public partial class Host
        {
            [StateMachine] public enum @class { [Initial, Transition("Go", @if)] @new, [Transition("Back", @new)] @if }
            public int M(@class s)
            {
                switch (s) { case @class.@new: return 0; } //! SG2003
                switch (s) { case @class.@new: return 0; case @class.@if: return 1; }
                return 2;
            }
        }
        """);

    [Fact]
    public Task Values_that_are_not_small_or_have_gaps() => StateUseVerifier.FilesAsync(
        RuleIds.MissingStates,
        """
        [StateMachine] public enum FarState : ulong { [Initial, Transition("Go", End)] Start = 7, [Transition("Back", Start)] End = ulong.MaxValue }
        public class Subject
        {
            public int M(FarState s) => s switch { FarState.Start => 0, _ => throw new UnreachableException() }; //! SG2003
            public int N(FarState s) => s switch { FarState.Start => 0, FarState.End => 1, _ => throw new UnreachableException() };
        }
        """);

    [Fact]
    public Task Member_that_may_not_be_named_is_not_asked_for() => StateUseVerifier.FilesAsync(
        RuleIds.MissingStates,
        """
        [StateMachine] public enum OldState { [Initial, Transition("Go", End)] Start, [Transition("Back", Start)] End, [Obsolete("gone", true)] Gone }
        public class Subject
        {
            public int M(OldState s) => s switch { OldState.Start => 0, OldState.End => 1, _ => throw new UnreachableException() };
        }
        """);

    [Fact]
    public Task Throwing_default_is_enough_where_the_options_say_so() => StateUseVerifier.FileAsync(
        RuleIds.MissingStates,
        """
        public class Subject
        {
            public int M(LampState s) => s switch { LampState.Off => 0, _ => throw new UnreachableException() };
            public void N(LampState s)
            {
                switch (s) { case LampState.Off: break; default: throw new UnreachableException(); }
                switch (s) { case LampState.Off: break; } //! SG2003
            }
        }
        """,
        new FixedConfigOptions(tree: ("stateguard.throwing_default", "Covered")));

    [Fact]
    public Task Any_other_option_is_the_default() => StateUseVerifier.FileAsync(
        RuleIds.MissingStates,
        """
        public class Subject
        {
            public int M(LampState s) => s switch { LampState.Off => 0, _ => throw new UnreachableException() }; //! SG2003
        }
        """,
        new FixedConfigOptions(tree: ("stateguard.throwing_default", "missing")));

    [Fact]
    public Task Generated_code_is_not_judged() => StateUseVerifier.FileAsync(
        RuleIds.MissingStates,
        "// <auto-generated/>\npublic class Subject { public void M(LampState s) { switch (s) { case LampState.Off: break; } } }",
        FixedConfigOptions.None,
        "Subject.g.cs");

    [Theory]
    [InlineData("switch (s) { case LampState.Off: break; case LampState.: break; }")]
    [InlineData("switch (s) { case LampState.Off: break; case LampState.Of: break; }")]
    [InlineData("_ = s switch { LampState.Off => 0, LampState. => 1 };")]
    [InlineData("_ = s switch { LampState.Off => 0, => 1 };")]
    public async Task Arm_that_is_being_typed_says_nothing(string body)
    {
        ImmutableArray<Diagnostic> found = await StateUseVerifier.DiagnosticsOfBrokenAsync(
            RuleIds.MissingStates, "public class Subject { public void M(LampState s) { " + body + " } }");
        Assert.Empty(found);
    }

    [Theory]
    [InlineData("switch (s) { case ValveState.Opened: break; }", "This switch has no arm for 'Closed', 'Serviced' and 'Tested' of 'ValveState'; add them, or a default", "Closed,Serviced,Tested")]
    [InlineData("_ = s switch { < ValveState.Tested => 0, _ => throw new Exception() };", "This switch has no arm for 'Tested' of 'ValveState'; add it, since its default only throws", "Tested")]
    public async Task Message_names_what_is_missing(string body, string message, string names)
    {
        Diagnostic found = Assert.Single(await StateUseVerifier.DiagnosticsOfAsync(
            RuleIds.MissingStates, "public class Subject { public void M(ValveState s) { " + body + " } }"));

        Assert.Equal(message, found.GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal(names, found.Properties[DiagnosticProperties.MissingStates]);
        Assert.Equal("switch", found.Location.SourceTree!.GetText().ToString(found.Location.SourceSpan));
        Assert.Equal(DiagnosticSeverity.Warning, found.Severity);
    }

    [Fact]
    public async Task Long_list_is_cut()
    {
        string states = string.Join(", ", Enumerable.Range(1, 9).Select(i => $"[Transition(\"Go\", S0)] S{i}"));
        Diagnostic found = Assert.Single(await StateUseVerifier.DiagnosticsOfAsync(
            RuleIds.MissingStates,
            $$"""[StateMachine] public enum LongState { [Initial, Transition("Go", S1)] S0, {{states}} } public class Subject { public void M(LongState s) { switch (s) { case LongState.S0: break; } } }"""));

        Assert.Equal("This switch has no arm for 'S1', 'S2', 'S3', 'S4' and 5 more of 'LongState'; add them, or a default", found.GetMessage(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Enum_of_another_assembly_in_an_old_language()
    {
        var options = new CSharpParseOptions(LanguageVersion.CSharp9);
        MetadataReference library = OtherAssembly.Of("""
            using StateGuard;
            public static partial class Host { [StateMachine] public enum DoorState { [Initial, Transition("Open", Opened)] Shut, [Transition("Shut", Shut)] Opened } }
            """);
        CSharpCompilation compilation = CSharpCompilation.Create(
            "User", [], [.. ReferencePacks.Net100, ReferencePacks.Runtime, library], new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        ImmutableArray<Diagnostic> found = await StateUseVerifier.DiagnosticsOfAsync(
            RuleIds.MissingStates,
            "public class Subject { public int M(Host.DoorState s) => s switch { Host.DoorState.Shut => 0, _ => throw new System.Exception() };\npublic int N(Host.DoorState s) => s switch { Host.DoorState.Shut or Host.DoorState.Opened => 0, _ => 1 }; }",
            beside: compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("", options)));

        Diagnostic only = Assert.Single(found);
        Assert.Equal("Opened", only.Properties[DiagnosticProperties.MissingStates]);
    }

    private static Task VerifyAsync(params string[] cases) => StateUseVerifier.MembersAsync(RuleIds.MissingStates, cases);
}
