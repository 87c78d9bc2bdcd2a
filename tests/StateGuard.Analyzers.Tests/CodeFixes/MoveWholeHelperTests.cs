using Xunit;
using static StateGuard.Analyzers.Tests.CodeFixes.FixTest<StateGuard.ObligationAnalyzer, StateGuard.CodeFixes.Moves.MoveBeginCodeFixProvider>;

namespace StateGuard.Analyzers.Tests.CodeFixes;

/// <summary>SG1006: a helper that is nothing but the begin goes with it.</summary>
public sealed class MoveWholeHelperTests
{
    public static TheoryData<string, string, string> Helpers => new()
    {
        { "private void Start() => {|SG1006:_gate.Begin()|};", "Start();", "_gate.Begin();" },
        { "private void Start()\n    {\n        {|SG1006:_gate.Begin()|};\n    }", "Start(); // now", "_gate.Begin(); // now" },
        { "private bool Start() => {|SG1006:_gate.TryBegin()|};", "if (!Start()) return;", "if (!_gate.TryBegin()) return;" },
        { "private bool Start() => {|SG1006:_gate.BeginOrNot()|} == TransitionResult.Done;", "if (!Start()) return;", "if (_gate.BeginOrNot() != TransitionResult.Done) return;" },
        { "private bool Start() => !{|SG1006:_gate.Refuses()|};", "if (!Start()) return;", "if (_gate.Refuses()) return;" },
        { "private bool Start() => {|SG1006:_gate.BeginErrno()|} == 0;", "if (Start() == false) return;", "if ((_gate.BeginErrno() == 0) == false) return;" },
        { "private bool Start() => {|SG1006:_gate.BeginErrno()|} == 0;", "bool open = Start();\n        if (!open) return;", "bool open = _gate.BeginErrno() == 0;\n        if (!open) return;" },
        { "private void Start()\n    {\n        if (!{|SG1006:_gate.TryBegin()|}) throw new InvalidOperationException();\n    }", "Start();", "if (!_gate.TryBegin())\n        {\n            throw new InvalidOperationException();\n        }" },
        { "private static void Start(Gate gate) => {|SG1006:gate.Begin()|};", "Start(_gate);", "_gate.Begin();" },
    };

    [Theory]
    [MemberData(nameof(Helpers))]
    public Task It_is_gone(string helper, string call, string begin) => Fixes(
        $$"""
        class C(Gate gate)
        {
            private readonly Gate _gate = gate;

            public void Run()
            {
                {{call}}
                _gate.End();
            }

            {{helper}}
        }
        """,
        $$"""
        class C(Gate gate)
        {
            private readonly Gate _gate = gate;

            public void Run()
            {
                {{begin}}
                _gate.End();
            }
        }
        """);

    [Fact]
    public Task Awaited() => Fixes(
        """
        class C(Gate gate)
        {
            private readonly Gate _gate = gate;

            private async Task<bool> StartAsync() => await {|SG1006:_gate.TryBeginAsync()|};

            public async Task RunAsync()
            {
                if (!await StartAsync())
                {
                    return;
                }

                _gate.End();
            }
        }
        """,
        """
        class C(Gate gate)
        {
            private readonly Gate _gate = gate;

            public async Task RunAsync()
            {
                if (!await _gate.TryBeginAsync())
                {
                    return;
                }

                _gate.End();
            }
        }
        """);

    [Fact]
    public Task Guarded_where_exceptions_count() => Fixes(
        """
        class C(Gate gate)
        {
            private readonly Gate _gate = gate;

            public void Run()
            {
                if (!{|SG1002:Start()|})
                {
                    return;
                }

                Work();
                _gate.End();
            }

            private bool Start() => {|SG1006:_gate.BeginOrNot()|} == TransitionResult.Done;
        }
        """,
        """
        class C(Gate gate)
        {
            private readonly Gate _gate = gate;

            public void Run()
            {
                if (_gate.BeginOrNot() != TransitionResult.Done)
                {
                    return;
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
        }
        """);
}
