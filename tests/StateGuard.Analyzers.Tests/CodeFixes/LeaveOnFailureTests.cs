using Xunit;
using static StateGuard.Analyzers.Tests.CodeFixes.FixTest<StateGuard.ObligationAnalyzer, StateGuard.CodeFixes.Ends.UnbegunEndCodeFixProvider>;

namespace StateGuard.Analyzers.Tests.CodeFixes;

/// <summary>SG1003: a failed begin that goes to the common way out returns instead.</summary>
public sealed class LeaveOnFailureTests
{
    private const string Explicit = """
        root = true
        [*.cs]
        stateguard.exceptions = explicit
        """;

    [Fact]
    public Task A_failure_returns_as_the_way_out_does() => Fixes(
        """
        class C
        {
            int M(Gate gate)
            {
                int ret = Count();
                if (ret < 0)
                {
                    return ret;
                }

                ret = gate.BeginErrno();
                if (ret < 0)
                {
                    goto Out; // busy
                }

                ret = Count();
                if (ret < 0)
                {
                    goto Out;
                }

                gate.Value = ret;

            Out:
                // Whatever has happened.
                {|SG1003:gate.End()|};
                return ret; // the last failure
            }
        }
        """,
        """
        class C
        {
            int M(Gate gate)
            {
                int ret = Count();
                if (ret < 0)
                {
                    return ret;
                }

                ret = gate.BeginErrno();
                if (ret < 0)
                {
                    return ret; // busy
                }

                ret = Count();
                if (ret < 0)
                {
                    goto Out;
                }

                gate.Value = ret;

            Out:
                // Whatever has happened.
                gate.End();
                return ret; // the last failure
            }
        }
        """, editorconfig: Explicit);

    [Fact]
    public Task A_label_that_nobody_goes_to_is_dropped() => Fixes(
        """
        class C
        {
            void M(Gate gate)
            {
                int error = gate.BeginErrno();
                if (error < 0)
                    goto Out;

                gate.Value = 1;

            Out:
                {|SG1003:gate.End()|};
            }
        }
        """,
        """
        class C
        {
            void M(Gate gate)
            {
                int error = gate.BeginErrno();
                if (error < 0)
                    return;

                gate.Value = 1;

                gate.End();
            }
        }
        """);

    [Fact]
    public Task A_way_out_that_does_more_is_not_left_out() => IsNotOffered(
        """
        class C
        {
            void M(Gate gate)
            {
                int error = gate.BeginErrno();
                if (error < 0)
                {
                    goto Out;
                }

                error = 1;

            Out:
                {|SG1003:gate.End()|};
                Work();
            }
        }
        """);
}
