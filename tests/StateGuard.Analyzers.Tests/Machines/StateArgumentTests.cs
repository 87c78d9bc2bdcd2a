using Xunit;

namespace StateGuard.Analyzers.Tests.Machines;

/// <summary>SG0002.</summary>
public class StateArgumentTests
{
    [Theory]
    [InlineData("3", "'3' is not a state of 'DoorState'")]
    [InlineData("null", "null is not a state")]
    [InlineData("\"Opened\"", "\"Opened\" is not a state of 'DoorState': name one of its members")]
    [InlineData("\"Open\"", "\"Open\" is not a state of 'DoorState': write the member 'Open' itself, not its name")]
    [InlineData("nameof(Open)", "write the member 'Open' itself")]
    [InlineData("DayOfWeek.Monday", "'System.DayOfWeek.Monday' is not a state")]
    [InlineData("(DoorState)7", "is not a state")]
    [InlineData("typeof(DoorState)", "is not a state")]
    public async Task Anything_but_a_member_is_reported(string argument, string message)
    {
        await DeclarationTest.CheckAsync($$"""
            [StateMachine] enum DoorState { [Initial, {|SG0002:Transition("Go", {{argument}})|}] Shut, Open }
            class User { TransitionResult Use() => new Door().Go(); }
            """, message);
        await DeclarationTest.CheckAsync($$"""
            [StateMachine] enum DoorState { [Initial, {|SG0002:Automatic({{argument}}, When = "Is")|}] Shut, Open }
            """, message);
        await DeclarationTest.CheckAsync($$"""
            [StateMachine] enum DoorState { [Initial] Shut, [{|SG0002:Exclusive("Hold", From = {{argument}})|}] Open }
            class User { TransitionResult Use() => new Door().BeginHold(); }
            """, message);
    }

    [Fact]
    public Task What_does_not_compile_is_left_to_the_compiler() => DeclarationTest.CheckAsync("""
        [StateMachine] enum DoorState { [Initial, Transition("Go", Nowhere), Transition(), Automatic(Nowhere)] Shut, [Exclusive("Hold", From = Nowhere)] Open }
        class User { TransitionResult Use() => new Door().Go(); }
        """);

    [Fact]
    public Task Members_however_written_are_right() => DeclarationTest.CheckAsync("""
        [StateMachine] enum DoorState { [Initial, Transition("Go", Open), Transition("Stay", DoorState.Shut)] Shut, [Transition("Go", (DoorState)0)] Open }
        """);
}
