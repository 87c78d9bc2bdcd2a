using Xunit;
using static StateGuard.Analyzers.Tests.CodeFixes.FixTest<StateGuard.ObligationAnalyzer, StateGuard.CodeFixes.Moves.MoveBeginCodeFixProvider>;

namespace StateGuard.Analyzers.Tests.CodeFixes;

/// <summary>SG1006: where a begin does not move, since the caller cannot say what it is called on.</summary>
public sealed class MoveRefusalTests
{
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

    private static string Class(string members) => $$"""
        class C
        {
            {{members.ReplaceLineEndings("\n    ").Replace("\n    \n", "\n\n").Replace("\n    #", "\n#")}}
        }
        """;
}
