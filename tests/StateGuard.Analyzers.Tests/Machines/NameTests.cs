using Microsoft.CodeAnalysis;
using Xunit;

namespace StateGuard.Analyzers.Tests.Machines;

/// <summary>SG0008.</summary>
public class NameTests
{
    [Theory]
    [InlineData("null!", "null cannot be the name")]
    [InlineData("\"\"", "\"\" cannot be the name")]
    [InlineData("\"Go on\"", "cannot be the name of")]
    [InlineData("\"1\"", "cannot be the name of")]
    [InlineData("\"Op\\u200Den\"", "cannot be the name of")]
    [InlineData("\"State\"", "a member that every machine has")]
    [InlineData("\"Fire\"", "a member that every machine has")]
    [InlineData("\"ToString\"", "a member that every machine has")]
    [InlineData("\"Door\"", "the machine itself")]
    [InlineData("\"BeginHold\"", "operation 'Hold'")]
    [InlineData("\"HoldScope\"", "operation 'Hold'")]
    [InlineData("\"__word\"", "two underscores")]
    [InlineData("\"get_State\"", "a member that every machine has")]
    [InlineData("\"Fre\\u200Beze\"", "\"Fre\\u200beze\" cannot be the name")]
    public Task A_bad_trigger_is_reported(string trigger, string message) => DeclarationTest.CheckAsync($$"""
        [StateMachine] enum DoorState
        {
            [Initial, {|SG0008:Transition({{trigger}}, Open)|}, Transition("Open", Open)] Shut,
            [Transition("Shut", Shut)] Open,
            [Exclusive("Hold", From = Shut)] Held,
        }
        """, message);

    [Theory]
    [InlineData("When = \"\"")]
    [InlineData("When = \"Is it\"")]
    [InlineData("When = \"Go\"")]
    [InlineData("Do = \"Is\"")]
    [InlineData("When = \"Act\"")]
    [InlineData("Do = \"EndHold\"")]
    [InlineData("Do = \"Refresh\"")]
    [InlineData("Do = \"get_State\"")]
    [InlineData("When = \"get_State\"")]
    public Task A_bad_hook_is_reported(string hook) => DeclarationTest.CheckAsync($$"""
        [StateMachine] enum DoorState
        {
            [Initial, Transition("Go", Open, When = "Is", Do = "Act"), {|SG0008:Transition("Move", Open, {{hook}})|}] Shut,
            [Transition("Go", Shut)] Open,
            [Exclusive("Hold", From = Shut)] Held,
        }
        """);

    [Theory]
    [InlineData("null!")]
    [InlineData("\"a b\"")]
    [InlineData("\"Rest\"")]
    public Task A_bad_operation_is_reported(string operation) => DeclarationTest.CheckAsync($$"""
        [StateMachine] enum DoorState
        {
            [Initial] Shut,
            [Exclusive("Rest", From = Shut)] Resting,
            [{|SG0008:Exclusive({{operation}}, From = Shut)|}] Held,
        }
        """);

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\"A.B\"")]
    [InlineData("\"DoorState\"")]
    [InlineData("\"Taken\"")]
    [InlineData("\"Half\"")]
    [InlineData("\"Frozen\"")]
    [InlineData("\"Built\"")]
    [InlineData("\"Space\"")]
    [InlineData("\"Visible\"")]
    [InlineData("\"Whole\"")]
    [InlineData("\"Request\"")]
    [InlineData("\"OnViolated\"")]
    [InlineData("\"__Code\"")]
    public Task A_bad_name_of_the_machine_is_reported(string name) => DeclarationTest.CheckAsync($$"""
        namespace Doors
        {
            [{|SG0008:StateMachine(Name = {{name}})|}] enum DoorState { [Initial, Transition("Go", Open)] Shut, [Transition("Go", Shut)] Open }
            struct Taken { }
            enum HalfTrigger { }
            static class Frozen { }
            partial class Built { public Built() { } }
            public partial class Visible { }
            class Whole { }
            namespace Space { class Inner { } }
        }
        """);

    [Theory]
    [InlineData("Request", "Status")]
    [InlineData("Format", "State")]
    public async Task An_enum_called_after_a_member_of_every_machine_needs_a_name(string name, string suffix)
    {
        const string States = " { [Initial, Transition(\"Go\", Open, When = \"Is\")] Shut, [Transition(\"Go\", Shut)] Open }";
        const string Hook = " { private partial bool Is() => true; }";
        await DeclarationTest.CheckAsync(
            $"[{{|SG0008:StateMachine|}}] enum {name}{suffix}{States} partial class {name}{Hook}", $"'{name}', which is that of a member of every machine");
        await DeclarationTest.CheckAsync($"[StateMachine(Name = \"{name}Machine\")] enum {name}{suffix}{States} partial class {name}Machine{Hook}");
    }

    [Theory]
    [InlineData("System")]
    [InlineData("StateGuard")]
    public async Task A_machine_does_not_hide_a_namespace_that_its_code_needs(string name)
    {
        string states = $"StateMachine(Name = \"{name}\")%] enum DoorState {{ [Initial, Transition(\"Go\", Open)] Shut, [Transition(\"Go\", Shut)] Open }}";
        await DeclarationTest.CheckAsync("[{|SG0008:" + states.Replace("%", "|}", StringComparison.Ordinal), "a namespace that the generated code needs");
        await DeclarationTest.CheckAsync("namespace Doors { [" + states.Replace("%", "", StringComparison.Ordinal) + " }");
    }

    [Fact]
    public Task Of_two_machines_of_one_name_the_second_is_reported() => DeclarationTest.CheckAsync("""
        [StateMachine(Name = "Gate")] enum DoorState { [Initial, Transition("Go", Open)] Shut, [Transition("Go", Shut)] Open }
        [{|SG0008:StateMachine|}] enum GateState { [Initial, Transition("Go", Open)] Shut, [Transition("Go", Shut)] Open }
        class User { TransitionResult Use() => new Gate(DoorState.Open).Go(); }
        """, "generated for 'DoorState' already");

    [Theory]
    [InlineData("public TransitionResult Go() => default;")]
    [InlineData("int Go;")]
    [InlineData("class Go { }")]
    [InlineData("bool Go { get; }")]
    public Task A_member_of_the_user_that_is_in_the_way_is_reported(string member) => DeclarationTest.CheckAsync($$"""
        [StateMachine] enum DoorState { [Initial, {|SG0008:Transition("Go", Open)|}] Shut, [Transition("Back", Shut)] Open }
        partial class Door { {{member}} }
        """, "your own part of 'Door'");

    [Fact]
    public Task An_operation_of_two_states_is_reported() => DeclarationTest.CheckAsync("""
        [StateMachine] enum DoorState
        {
            [Initial] Shut,
            [Exclusive("Hold", From = Shut)] Held,
            [{|SG0008:Exclusive("Hold", From = Shut)|}] Kept,
        }
        """, "'Hold' is the operation of 'Held' already");

    [Theory]
    [InlineData("public DoorState State => default;")]
    [InlineData("public DoorState Refresh() => default;")]
    [InlineData("public static string Format(DoorState state) => \"\";")]
    [InlineData("public Door(DoorState state) { }")]
    [InlineData("void OnTransitioned(DoorState from, DoorState to, DoorTrigger? trigger) { }")]
    public Task A_member_that_every_machine_has_is_reported(string member) => DeclarationTest.CheckAsync($$"""
        [{|SG0008:StateMachine|}] enum DoorState { [Initial, Transition("Go", Open)] Shut, [Transition("Back", Shut)] Open }
        partial class Door { {{member}} }
        """);

    // The compiler's errors about hooks that nothing declares would hide what is reported.
    [Theory]
    [InlineData("partial class Door { public Door() { }", "a constructor 'Door()' of its own")]
    [InlineData("partial class Door { public string State => \"\"; void OnTransitioned() { }", "a member 'State' of its own")]
    [InlineData("public sealed partial class Door { partial void OnTransitioned(DoorState from, DoorState to, DoorTrigger? trigger) { }", "declared otherwise")]
    public async Task Hooks_of_the_user_compile_where_the_machine_is_not_generated(string part, string message)
    {
        string source = $$"""
            using StateGuard;
            [StateMachine] enum DoorState
            {
                [Initial, Transition("Go", Open, When = "Can", Do = "Push")] Shut,
                [Transition("Go", Shut)] Open,
            }
            {{part}} private partial bool Can() => true; private partial void Push() { } }
            """;
        GeneratedMachine machine = GeneratedMachine.From(source);
        Assert.DoesNotContain(machine.Problems, problem => problem.Severity == DiagnosticSeverity.Error);
        Diagnostic diagnostic = Assert.Single(await machine.AnalyzeAsync());
        Assert.Equal("SG0008", diagnostic.Id);
        Assert.Contains(message, diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public Task Inside_the_type_of_its_own_name_it_is_reported() => DeclarationTest.CheckAsync("""
        partial class Door
        {
            [{|SG0008:StateMachine|}] enum DoorState { [Initial, Transition("Go", Open)] Shut, [Transition("Go", Shut)] Open }
        }
        """);

    [Fact]
    public Task A_part_of_the_users_own_is_right() => DeclarationTest.CheckAsync("""
        [StateMachine] enum DoorState { [Initial, Transition("Go", Open, When = "Is", Do = "Act")] Shut, [Transition("Back", Shut)] Open }
        partial class Door : IDisposable
        {
            public Door(int width) : this() => Width = width;
            public int Width { get; }
            public TransitionResult Go(int times) => Go();
            public TransitionResult Request(int goal) => default;
            private partial bool Is() => true;
            private partial void Act() { }
            partial void OnTransitioned(DoorState from, DoorState to, DoorTrigger? trigger) { }
            public void Dispose() { }
        }
        class Door<T> { }
        """);

    [Theory]
    [InlineData("DoorState", "Door")]
    [InlineData("DoorStates", "Door")]
    [InlineData("DoorStatus", "Door")]
    [InlineData("Door", "DoorMachine")]
    [InlineData("State", "StateMachine")]
    [InlineData("Status", "StatusMachine")]
    [InlineData("Estate", "EstateMachine")]
    public Task Machines_are_named_after_their_enums(string name, string machine) => DeclarationTest.CheckAsync($$"""
        namespace Doors
        {
            [StateGuard.StateMachine] enum {{name}} { [Initial, Transition("Go", Open)] Shut, [Transition("Go", Shut)] Open }
            class User { {{machine}}Trigger Use({{machine}} machine) => {{machine}}Trigger.Go; }
        }
        """);
}
