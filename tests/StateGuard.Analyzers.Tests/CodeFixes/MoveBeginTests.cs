using Xunit;
using static StateGuard.Analyzers.Tests.CodeFixes.FixTest<StateGuard.ObligationAnalyzer, StateGuard.CodeFixes.Moves.MoveBeginCodeFixProvider>;

namespace StateGuard.Analyzers.Tests.CodeFixes;

/// <summary>SG1006: the begin moves from the end of a helper into the method that ends.</summary>
public sealed class MoveBeginTests
{
    private const string Explicit = """
        root = true
        [*.cs]
        stateguard.exceptions = explicit
        """;

    [Fact]
    public Task A_helper_that_answers_nothing() => Fixes(
        """
        class C(Gate gate)
        {
            private readonly Gate _gate = gate;

            public void Run()
            {
                Prepare();
                Work();
                _gate.End();
            }

            private void Prepare()
            {
                Work();

                // From here on nobody else comes in.
                {|SG1006:_gate.Begin()|};
            }
        }
        """,
        """
        class C(Gate gate)
        {
            private readonly Gate _gate = gate;

            public void Run()
            {
                Prepare();
                // From here on nobody else comes in.
                _gate.Begin();
                Work();
                _gate.End();
            }

            private void Prepare()
            {
                Work();
            }
        }
        """, editorconfig: Explicit);

    [Fact]
    public Task What_follows_is_guarded_where_exceptions_count() => Fixes(
        """
        class C(Gate gate)
        {
            private readonly Gate _gate = gate;

            public void Run()
            {
                {|SG1002:Prepare()|};
                Work();
                _gate.End();
                Rest();
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

            public void Run()
            {
                Prepare();
                _gate.Begin();
                try
                {
                    Work();
                }
                finally
                {
                    _gate.End();
                }

                Rest();
            }

            private void Prepare()
            {
                Work();
            }
        }
        """);

    [Fact]
    public Task A_helper_that_answers_yes_or_no() => Fixes(
        """
        class C(Gate gate)
        {
            private readonly Gate _gate = gate;

            public bool Run()
            {
                if (!Prepare())
                {
                    // Somebody else is at it.
                    return false;
                }

                _gate.End();
                return true;
            }

            private bool Prepare()
            {
                if (!Try())
                {
                    return false;
                }

                return {|SG1006:_gate.TryBegin()|}; // last
            }
        }
        """,
        """
        class C(Gate gate)
        {
            private readonly Gate _gate = gate;

            public bool Run()
            {
                if (!Prepare())
                {
                    // Somebody else is at it.
                    return false;
                }

                // last
                if (!_gate.TryBegin())
                {
                    return false;
                }

                _gate.End();
                return true;
            }

            private bool Prepare()
            {
                if (!Try())
                {
                    return false;
                }

                return true;
            }
        }
        """);

    [Fact]
    public Task A_condition_asks_for_both() => Fixes(
        """
        class C(Gate gate)
        {
            private readonly Gate _gate = gate;

            public void Run()
            {
                if (Flag && Prepare())
                {
                    _gate.End();
                }
                else
                {
                    Work();
                }
            }

            private bool Prepare()
            {
                Work();

                // Nobody waits.
                return {|SG1006:_gate.TryBegin()|};
            }
        }
        """,
        """
        class C(Gate gate)
        {
            private readonly Gate _gate = gate;

            public void Run()
            {
                if (Flag && Prepare() && _gate.TryBegin())
                {
                    _gate.End();
                }
                else
                {
                    Work();
                }
            }

            private bool Prepare()
            {
                Work();

                // Nobody waits.
                return true;
            }
        }
        """);

    [Fact]
    public Task A_conjunction_loses_its_last_part() => Fixes(
        """
        class C(Gate gate)
        {
            private readonly Gate _gate = gate;

            public void Run()
            {
                if (!Prepare()) return;
                _gate.End();
            }

            private bool Prepare() => Try() && {|SG1006:_gate.TryBegin()|};
        }
        """,
        """
        class C(Gate gate)
        {
            private readonly Gate _gate = gate;

            public void Run()
            {
                if (!Prepare()) return;
                if (!_gate.TryBegin()) return;
                _gate.End();
            }

            private bool Prepare() => Try();
        }
        """);
}
