using Xunit;
using static StateGuard.Analyzers.Tests.CodeFixes.FixTest<StateGuard.StateUseAnalyzer, StateGuard.CodeFixes.Switches.AddArmsCodeFixProvider>;

namespace StateGuard.Analyzers.Tests.CodeFixes;

/// <summary>SG2003: which arms are added, and what they do.</summary>
public sealed class AddArmsTests
{
    private const string Machine = """

        [StateMachine]
        public enum Valve
        {
            [Initial, Transition("Open", Opened)] Closed,
            [Transition("Close", Closed)] Opened,
            [Exclusive("Service", From = Closed)] Serviced,
            [Exclusive("Lock", From = Closed)] @lock,
        }
        """;

    [Fact]
    public Task A_default_that_throws_goes_on_to_throw() => FixesSwitch(
        """
        int M(Valve v) => v {|SG2003:switch|}
        {
            Valve.Closed => 0, // shut
            Valve.Opened => 1,

            // no state at all
            _ => throw new ArgumentOutOfRangeException(nameof(v)),
        };
        """,
        """
        int M(Valve v) => v switch
        {
            Valve.Closed => 0, // shut
            Valve.Opened => 1,

            // no state at all
            Valve.Serviced => throw new ArgumentOutOfRangeException(nameof(v)),
            Valve.@lock => throw new ArgumentOutOfRangeException(nameof(v)),
            _ => throw new ArgumentOutOfRangeException(nameof(v)),
        };
        """);

    [Fact]
    public Task An_expression_without_default_throws() => FixesSwitch(
        """
        int M(Valve v) => v {|SG2003:switch|}
        {
            Valve.Closed or Valve.@lock => 0,
            Valve.Opened => 1 // wide
        };
        """,
        """
        int M(Valve v) => v switch
        {
            Valve.Closed or Valve.@lock => 0,
            Valve.Opened => 1, // wide
            Valve.Serviced => throw new NotImplementedException(),
        };
        """);

    [Fact]
    public Task A_statement_goes_on_to_do_nothing() => FixesSwitch(
        """
        void M(Valve v)
        {
            {|SG2003:switch|} (v)
            {
                case Valve.Closed:
                    Work();
                    break;
            }
        }
        """,
        """
        void M(Valve v)
        {
            switch (v)
            {
                case Valve.Closed:
                    Work();
                    break;
                case Valve.Opened:
                case Valve.Serviced:
                case Valve.@lock:
                    break;
            }
        }
        """);

    [Fact]
    public Task A_statement_shares_the_default_that_throws() => FixesSwitch(
        """
        void M(Valve v)
        {
            {|SG2003:switch|} (v)
            {
                case Valve.Closed or Valve.Opened:
                    Work();
                    break;

                // what else?
                default:
                    throw new InvalidOperationException();
            }
        }
        """,
        """
        void M(Valve v)
        {
            switch (v)
            {
                case Valve.Closed or Valve.Opened:
                    Work();
                    break;

                // what else?
                case Valve.Serviced:
                case Valve.@lock:
                default:
                    throw new InvalidOperationException();
            }
        }
        """);

    private static Task FixesSwitch(string member, string expected) => Fixes(In(member), In(expected));

    private static string In(string member) => "class C\n{\n    " + member.ReplaceLineEndings("\n    ").Replace("\n    \n", "\n\n") + "\n}\n" + Machine;
}
