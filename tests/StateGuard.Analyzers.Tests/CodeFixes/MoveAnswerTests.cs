using Xunit;
using static StateGuard.Analyzers.Tests.CodeFixes.FixTest<StateGuard.ObligationAnalyzer, StateGuard.CodeFixes.Moves.MoveBeginCodeFixProvider>;

namespace StateGuard.Analyzers.Tests.CodeFixes;

/// <summary>SG1006: answers of a helper that are neither yes nor no, and failures that are thrown.</summary>
public sealed class MoveAnswerTests
{
    [Fact]
    public Task A_transition_keeps_its_answer() => Fixes(
        """
        class C
        {
            public static TransitionResult Run(Gate gate)
            {
                TransitionResult result = Prepare(gate, 1);
                if (result != TransitionResult.Done)
                    return result;
                gate.End();
                return TransitionResult.Done;
            }

            private static TransitionResult Prepare(Gate inner, int n)
            {
                if (n == Count())
                    return TransitionResult.Invalid;
                var result = {|SG1006:inner.BeginOrNot()|};
                return result;
            }
        }
        """,
        """
        class C
        {
            public static TransitionResult Run(Gate gate)
            {
                TransitionResult result = Prepare(gate, 1);
                if (result != TransitionResult.Done)
                    return result;
                result = gate.BeginOrNot();
                if (result != TransitionResult.Done)
                    return result;
                gate.End();
                return TransitionResult.Done;
            }

            private static TransitionResult Prepare(Gate inner, int n)
            {
                if (n == Count())
                    return TransitionResult.Invalid;
                return TransitionResult.Done;
            }
        }
        """);

    [Fact]
    public Task An_answer_of_the_users_own() => Fixes(
        """
        class C(Gate gate)
        {
            private readonly Gate _gate = gate;

            public void Run()
            {
                if (Prepare() == Answer.Yes)
                {
                    _gate.End();
                }
            }

            private Answer Prepare()
            {
                Work();
                return {|SG1006:_gate.Ask()|};
            }
        }
        """,
        """
        class C(Gate gate)
        {
            private readonly Gate _gate = gate;

            public void Run()
            {
                if (Prepare() == Answer.Yes && _gate.Ask() == Answer.Yes)
                {
                    _gate.End();
                }
            }

            private Answer Prepare()
            {
                Work();
                return Answer.Yes;
            }
        }
        """);

    [Fact]
    public Task A_refusal_that_is_thrown_is_thrown_by_the_caller() => Fixes(
        """
        class C
        {
            public void Run(Gate gate)
            {
                Prepare(gate);
                gate.End();
            }

            private void Prepare(Gate gate)
            {
                Work();
                if (!{|SG1006:gate.TryBegin()|})
                {
                    // Somebody else has it.
                    throw new InvalidOperationException("busy");
                }
            }
        }
        """,
        """
        class C
        {
            public void Run(Gate gate)
            {
                Prepare(gate);
                // Somebody else has it.
                if (!gate.TryBegin())
                {
                    throw new InvalidOperationException("busy");
                }
                gate.End();
            }

            private void Prepare(Gate gate)
            {
                Work();
            }
        }
        """);

    [Fact]
    public Task ThrowIfFailed_comes_along() => Fixes(
        """
        class C
        {
            public void Run(Gate gate)
            {
                Prepare(gate);
                gate.End();
            }

            private void Prepare(Gate gate)
            {
                Work();
                {|SG1006:gate.BeginOrNot()|}.ThrowIfFailed();
            }
        }
        """,
        """
        class C
        {
            public void Run(Gate gate)
            {
                Prepare(gate);
                gate.BeginOrNot().ThrowIfFailed();
                gate.End();
            }

            private void Prepare(Gate gate)
            {
                Work();
            }
        }
        """);

    [Fact]
    public Task The_caller_throws_if_it_failed() => Fixes(
        """
        class C
        {
            public void Run(Gate gate)
            {
                Prepare(gate).ThrowIfFailed();
                gate.End();
            }

            private TransitionResult Prepare(Gate gate)
            {
                Work();
                return {|SG1006:gate.BeginOrNot()|};
            }
        }
        """,
        """
        class C
        {
            public void Run(Gate gate)
            {
                Prepare(gate).ThrowIfFailed();
                gate.BeginOrNot().ThrowIfFailed();
                gate.End();
            }

            private TransitionResult Prepare(Gate gate)
            {
                Work();
                return TransitionResult.Done;
            }
        }
        """);

    [Fact]
    public Task One_kind_of_answer_becomes_another() => Fixes(
        """
        class C
        {
            public int Run(Gate gate)
            {
                int error = Prepare(gate);
                if (error < 0)
                {
                    return error;
                }

                gate.End();
                return 0;
            }

            private int Prepare(Gate gate)
            {
                if (!Try())
                {
                    return -2;
                }

                if (!{|SG1006:gate.TryBegin()|})
                {
                    return -16;
                }

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
                if (error < 0)
                {
                    return error;
                }

                error = gate.TryBegin() ? 0 : -16;
                if (error < 0)
                {
                    return error;
                }

                gate.End();
                return 0;
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
}
