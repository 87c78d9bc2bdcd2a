using Xunit;
using static StateGuard.Analyzers.Tests.CodeFixes.FixTest<StateGuard.ObligationAnalyzer, StateGuard.CodeFixes.Moves.MoveBeginCodeFixProvider>;

namespace StateGuard.Analyzers.Tests.CodeFixes;

/// <summary>Where a begin does not move: something would happen in another order, or to another object, or more often.</summary>
public sealed class MoveRefusalTests
{
    [Fact]
    public Task A_pair_of_methods_that_others_call() => IsNotOffered(
        """
        class C(Gate gate)
        {
            private readonly Gate _gate = gate;

            public void Start()
            {
                Work();
                {|SG1006:_gate.Begin()|};
            }

            public void Stop() => _gate.End();
        }
        """);

    [Fact]
    public Task A_helper_that_anybody_may_call() => IsNotOffered(
        """
        public class C
        {
            public void Run(Gate gate)
            {
                Prepare(gate);
                gate.End();
            }

            public void Prepare(Gate gate)
            {
                Work();
                {|SG1006:gate.Begin()|};
            }
        }
        """);

    [Fact]
    public Task A_helper_of_two_callers() => IsNotOffered(Class(
        """
        public void Run(Gate gate)
        {
            Prepare(gate);
            gate.End();
        }

        public void Again(Gate gate)
        {
            Prepare(gate);
            gate.End();
        }

        private void Prepare(Gate gate)
        {
            Work();
            {|SG1006:gate.Begin()|};
        }
        """));

    [Fact]
    public Task A_helper_that_is_made_a_delegate_of() => IsNotOffered(Class(
        """
        public void Run(Gate gate)
        {
            Prepare(gate);
            gate.End();
        }

        public Action<Gate> Again => Prepare;

        private void Prepare(Gate gate)
        {
            Work();
            {|SG1006:gate.Begin()|};
        }
        """));

    [Fact]
    public Task A_helper_that_another_build_calls() => IsNotOffered(Class(
        """
        public void Run(Gate gate)
        {
            Prepare(gate);
            gate.End();
        }

        #if OTHER
        public void Again(Gate gate) => Prepare(gate);
        #endif

        private void Prepare(Gate gate)
        {
            Work();
            {|SG1006:gate.Begin()|};
        }
        """));

    [Fact]
    public Task Called_from_another_document()
    {
        string[] sources =
        [
            """
            partial class C
            {
                private void Prepare(Gate gate)
                {
                    Work();
                    {|SG1006:gate.Begin()|};
                }
            }
            """,
            """
            partial class C
            {
                public void Run(Gate gate)
                {
                    {|SG1002:Prepare(gate)|};
                    Work();
                    gate.End();
                }
            }
            """,
        ];
        return Fixes(sources, sources);
    }

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
        """));

    [Fact]
    public Task A_receiver_without_a_name_in_the_caller() => IsNotOffered(Class(
        """
        public void Run(List<Gate> gates)
        {
            Prepare(gates);
            gates[0].End();
        }

        private void Prepare(List<Gate> gates)
        {
            Gate gate = gates[0];
            Work();
            {|SG1006:gate.Begin()|};
        }
        """));

    [Fact]
    public Task The_helper_takes_another_object_under_the_parameters_name() => IsNotOffered(Class(
        """
        private readonly Gate _other = new();

        public void Run(Gate gate)
        {
            Prepare(gate);
            _other.End();
        }

        private void Prepare(Gate gate)
        {
            gate = _other;
            Work();
            {|SG1006:gate.Begin()|};
        }
        """));

    [Fact]
    public Task The_argument_may_be_another_object_afterwards() => IsNotOffered(Class(
        """
        public Gate Gate { get; set; } = new();

        public void Run()
        {
            Prepare(Gate);
            Gate.End();
        }

        private void Prepare(Gate gate)
        {
            Work();
            {|SG1006:gate.Begin()|};
        }
        """));

    [Fact]
    public Task The_argument_is_a_field_that_others_write() => IsNotOffered(Class(
        """
        private Gate _gate = new();

        public void Change() => _gate = new();

        public void Run()
        {
            {|SG1001:Prepare(_gate)|};
            _gate.End();
        }

        private void Prepare(Gate gate)
        {
            Change();
            {|SG1006:gate.Begin()|};
        }
        """));

    [Fact]
    public Task The_name_means_something_else_in_the_caller() => IsNotOffered(Class(
        """
        private readonly Gate _gate = new();

        public void Run(Gate _gate)
        {
            Prepare();
            this._gate.End();
        }

        private void Prepare()
        {
            Work();
            {|SG1006:_gate.Begin()|};
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
    public Task A_helper_that_is_nothing_else() => IsNotOffered(Class(
        """
        public void Run(Gate gate)
        {
            Prepare(gate);
            gate.End();
        }

        private void Prepare(Gate gate) => {|SG1006:gate.Begin()|};
        """));

    [Fact]
    public Task Nobody_waits_for_the_helper() => IsNotOffered(Class(
        """
        public void Run(Gate gate)
        {
            Task task = PrepareAsync(gate);
            gate.End();
        }

        private async Task PrepareAsync(Gate gate)
        {
            await WorkAsync();
            await {|SG1006:gate.BeginAsync()|};
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

    [Fact]
    public Task A_name_that_is_quoted() => IsNotOffered(Class(
        """
        public void Run(Gate held)
        {
            Prepare(held);
            held.End();
        }

        private void Prepare(Gate gate)
        {
            Work();
            if (!{|SG1006:gate.TryBegin()|}) throw new ArgumentException("busy", nameof(gate));
        }
        """));

    [Fact]
    public Task A_helper_that_would_wait_for_nothing() => IsNotOffered(Class(
        """
        public async Task RunAsync(Gate gate)
        {
            await PrepareAsync(gate);
            gate.End();
        }

        private async Task PrepareAsync(Gate gate)
        {
            Work();
            await {|SG1006:gate.BeginAsync()|};
        }
        """));

    [Fact]
    public Task A_helper_that_calls_itself() => IsNotOffered(Class(
        """
        public void Run(Gate gate)
        {
            {|SG1002:Prepare(gate, 2)|};
            gate.End();
        }

        private void Prepare(Gate gate, int n)
        {
            if (n > 0)
            {
                Prepare(gate, n - 1);
            }

            {|SG1004:{|SG1006:gate.Begin()|}|};
        }
        """));

    [Fact]
    public Task A_structure_that_is_begun_in_a_copy() => IsNotOffered(
        """
        struct Latch
        {
            [Begins("Latch")] public void Set() { }
            [Ends("Latch")] public void Reset() { }
        }

        class C
        {
            private readonly Latch _latch;

            public void Run()
            {
                Prepare(_latch);
                _latch.Reset();
            }

            private void Prepare(Latch latch)
            {
                Work();
                {|SG1006:latch.Set()|};
            }
        }
        """);

    [Fact]
    public Task An_override_that_others_call_by_another_name() => IsNotOffered(
        """
        internal interface IPreparing
        {
            void Prepare(Gate gate);
        }

        internal class C : IPreparing
        {
            public void Run(Gate gate)
            {
                Prepare(gate);
                gate.End();
            }

            public void Prepare(Gate gate)
            {
                Work();
                {|SG1006:gate.Begin()|};
            }
        }
        """);

    private static string Class(string members) => $$"""
        class C
        {
            {{members.ReplaceLineEndings("\n    ").Replace("\n    \n", "\n\n").Replace("\n    #", "\n#")}}
        }
        """;
}
