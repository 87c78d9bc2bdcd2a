using Xunit;
using static StateGuard.Analyzers.Tests.CodeFixes.FixTest<StateGuard.ObligationAnalyzer, StateGuard.CodeFixes.Moves.MoveBeginCodeFixProvider>;

namespace StateGuard.Analyzers.Tests.CodeFixes;

/// <summary>A begin that moves through several helpers, and what its destination looks like.</summary>
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
    public Task A_way_that_left_it_open_is_guarded_too() => Fixes(
        """
        class C(Gate gate)
        {
            private readonly Gate _gate = gate;

            public void Run(bool a)
            {
                {|SG1001:Prepare()|};
                if (a)
                {
                    return;
                }

                _gate.End();
            }

            private void Prepare()
            {
                Work();
                {|SG1006:_gate.Begin()|};
            }
        }
        """,
        """
        class C(Gate gate)
        {
            private readonly Gate _gate = gate;

            public void Run(bool a)
            {
                Prepare();
                _gate.Begin();
                try
                {
                    if (a)
                    {
                        return;
                    }
                }
                finally
                {
                    _gate.End();
                }
            }

            private void Prepare()
            {
                Work();
            }
        }
        """);

    // The same diagnostic about the same text at another place would be no gain.
    [Fact]
    public Task A_way_that_left_it_open_and_cannot_be_guarded() => IsNotOffered(
        """
        class C(Gate gate)
        {
            private readonly Gate _gate = gate;

            public void Run(bool a)
            {
                {|SG1001:Prepare()|};
                if (a)
                {
                    return;
                }

        #if !OTHER
                _gate.End();
        #endif
            }

            private void Prepare()
            {
                Work();
                {|SG1006:_gate.Begin()|};
            }
        }
        """);

    [Fact]
    public Task The_end_stands_in_a_finally() => Fixes(
        """
        class C(Gate gate)
        {
            private readonly Gate _gate = gate;

            public void Run()
            {
                if (!Prepare())
                {
                    throw new InvalidOperationException();
                }

                try
                {
                    Work();
                }
                finally
                {
                    _gate.End();
                }
            }

            private bool Prepare()
            {
                Work();
                if ({|SG1006:_gate.TryBegin()|} == false) return false;
                return true;
            }
        }
        """,
        """
        class C(Gate gate)
        {
            private readonly Gate _gate = gate;

            public void Run()
            {
                if (!Prepare())
                {
                    throw new InvalidOperationException();
                }

                if (!_gate.TryBegin())
                {
                    throw new InvalidOperationException();
                }

                try
                {
                    Work();
                }
                finally
                {
                    _gate.End();
                }
            }

            private bool Prepare()
            {
                Work();
                return true;
            }
        }
        """);

    [Fact]
    public Task Another_helper_ends_it() => Fixes(
        """
        class C(Gate gate)
        {
            private readonly Gate _gate = gate;

            public void Run()
            {
                this.Prepare();
                Close();
            }

            private void Prepare()
            {
                Work();
                {|SG1006:_gate.Begin()|};
            }

            private void Close()
            {
                _gate.End();
                Work();
            }
        }
        """,
        """
        class C(Gate gate)
        {
            private readonly Gate _gate = gate;

            public void Run()
            {
                this.Prepare();
                _gate.Begin();
                Close();
            }

            private void Prepare()
            {
                Work();
            }

            private void Close()
            {
                _gate.End();
                Work();
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
