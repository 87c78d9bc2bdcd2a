using Xunit;

namespace StateGuard.Analyzers.Tests.Machines;

/// <summary>SG0003.</summary>
public class AlternativesTests
{
    [Fact]
    public Task One_after_an_unguarded_one_is_reported() => DeclarationTest.CheckAsync("""
        [StateMachine] enum DoorState
        {
            [Initial, Transition("Go", Open), {|SG0003:Transition("Go", Shut)|}, {|SG0003:Transition("Go", Shut, When = "Is")|}] Shut,
            [Transition("Go", Shut)] Open,
        }
        """, "an earlier one from 'Shut' to 'Open' has no guard");

    [Theory]
    [InlineData("", "give that one a When, or drop one of them")]
    [InlineData(", When = \"Is\"", "put this one in front of it, or drop one of them")]
    public Task What_to_do_depends_on_its_guard(string guard, string message) => DeclarationTest.CheckAsync($$"""
        [StateMachine] enum DoorState
        {
            [Initial, Transition("Go", Open), {|SG0003:Transition("Go", Shut{{guard}})|}] Shut,
            [Transition("Go", Shut)] Open,
        }
        """, message);

    [Fact]
    public Task The_same_guard_again_is_reported() => DeclarationTest.CheckAsync("""
        [StateMachine] enum DoorState
        {
            [Initial, Transition("Go", Open, When = "Is"), {|SG0003:Transition("Go", Shut, When = "Is", Do = "Act")|}, Transition("Go", Shut)] Shut,
            [Transition("Go", Shut)] Open,
        }
        """, "the same guard 'Is'");

    [Fact]
    public Task Automatic_ones_alike() => DeclarationTest.CheckAsync("""
        [StateMachine] enum DoorState
        {
            [Initial, Automatic(Open, When = "Is"), {|SG0003:Automatic(Shut, When = "Is")|}, Automatic(Open), {|SG0003:Automatic(Shut, When = "Other")|}] Shut,
            [Transition("Go", Shut)] Open,
        }
        """);

    [Fact]
    public Task Guarded_ones_before_an_unguarded_one_are_right() => DeclarationTest.CheckAsync("""
        [StateMachine] enum DoorState
        {
            [Initial]
            [Transition("Go", Open, When = "Is"), Transition("Go", Open, When = "Other"), Transition("Go", Shut), Transition("Stay", Shut), Automatic(Open, When = "Is")]
            Shut,
            [Transition("Go", Shut, When = "Is")] Open,
        }
        """);
}
