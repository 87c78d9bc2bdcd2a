using StateGuard.CodeFixes.Declarations;
using Xunit;
using Drop = StateGuard.Analyzers.Tests.CodeFixes.FixTest<StateGuard.DeclarationAnalyzer, StateGuard.CodeFixes.Declarations.DropAttributeCodeFixProvider>;
using Mark = StateGuard.Analyzers.Tests.CodeFixes.FixTest<StateGuard.DeclarationAnalyzer, StateGuard.CodeFixes.Declarations.MarkStateCodeFixProvider>;

namespace StateGuard.Analyzers.Tests.CodeFixes;

/// <summary>What is offered for the declaration of a machine.</summary>
public sealed class DeclarationFixTests
{
    [Fact]
    public Task First_state_becomes_the_initial_one() => Mark.Fixes(
        """
        [{|SG0001:StateMachine|}]
        public enum Door
        {
            /// <summary>Nobody passes.</summary>
            [Transition("Open", Open)]
            Closed,

            [Transition("Close", Closed)]
            Open,
        }
        """,
        """
        [StateMachine]
        public enum Door
        {
            /// <summary>Nobody passes.</summary>
            [Initial]
            [Transition("Open", Open)]
            Closed,

            [Transition("Close", Closed)]
            Open,
        }
        """);

    [Fact]
    public Task An_exclusive_state_is_passed_over() => Mark.Fixes(
        """
        [{|SG0001:StateMachine|}]
        public enum Door
        {
            [Exclusive("Paint", From = Closed)] Painting,
            [Transition("Open", Open)] Closed,
            [Transition("Close", Closed)] Open,
        }
        """,
        """
        [StateMachine]
        public enum Door
        {
            [Exclusive("Paint", From = Closed)] Painting,
            [Initial]
            [Transition("Open", Open)] Closed,
            [Transition("Close", Closed)] Open,
        }
        """);

    [Fact]
    public Task On_one_line() => Mark.Fixes(
        """[{|SG0001:StateMachine|}] enum Door { [Transition("Open", Open)] Closed, [Transition("Close", Closed)] Open }""",
        """[StateMachine] enum Door { [Initial, Transition("Open", Open)] Closed, [Transition("Close", Closed)] Open }""");

    [Fact]
    public Task The_name_is_qualified_where_it_means_something_else() => Mark.Fixes(
        """
        class InitialAttribute : Attribute;

        [{|SG0001:StateMachine|}]
        enum Door
        {
            [Transition("Open", Open)]
            Closed,

            [Transition("Close", Closed)]
            Open,
        }
        """,
        """
        class InitialAttribute : Attribute;

        [StateMachine]
        enum Door
        {
            [StateGuard.Initial]
            [Transition("Open", Open)]
            Closed,

            [Transition("Close", Closed)]
            Open,
        }
        """);

    [Fact]
    public Task A_state_without_a_way_out_becomes_final() => Mark.Fixes(
        """
        [StateMachine]
        enum Order
        {
            [Initial, Transition("Ship", Shipped), Transition("Cancel", Cancelled)]
            Placed,
            {|SG0005:Shipped|}, // on its way
            // nobody wants it
            {|SG0005:Cancelled|},
        }
        """,
        """
        [StateMachine]
        enum Order
        {
            [Initial, Transition("Ship", Shipped), Transition("Cancel", Cancelled)]
            Placed,
            [Final]
            Shipped, // on its way
            // nobody wants it
            [Final]
            Cancelled,
        }
        """);

    [Fact]
    public Task A_transition_that_is_never_taken_is_dropped() => Drop.Fixes(
        """
        [StateMachine]
        enum Door
        {
            [Initial]
            [Transition("Open", Open)] // the way out
            // once more
            [{|SG0003:Transition("Open", Open)|}]
            Closed,

            [Transition("Close", Closed), {|SG0003:Transition("Close", Closed)|}]
            Open,
        }
        """,
        """
        [StateMachine]
        enum Door
        {
            [Initial]
            [Transition("Open", Open)] // the way out
            // once more
            Closed,

            [Transition("Close", Closed)]
            Open,
        }
        """);

    [Fact]
    public Task A_second_initial_state_is_dropped() => Drop.Fixes(
        """
        [StateMachine]
        enum Door
        {
            [Initial, Transition("Open", Open)]
            Closed,

            [{|SG0001:Initial|}, Transition("Close", Closed)]
            Open,
        }
        """,
        """
        [StateMachine]
        enum Door
        {
            [Initial, Transition("Open", Open)]
            Closed,

            [Transition("Close", Closed)]
            Open,
        }
        """);

    [Fact]
    public Task An_enum_without_states_has_none_to_mark() => Mark.IsNotOffered(
        """
        [{|SG0001:StateMachine|}]
        enum Door
        {
        }
        """);
}
