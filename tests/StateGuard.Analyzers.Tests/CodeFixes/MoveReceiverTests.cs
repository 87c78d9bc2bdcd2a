using Xunit;
using static StateGuard.Analyzers.Tests.CodeFixes.FixTest<StateGuard.ObligationAnalyzer, StateGuard.CodeFixes.Moves.MoveBeginCodeFixProvider>;

namespace StateGuard.Analyzers.Tests.CodeFixes;

/// <summary>SG1006: what the begin is called on, said in the terms of the caller; and helpers that are awaited.</summary>
public sealed class MoveReceiverTests
{
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
