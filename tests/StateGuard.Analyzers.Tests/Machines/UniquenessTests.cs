using Xunit;

namespace StateGuard.Analyzers.Tests.Machines;

/// <summary>SG0009.</summary>
public class UniquenessTests
{
    [Fact]
    public Task Flags_are_reported() => DeclarationTest.CheckAsync("""
        [StateMachine, {|SG0009:Flags|}] enum DoorState { [Initial, Transition("Go", Open)] Shut = 1, [Transition("Go", Shut)] Open = 2 }
        """);

    [Fact]
    public Task A_value_twice_is_reported() => DeclarationTest.CheckAsync("""
        [StateMachine] enum DoorState { [Initial, Transition("Go", Open)] Shut = 1, [Transition("Go", Shut)] Open = 2, {|SG0009:Ajar|} = Open }
        """, "'Ajar' has the same value as 'Open'");

    // As while a line is copied; the compiler says so where it stands, and nowhere else.
    [Fact]
    public Task A_name_twice_is_the_compilers_to_report() => DeclarationTest.CheckAsync("""
        [StateMachine] enum DoorState { [Initial, Transition("Go", Open)] Shut, [Transition("Go", Shut)] Open, [Transition("Go", Shut)] Open, [Exclusive("Hold", From = Shut)] Held }
        """);

    [Fact]
    public Task A_text_twice_is_reported() => DeclarationTest.CheckAsync("""
        [StateMachine] enum DoorState
        {
            [Initial, Transition("Go", Open), EnumMember(Value = "Open")] Shut,
            [Transition("Go", Ajar)] {|SG0009:Open|},
            [Transition("Go", Shut), {|SG0009:EnumMember(Value = "Open")|}] Ajar,
        }
        """, "has the same text as 'Shut', \"Open\"");

    [Fact]
    public Task Texts_that_differ_in_case_are_right() => DeclarationTest.CheckAsync("""
        [StateMachine] enum DoorState { [Initial, Transition("Go", Open), EnumMember(Value = "open")] Shut, [Transition("Go", Shut), EnumMember] Open }
        """);
}
