using Xunit;
using static StateGuard.Analyzers.Tests.CodeFixes.FixTest<StateGuard.ObligationAnalyzer, StateGuard.CodeFixes.Moves.MoveBeginCodeFixProvider>;

namespace StateGuard.Analyzers.Tests.CodeFixes;

/// <summary>SG1006: where a begin does not move, since it is not the last thing its helper does, on every path, or the caller does not ask.</summary>
public sealed class MoveTailRefusalTests
{
    [Fact]
    public Task Something_happens_after_the_begin() => IsNotOffered(Class(
        """
        public void Run(Gate gate)
        {
            Prepare(gate);
            gate.End();
        }

        private void Prepare(Gate gate)
        {
            Work();
            {|SG1006:gate.Begin()|};
            gate.Value = 2;
        }
        """));

    [Fact]
    public Task Something_is_disposed_of_after_the_begin() => IsNotOffered(Class(
        """
        public void Run(Gate gate)
        {
            Prepare(gate);
            gate.End();
        }

        private void Prepare(Gate gate)
        {
            using var file = Open();
            {|SG1006:gate.Begin()|};
        }
        """));

    [Fact]
    public Task Begun_within_a_lock() => IsNotOffered(Class(
        """
        public void Run(Gate gate)
        {
            Prepare(gate);
            gate.End();
        }

        private void Prepare(Gate gate)
        {
            lock (gate)
            {
                {|SG1006:gate.Begin()|};
            }
        }
        """));

    [Fact]
    public Task Begun_under_a_condition() => IsNotOffered(Class(
        """
        public void Run(Gate gate)
        {
            Prepare(gate);
            if (Flag) gate.End();
        }

        private void Prepare(Gate gate)
        {
            Work();
            if (Flag)
            {
                {|SG1006:gate.Begin()|};
            }
        }
        """));

    [Fact]
    public Task Begun_on_one_of_two_ways_that_answer_alike() => IsNotOffered(Class(
        """
        public void Run(Gate gate)
        {
            if (!Prepare(gate)) return;
            gate.End();
        }

        private bool Prepare(Gate gate)
        {
            if (Flag) return true;
            return {|SG1006:gate.TryBegin()|};
        }
        """));

    [Fact]
    public Task The_helper_returns_early_and_says_nothing() => IsNotOffered(Class(
        """
        public void Run(Gate gate)
        {
            Prepare(gate);
            gate.End();
        }

        private void Prepare(Gate gate)
        {
            if (Flag) return;
            {|SG1006:gate.Begin()|};
        }
        """));

    [Fact]
    public Task The_caller_does_not_ask() => IsNotOffered(Class(
        """
        public void Run(Gate gate)
        {
            int error = Prepare(gate);
            gate.Value = error;
            gate.End();
        }

        private int Prepare(Gate gate)
        {
            if (Flag) return -1;
            {|SG1006:gate.Begin()|};
            return 0;
        }
        """));

    [Fact]
    public Task The_caller_asks_for_one_failure_of_several() => IsNotOffered(Class(
        """
        public void Run(Gate gate)
        {
            if (Prepare(gate) == -16)
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
        """));

    [Fact]
    public Task A_directive_stands_at_the_begin() => IsNotOffered(Class(
        """
        public void Run(Gate gate)
        {
            Prepare(gate);
            gate.End();
        }

        private void Prepare(Gate gate)
        {
            Work();
        #if !OTHER
            {|SG1006:gate.Begin()|};
        #endif
        }
        """));

    [Fact]
    public Task The_first_caller_that_goes_on_does_not_end() => IsNotOffered(Class(
        """
        public void Run(Gate gate)
        {
            {|SG1002:Between(gate)|};
            gate.End();
        }

        private void Between(Gate gate)
        {
            Prepare(gate);
            Work();
        }

        private void Prepare(Gate gate)
        {
            Work();
            {|SG1006:gate.Begin()|};
        }
        """));

    private static string Class(string members) => $$"""
        class C
        {
            {{members.ReplaceLineEndings("\n    ").Replace("\n    \n", "\n\n").Replace("\n    #", "\n#")}}
        }
        """;
}
