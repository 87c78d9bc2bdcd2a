using Xunit;
using static StateGuard.Analyzers.Tests.CodeFixes.FixTest<StateGuard.ObligationAnalyzer, StateGuard.CodeFixes.Moves.MoveBeginCodeFixProvider>;

namespace StateGuard.Analyzers.Tests.CodeFixes;

/// <summary>SG1006: a helper that succeeds and then begins for certain, and answers that are kept for later.</summary>
public sealed class MoveKeptAnswerTests
{
    private const string Explicit = """
        root = true
        [*.cs]
        stateguard.exceptions = explicit
        """;

    [Fact]
    public Task Always_begun_once_the_rest_has_succeeded() => Fixes(
        """
        class C
        {
            public void Run(Gate gate)
            {
                if (Prepare(gate))
                {
                    gate.End();
                }
            }

            private bool Prepare(Gate gate)
            {
                if (!Try()) return false;

                gate.Value = 1;
                {|SG1006:gate.Begin()|};
                return true;
            }
        }
        """,
        """
        class C
        {
            public void Run(Gate gate)
            {
                if (Prepare(gate))
                {
                    gate.Begin();
                    gate.End();
                }
            }

            private bool Prepare(Gate gate)
            {
                if (!Try()) return false;

                gate.Value = 1;
                return true;
            }
        }
        """);

    [Fact]
    public Task An_answer_that_is_asked_for_later() => Fixes(
        """
        class C
        {
            public int Run(Gate gate)
            {
                int error = Prepare(gate);
                Console.WriteLine(error);
                if (error == 0)
                {
                    gate.End();
                }

                return error;
            }

            private int Prepare(Gate gate)
            {
                if (!Try())
                {
                    return -2;
                }

                return {|SG1006:gate.BeginErrno()|};
            }
        }
        """,
        """
        class C
        {
            public int Run(Gate gate)
            {
                int error = Prepare(gate);
                if (error == 0)
                {
                    error = gate.BeginErrno();
                }
                Console.WriteLine(error);
                if (error == 0)
                {
                    gate.End();
                }

                return error;
            }

            private int Prepare(Gate gate)
            {
                if (!Try())
                {
                    return -2;
                }

                return 0;
            }
        }
        """, editorconfig: Explicit);

    [Fact]
    public Task Always_begun_where_the_kept_answer_says_so() => Fixes(
        """
        class C
        {
            public int Run(Gate gate)
            {
                int error = Prepare(gate);
                if (error == 0)
                {
                    gate.End();
                }

                return error;
            }

            private int Prepare(Gate gate)
            {
                if (!Try())
                {
                    return -2;
                }

                {|SG1006:gate.Begin()|};
                return 0;
            }
        }
        """,
        """
        class C
        {
            public int Run(Gate gate)
            {
                int error = Prepare(gate);
                if (error == 0)
                {
                    gate.Begin();
                    gate.End();
                }

                return error;
            }

            private int Prepare(Gate gate)
            {
                if (!Try())
                {
                    return -2;
                }

                return 0;
            }
        }
        """);

    // What was wrong on one path stays wrong there, and nowhere else.
    [Fact]
    public Task One_failure_of_several_that_is_asked_for() => Fixes(
        """
        class C
        {
            public void Run(Gate gate)
            {
                int error = Prepare(gate);
                if (error == -16)
                {
                    return;
                }

                {|SG1003:gate.End()|};
            }

            private int Prepare(Gate gate)
            {
                if (Flag) return -1;
                return {|SG1006:gate.BeginErrno()|};
            }
        }
        """,
        """
        class C
        {
            public void Run(Gate gate)
            {
                int error = Prepare(gate);
                if (error == 0)
                {
                    error = gate.BeginErrno();
                }
                if (error == -16)
                {
                    return;
                }

                {|SG1003:gate.End()|};
            }

            private int Prepare(Gate gate)
            {
                if (Flag) return -1;
                return 0;
            }
        }
        """);
}
