using Xunit;

namespace StateGuard.Analyzers.Tests.Machines;

/// <summary>SG0011 and SG0012.</summary>
public class ContradictionTests
{
    [Theory]
    [InlineData("{|SG0011:Final|}, Transition(\"Go\", Shut)", "a way leads out of it to 'Shut'")]
    [InlineData("Automatic(Shut, When = \"Is\"), {|SG0011:Final|}", "a way leads out of it to 'Shut'")]
    [InlineData("{|SG0011:Final|}, Transient", "both final")]
    [InlineData("{|SG0012:Transient|}, Transition(\"Go\", Shut)", "add an [Automatic]")]
    [InlineData("{|SG0012:Transient|}, Automatic(Open, When = \"Is\"), Transition(\"Go\", Shut)", "add an [Automatic]")]
    [InlineData("{|SG0011:Exclusive(\"Hold\", From = Shut)|}, Transient", "drop [Transient]")]
    [InlineData("{|SG0011:Exclusive(\"Hold\", From = Shut)|}, Final", "drop [Final]")]
    public Task Marks_that_exclude_each_other_are_reported(string marks, string message) => DeclarationTest.CheckAsync($$"""
        [StateMachine] enum DoorState { [Initial{{(marks.Contains("Exclusive", StringComparison.Ordinal) ? "" : ", Transition(\"Move\", Open)")}}] Shut, [{{marks}}] Open }
        """, message);

    [Fact]
    public Task An_exclusive_initial_state_is_reported() => DeclarationTest.CheckAsync("""
        [StateMachine] enum DoorState { [Initial, {|SG0011:Exclusive("Hold", From = Open)|}] Shut, Open }
        """, "a new machine cannot start in it");

    [Fact]
    public Task A_final_state_that_is_held_is_reported() => DeclarationTest.CheckAsync("""
        [StateMachine] enum DoorState { [Initial, {|SG0011:Final|}] Shut, [Exclusive("Hold", From = Shut)] Held }
        """, "to 'Held', by its begin");

    [Theory]
    [InlineData("Locking = (Locking)3", "3 is no defined value of 'Locking'")]
    [InlineData("OnViolation = (OnViolation)(-1)", "-1 is no defined value of 'OnViolation'")]
    [InlineData("EnabledWhen = \"\"", "no conditional-compilation symbol")]
    [InlineData("EnabledWhen = \"A && B\"", "no conditional-compilation symbol")]
    [InlineData("EnabledWhen = \"true\"", "no conditional-compilation symbol")]
    public Task Undefined_options_are_reported(string option, string message) => DeclarationTest.CheckAsync($$"""
        [{|SG0011:StateMachine({{option}})|}] enum DoorState { [Initial, Transition("Go", Open)] Shut, [Transition("Go", Shut)] Open }
        """, message);

    [Fact]
    public Task A_ring_of_unguarded_automatic_transitions_is_reported_once() => DeclarationTest.CheckAsync("""
        [StateMachine] enum DoorState
        {
            [Initial, Automatic(C)] A,
            [Automatic(C, When = "Is"), {|SG0011:Automatic(D)|}] B,
            [Automatic(D)] C,
            [Automatic(B)] D,
        }
        """, "from 'B' to 'D' to 'B'");

    [Fact]
    public Task To_itself_is_a_ring_too() => DeclarationTest.CheckAsync("""
        [StateMachine] enum DoorState { [Initial, Transition("Go", B), {|SG0011:Automatic(A)|}] A, [Final] B }
        """);

    [Fact]
    public Task What_goes_together_is_right() => DeclarationTest.CheckAsync("""
        [StateMachine(Locking = Locking.None, OnViolation = OnViolation.Report, EnabledWhen = "FREEZER", Name = null)]
        enum DoorState
        {
            [Initial, Transient, Automatic(B)] A,
            [Automatic(C, When = "Is"), Transition("Go", D)] B,
            [Automatic(A, When = "Is"), Transition("Go", D)] C,
            [Final, Transition("Stay", D)] D,
        }
        """);
}
