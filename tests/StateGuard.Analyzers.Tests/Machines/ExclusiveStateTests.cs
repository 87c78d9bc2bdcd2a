using Xunit;

namespace StateGuard.Analyzers.Tests.Machines;

/// <summary>SG0006 and SG0007.</summary>
public class ExclusiveStateTests
{
    [Fact]
    public Task Transitions_into_and_out_of_it_are_reported() => DeclarationTest.CheckAsync("""
        [StateMachine] enum DoorState
        {
            [Initial, {|SG0006:Transition("Go", Held)|}, {|SG0006:Automatic(Held)|}] Shut,
            [Exclusive("Hold", From = Shut), {|SG0006:Transition("Leave", Shut)|}, {|SG0006:Automatic(Shut, When = "Is")|}] Held,
        }
        class User { TransitionResult Use(Door door) => door.Leave() == TransitionResult.Done ? door.Go() : door.BeginHold(); }
        """, "left only by its end, 'EndHold'");

    [Theory]
    [InlineData("Exclusive(\"Hold\")", "add From")]
    [InlineData("Exclusive(\"Hold\", From = Held)", "cannot be entered from itself")]
    [InlineData("Exclusive(\"Hold\", From = Other)", "'Other', which is exclusive itself")]
    public Task A_bad_from_is_reported(string exclusive, string message) => DeclarationTest.CheckAsync($$"""
        [StateMachine] enum DoorState
        {
            [Initial] Shut,
            [Exclusive("Rest", From = Shut)] Other,
            [{|SG0007:{{exclusive}}|}] Held,
        }
        class User
        {
            void Use(Door door)
            {
                door.BeginHold();
                door.EndHold();
                using Door.HoldScope scope = door.EnterHold();
                door.TryEnterHold(out _);
            }
        }
        """, message);

    // What is wrong with the operation has been said, be it by the compiler.
    [Theory]
    [InlineData("{|SG0008:Exclusive(null!)|}")]
    [InlineData("Exclusive")]
    [InlineData("Exclusive(\"Hold\", Shut)")]
    public Task Without_an_operation_no_from_is_missed(string exclusive) => DeclarationTest.CheckAsync($$"""
        [StateMachine] enum DoorState { [Initial, Transition("Go", Shut)] Shut, [{{exclusive}}] Held }
        """);

    [Fact]
    public Task Several_from_ordinary_states_are_right() => DeclarationTest.CheckAsync("""
        [StateMachine] enum DoorState
        {
            [Initial, Transition("Go", Open)] Shut,
            [Transition("Go", Shut)] Open,
            [Exclusive("Hold", From = Shut)] Held,
            [Exclusive("Rest", From = Shut)] Resting,
            [Exclusive("Read", From = Open)] Reading,
        }
        """);
}
