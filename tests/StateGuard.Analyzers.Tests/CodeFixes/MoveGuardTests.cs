using Xunit;
using static StateGuard.Analyzers.Tests.CodeFixes.FixTest<StateGuard.ObligationAnalyzer, StateGuard.CodeFixes.Moves.MoveBeginCodeFixProvider>;

namespace StateGuard.Analyzers.Tests.CodeFixes;

/// <summary>SG1006: what follows the begin in its new place.</summary>
public sealed class MoveGuardTests
{
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
}
