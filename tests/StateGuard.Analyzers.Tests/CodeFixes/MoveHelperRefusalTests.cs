using Xunit;
using static StateGuard.Analyzers.Tests.CodeFixes.FixTest<StateGuard.ObligationAnalyzer, StateGuard.CodeFixes.Moves.MoveBeginCodeFixProvider>;

namespace StateGuard.Analyzers.Tests.CodeFixes;

/// <summary>SG1006: where a begin does not move, since others call the helper, or something follows the begin in it.</summary>
public sealed class MoveHelperRefusalTests
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

    [Theory]
    [InlineData("// Only once.\n    private void Prepare(Gate gate) => {|SG1006:gate.Begin()|};")]
    [InlineData("/// <summary>Only once.</summary>\n    private void Prepare(Gate gate) => {|SG1006:gate.Begin()|};")]
    [InlineData("[System.Diagnostics.DebuggerHidden] private void Prepare(Gate gate) => {|SG1006:gate.Begin()|};")]
    [InlineData("private void Prepare(Gate gate)\n    {\n#line 20\n        {|SG1006:gate.Begin()|};\n    }")]
    [InlineData("private void Prepare(Gate gate) => Inner(gate);\n\n    private static void Inner(Gate gate) => {|SG1006:gate.Begin()|};")]
    public Task A_helper_that_is_nothing_else_and_says_something(string helper) => IsNotOffered(Class(
        $$"""
        public void Run(Gate gate)
        {
            Prepare(gate);
            gate.End();
        }

        {{helper}}
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
