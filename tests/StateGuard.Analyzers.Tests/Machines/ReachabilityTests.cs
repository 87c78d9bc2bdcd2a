using Xunit;

namespace StateGuard.Analyzers.Tests.Machines;

/// <summary>SG0004 and SG0005.</summary>
public class ReachabilityTests
{
    [Fact]
    public Task An_island_is_unreachable() => DeclarationTest.CheckAsync("""
        [StateMachine] enum DoorState
        {
            [Initial, Transition("Go", Open)] Shut,
            [Transition("Go", Shut)] Open,
            [Transition("Go", B)] {|SG0004:A|},
            [Automatic(A, When = "Is")] {|SG0004:B|},
            [Exclusive("Hold", From = B)] {|SG0004:Held|},
        }
        """, "no path leads there from the initial state 'Shut'");

    [Fact]
    public Task A_state_without_a_way_out_is_reported() => DeclarationTest.CheckAsync("""
        [StateMachine] enum DoorState
        {
            [Initial, Transition("Go", Open), Transition("Jam", Jammed)] Shut,
            {|SG0005:Open|},
            [Transition("Jam", Jammed)] {|SG0005:Jammed|},
        }
        """, "or mark it [Final]");

    [Fact]
    public Task Ways_of_every_kind_count() => DeclarationTest.CheckAsync("""
        [StateMachine] enum DoorState
        {
            [Initial, Transition("Go", Passing), Transition("Lock", Locked)] Shut,
            [Transient, Automatic(Open, When = "Is")] Passing,
            [Transition("Break", Broken, When = "Is")] Open,
            [Final, Transition("Break", Broken)] Broken,
            Locked,
            [Exclusive("Hold", From = Locked)] Held,
        }
        """);

    // Automatic transitions are taken before the trigger or begin, so that neither finds the state.
    [Fact]
    public Task From_a_state_that_is_always_left_by_itself_no_trigger_or_begin_leads_on() => DeclarationTest.CheckAsync("""
        [StateMachine] enum DoorState
        {
            [Initial, Transition("Go", Jammed), Automatic(Ajar, When = "Is"), Automatic(Open)] Shut,
            [Transition("Go", Shut)] Open,
            [Transition("Go", Shut)] Ajar,
            [Transition("Go", Shut)] {|SG0004:Jammed|},
            [Exclusive("Hold", From = Shut)] {|SG0004:Held|},
            [Exclusive("Rest", From = Open)] Resting,
        }
        """, "'Jammed' is never reached: an automatic transition without a guard always leaves 'Shut' first");

    [Fact]
    public Task Where_the_way_may_stop_or_come_round_they_do() => DeclarationTest.CheckAsync("""
        [StateMachine] enum DoorState
        {
            [Initial, Transition("Go", Jammed), Automatic(Open, When = "Is")] Shut,
            [Transition("Jam", Broken), Automatic(Ajar)] Open,
            [Automatic(Open, When = "Is"), Transition("Go", Shut)] Ajar,
            [Transition("Go", Shut)] Jammed,
            [Final] Broken,
            [Exclusive("Hold", From = Open)] Held,
        }
        """);

    [Fact]
    public Task After_an_error_nothing_is_said_about_paths() => DeclarationTest.CheckAsync("""
        [StateMachine] enum DoorState { [Initial, {|SG0002:Transition("Go", 1)|}] Shut, Open }
        """);
}
