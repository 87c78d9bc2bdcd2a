using Xunit;
using static StateGuard.Analyzers.Tests.CodeFixes.FixTest<StateGuard.ObligationAnalyzer, StateGuard.CodeFixes.Moves.MoveBeginCodeFixProvider>;

namespace StateGuard.Analyzers.Tests.CodeFixes;

/// <summary>SG1006: a begin that moves through several helpers.</summary>
public sealed class MoveChainTests
{
    [Fact]
    public Task The_helpers_between_stay_as_they_are() => Fixes(
        """
        class Context
        {
            public Gate Gate { get; } = new();
        }

        static class C
        {
            internal static int Run(Context context)
            {
                int error = Middle(context, Count());
                if (error != 0)
                    return error;
                context.Gate.End();
                return 0;
            }

            // Looks for it, then takes it.
            static int Middle(Context ctx, int n)
            {
                if (n < 0)
                {
                    return -1;
                }

                int error = Inner(ctx.Gate);
                if (error < 0)
                {
                    return error;
                }

                return 0;
            }

            static int Inner(Gate gate)
            {
                gate.Value++;
                var error = {|SG1006:gate.BeginErrno()|};
                if (error < 0)
                {
                    return error;
                }

                return 0;
            }
        }
        """,
        """
        class Context
        {
            public Gate Gate { get; } = new();
        }

        static class C
        {
            internal static int Run(Context context)
            {
                int error = Middle(context, Count());
                if (error != 0)
                    return error;
                error = context.Gate.BeginErrno();
                if (error != 0)
                    return error;
                context.Gate.End();
                return 0;
            }

            // Looks for it, then takes it.
            static int Middle(Context ctx, int n)
            {
                if (n < 0)
                {
                    return -1;
                }

                int error = Inner(ctx.Gate);
                if (error < 0)
                {
                    return error;
                }

                return 0;
            }

            static int Inner(Gate gate)
            {
                gate.Value++;
                return 0;
            }
        }
        """);

    [Fact]
    public Task An_answer_that_changes_its_kind_on_the_way() => Fixes(
        """
        class C(Gate gate)
        {
            private readonly Gate _gate = gate;

            public void Run()
            {
                bool ok = Middle();
                if (!ok)
                {
                    return;
                }

                _gate.End();
            }

            private bool Middle()
            {
                Work();
                return Inner() == TransitionResult.Done;
            }

            private TransitionResult Inner()
            {
                Work();
                return {|SG1006:_gate.BeginOrNot()|};
            }
        }
        """,
        """
        class C(Gate gate)
        {
            private readonly Gate _gate = gate;

            public void Run()
            {
                bool ok = Middle();
                if (!ok)
                {
                    return;
                }

                ok = _gate.BeginOrNot() == TransitionResult.Done;
                if (!ok)
                {
                    return;
                }

                _gate.End();
            }

            private bool Middle()
            {
                Work();
                return Inner() == TransitionResult.Done;
            }

            private TransitionResult Inner()
            {
                Work();
                return TransitionResult.Done;
            }
        }
        """);

    [Fact]
    public Task A_negation_asks_for_the_opposite() => Fixes(
        """
        class C(Gate gate)
        {
            private readonly Gate _gate = gate;

            public void Run()
            {
                if (Flag || !Prepare())
                {
                    return;
                }

                _gate.End();
            }

            private bool Prepare()
            {
                _gate.Value = 1;
                return {|SG1006:_gate.BeginErrno()|} == 0;
            }
        }
        """,
        """
        class C(Gate gate)
        {
            private readonly Gate _gate = gate;

            public void Run()
            {
                if (Flag || !Prepare() || _gate.BeginErrno() != 0)
                {
                    return;
                }

                _gate.End();
            }

            private bool Prepare()
            {
                _gate.Value = 1;
                return true;
            }
        }
        """);

    [Fact]
    public Task Two_begins_at_once() => Fixes(
        """
        class C(Gate gate, Gate other)
        {
            private readonly Gate _gate = gate;
            private readonly Gate _other = other;

            public void Run()
            {
                Prepare();
                _gate.End();
                if (Look())
                {
                    _other.End();
                }
            }

            private void Prepare()
            {
                Work();
                {|SG1006:_gate.Begin()|};
            }

            private bool Look() => Try() && {|SG1006:_other.TryBegin()|};
        }
        """,
        """
        class C(Gate gate, Gate other)
        {
            private readonly Gate _gate = gate;
            private readonly Gate _other = other;

            public void Run()
            {
                Prepare();
                _gate.Begin();
                _gate.End();
                if (Look() && _other.TryBegin())
                {
                    _other.End();
                }
            }

            private void Prepare()
            {
                Work();
            }

            private bool Look() => Try();
        }
        """);
}
