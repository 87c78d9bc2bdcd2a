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
    public Task Awaited() => Fixes(
        """
        class C
        {
            public async Task RunAsync(Gate gate)
            {
                if (!await PrepareAsync(gate).ConfigureAwait(false))
                {
                    return;
                }

                gate.End();
            }

            private async Task<bool> PrepareAsync(Gate gate)
            {
                await WorkAsync();
                return await {|SG1006:gate.TryBeginAsync()|}.ConfigureAwait(false);
            }
        }
        """,
        """
        class C
        {
            public async Task RunAsync(Gate gate)
            {
                if (!await PrepareAsync(gate).ConfigureAwait(false))
                {
                    return;
                }

                if (!await gate.TryBeginAsync().ConfigureAwait(false))
                {
                    return;
                }

                gate.End();
            }

            private async Task<bool> PrepareAsync(Gate gate)
            {
                await WorkAsync();
                return true;
            }
        }
        """);

    [Fact]
    public Task A_task_that_is_handed_on() => Fixes(
        """
        class C
        {
            public async Task RunAsync(Gate gate)
            {
                await PrepareAsync(gate);
                gate.End();
            }

            private Task PrepareAsync(Gate gate)
            {
                Work();
                return {|SG1006:gate.BeginAsync()|};
            }
        }
        """,
        """
        class C
        {
            public async Task RunAsync(Gate gate)
            {
                await PrepareAsync(gate);
                await gate.BeginAsync();
                gate.End();
            }

            private Task PrepareAsync(Gate gate)
            {
                Work();
                return Task.CompletedTask;
            }
        }
        """);

    [Fact]
    public Task A_receiver_that_the_helper_hands_out() => Fixes(
        """
        class C
        {
            public void Run(Gate[] gates)
            {
                if (!Find(gates, out Gate found)) return;
                found.End();
            }

            private static bool Find(Gate[] gates, out Gate gate)
            {
                gate = gates[Count()];
                return {|SG1006:gate.TryBegin()|};
            }
        }
        """,
        """
        class C
        {
            public void Run(Gate[] gates)
            {
                if (!Find(gates, out Gate found)) return;
                if (!found.TryBegin()) return;
                found.End();
            }

            private static bool Find(Gate[] gates, out Gate gate)
            {
                gate = gates[Count()];
                return true;
            }
        }
        """);

    [Fact]
    public Task A_helper_of_another_object() => Fixes(
        """
        class C
        {
            private readonly Gate _gate = new();

            public static void Run(C other)
            {
                other.Prepare();
                other._gate.End();
            }

            private void Prepare()
            {
                Work();
                {|SG1006:_gate.Begin()|};
            }
        }
        """,
        """
        class C
        {
            private readonly Gate _gate = new();

            public static void Run(C other)
            {
                other.Prepare();
                other._gate.Begin();
                other._gate.End();
            }

            private void Prepare()
            {
                Work();
            }
        }
        """);

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
    public Task A_key_goes_along() => Fixes(
        """
        class Grid
        {
            [Begins("Edit")] public bool BeginEdit([Key] int row) => row > 0;
            [Ends("Edit")] public void EndEdit([Key] int row) { }
        }

        class C
        {
            private readonly Grid _grid = new();

            public void Run(int number)
            {
                if (!Prepare(number, out string text)) { return; }
                _grid.EndEdit(number);
                Console.WriteLine(text);
            }

            private bool Prepare(int row, out string text)
            {
                text = row + "";
                return {|SG1006:_grid.BeginEdit(row)|};
            }
        }
        """,
        """
        class Grid
        {
            [Begins("Edit")] public bool BeginEdit([Key] int row) => row > 0;
            [Ends("Edit")] public void EndEdit([Key] int row) { }
        }

        class C
        {
            private readonly Grid _grid = new();

            public void Run(int number)
            {
                if (!Prepare(number, out string text)) { return; }
                if (!_grid.BeginEdit(number)) { return; }
                _grid.EndEdit(number);
                Console.WriteLine(text);
            }

            private bool Prepare(int row, out string text)
            {
                text = row + "";
                return true;
            }
        }
        """);
}
