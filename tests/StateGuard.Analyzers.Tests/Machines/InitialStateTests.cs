using Xunit;

namespace StateGuard.Analyzers.Tests.Machines;

/// <summary>SG0001.</summary>
public class InitialStateTests
{
    [Fact]
    public Task None_is_reported_at_the_machine() => DeclarationTest.CheckAsync("""
        [{|SG0001:StateMachine|}] enum DoorState { [Transition("Go", Open)] Shut, [Transition("Go", Shut)] Open }
        class User { TransitionResult Use() => new Door().Go(); }
        """, "'DoorState' has no initial state");

    // The value, or the other name for one state, has been reported.
    [Theory]
    [InlineData("[Transition(\"Go\", Open)] Shut, [Transition(\"Go\", Shut)] Open, [Initial] {|SG0009:Start|} = Shut")]
    [InlineData("[Transition(\"Go\", Open)] Shut, [Transition(\"Go\", Shut)] Open, [Initial] Start = Nowhere")]
    public Task A_mark_on_what_is_no_state_is_not_missed(string members) => DeclarationTest.CheckAsync($$"""
        [StateMachine] enum DoorState { {{members}} }
        """);

    [Fact]
    public Task A_second_one_is_reported_at_its_mark() => DeclarationTest.CheckAsync("""
        [StateMachine] enum DoorState { [Initial, Transition("Go", Open)] Shut, [Transition("Go", Shut), {|SG0001:Initial|}] Open }
        """, "already starts in 'Shut'");

    [Fact]
    public Task Of_an_empty_enum_too() => DeclarationTest.CheckAsync("""
        [{|SG0001:StateMachine|}] enum DoorState { }
        class User { DoorState Use() => new Door().State; }
        """);

    [Fact]
    public Task One_is_right() => DeclarationTest.CheckAsync("""
        [StateMachine] enum DoorState { [Transition("Go", Open)] Shut, [Transition("Go", Shut), Initial] Open }
        enum Unmarked { A }
        """);

    [Fact]
    public Task A_pragma_silences_it() => DeclarationTest.CheckAsync("""
        #pragma warning disable SG0001
        [StateMachine] enum DoorState { [Transition("Go", Open)] Shut, [Transition("Go", Shut)] Open }
        #pragma warning restore SG0001
        """);
}
