using Xunit;
using static StateGuard.Analyzers.Tests.CodeFixes.FixTest<StateGuard.ObligationAnalyzer, StateGuard.CodeFixes.WrapInTryFinallyCodeFixProvider>;

namespace StateGuard.Analyzers.Tests.CodeFixes;

/// <summary>What a helper begins is ended by the name that its object has where the helper is called.</summary>
public sealed class WrapHelperTests
{
    [Theory]
    [InlineData("Start()", "_gate.End();", "private void Start() => {|SG1006:_gate.Begin()|};")]
    [InlineData("this.Start()", "_gate.End();", "private void Start() => {|SG1006:_gate.Begin()|};")]
    [InlineData("Start(other._gate)", "other._gate.End();", "private static void Start(Gate gate) => {|SG1006:gate.Begin()|};")]
    [InlineData("other.Start()", "other._gate.End();", "private void Start() => {|SG1006:_gate.Begin()|};")]
    [InlineData("Start(other)", "other._gate.End();", "private static void Start(C from) => {|SG1006:from._gate.Begin()|};")]
    [InlineData("Start()", "s_gate.End();", "private static void Start() => {|SG1006:s_gate.Begin()|};")]
    [InlineData("Lock()", "System.Threading.Monitor.Exit(_gate);", "private void Lock() => {|SG1006:System.Threading.Monitor.Enter(_gate)|};")]
    public Task Guarded(string call, string end, string helper)
    {
        string Source(string body) => $$"""
            class C
            {
                private static readonly Gate s_gate = new();
                private readonly Gate _gate = new();

                public void Run(C other)
                {
                    {{body.ReplaceLineEndings("\n        ")}}
                }

                {{helper}}
            }
            """;
        return Fixes(
            Source($"{{|SG1002:{call}|}};\nWork();\n{end}"),
            Source($"{call};\ntry\n{{\n    Work();\n}}\nfinally\n{{\n    {end}\n}}"),
            editorconfig: "root = true\n[*.cs]\nstateguard.catalog = locks\n");
    }

    [Theory]
    [InlineData("Next().Start()")]
    [InlineData("Pick(other).Start()")]
    public Task Not_where_it_has_no_name(string call) => IsNotOffered(
        $$"""
        class C
        {
            private readonly Gate _gate = new();

            public void Run(C other)
            {
                {{call}};
                Work();
            }

            private void Start() => {|SG1001:_gate.Begin()|};
            private static C Next() => new();
            private static C Pick(C other) => other;
        }
        """);
}
