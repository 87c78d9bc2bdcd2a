using Xunit;
using static StateGuard.Analyzers.Tests.CodeFixes.FixTest<StateGuard.ObligationAnalyzer, StateGuard.CodeFixes.Moves.MoveBeginCodeFixProvider>;

namespace StateGuard.Analyzers.Tests.CodeFixes;

/// <summary>SG1006: braces, comments and line ends around a begin that moves.</summary>
public sealed class MoveStyleTests
{
    [Fact]
    public Task A_call_without_braces_gets_them() => Fixes(
        """
        class C
        {
            public void Run(Gate gate, bool a)
            {
                if (a)
                    Prepare(gate, 3);
                gate.Value = 4;
                if (a)
                    gate.End();
            }

            private void Prepare(Gate gate, int n)
            {
                gate.Value = n;
                {|SG1006:gate.Begin()|};
            }
        }
        """,
        """
        class C
        {
            public void Run(Gate gate, bool a)
            {
                if (a)
                {
                    Prepare(gate, 3);
                    gate.Begin();
                }
                gate.Value = 4;
                if (a)
                    gate.End();
            }

            private void Prepare(Gate gate, int n)
            {
                gate.Value = n;
            }
        }
        """);

    [Fact]
    public Task Lines_end_as_they_did() => Fixes(
        """
        class C
        {
            public int Run(Gate gate)
            {
                int error = Prepare(gate);
                if (error < 0)
                {
                    return error; // no
                }

                gate.End();
                return 0;
            }

            private int Prepare(Gate gate)
            {
                if (Flag) return -1;
                // Take it.
                return {|SG1006:gate.BeginErrno()|};
            }
        }
        """.ReplaceLineEndings("\r\n"),
        """
        class C
        {
            public int Run(Gate gate)
            {
                int error = Prepare(gate);
                if (error < 0)
                {
                    return error; // no
                }

                // Take it.
                error = gate.BeginErrno();
                if (error < 0)
                {
                    return error;
                }

                gate.End();
                return 0;
            }

            private int Prepare(Gate gate)
            {
                if (Flag) return -1;
                return 0;
            }
        }
        """.ReplaceLineEndings("\r\n"));
}
