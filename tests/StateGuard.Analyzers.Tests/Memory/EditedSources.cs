using StateGuard.Analyzers.Tests.CodeFixes;
using StateGuard.Analyzers.Tests.Machines;

namespace StateGuard.Analyzers.Tests.Memory;

/// <summary>A project of a few files, and the edits that are made to it over and over: the n-th puts another text where the one before it stood.</summary>
internal static class EditedSources
{
    public const string Uses = "Uses.cs";
    public const string Machine = "Machine.cs";
    public const string Other = "Other.cs";

    private const string UsesText = """
        using System.Threading;
        public sealed class Uses(Gate gate, Demo.Freezer freezer)
        {
            private readonly Gate _gate = gate;
            private int _count;
            private int Count => _count;

            public void Locked(object o, Lock other) { Monitor.Enter(o); try { lock (other) { Work(); } } finally { Monitor.Exit(o); } }
            public int Early(bool a) { if (_gate.BeginErrno() < 0) return -1; try { if (a && Count > 1) return 0; Work(); } finally { _gate.End(); } return 1; }
            public TransitionResult Frozen() { using var scope = freezer.EnterCheckpoint(); _count++; return freezer.Request(Demo.FreezerState.Thawed); }
            public void Scoped() { using Scope scope = _gate.Enter(); Helped(); }
            public string Named(Demo.FreezerState state) => state switch { Demo.FreezerState.Frozen => "f", Demo.FreezerState.Thawed => "t", _ => throw new ArgumentException() };
            public void Outer() { Prepare(); try { Work(); } finally { _gate.End(); } }
            private void Prepare() => _gate.Begin();
            private void Helped() { /*body*/ Work(); }
        }
        """;

    public static IReadOnlyList<(string Name, string Text)> Files { get; } =
    [
        ("Prelude.cs", FixPrelude.Source),
        (Machine, SampleMachines.Freezer),
        (Uses, UsesText),
        (Other, "public sealed class Other { public int Value; }"),
    ];

    /// <summary>The file that the n-th edit is made to, and its text then.</summary>
    public static (string Name, string Text) Edit(int n) => (n % 8) switch
    {
        0 => (Other, $"public sealed class Other{n} {{ public int Value{n}; public string Text => \"{n}\"; }}"),
        1 => (Machine, SampleMachines.Freezer.Replace("AllTasksFrozen", $"AllTasksFrozen{n}", StringComparison.Ordinal)),
        2 => (Machine, SampleMachines.Freezer.Replace("[Transition(\"Thaw\", Thawed, Do = \"ThawTasks\")]", $"[Transition(\"Thaw\", Thawed, Do = \"ThawTasks\"), Transition(\"Warm{n}\", Thawed)]", StringComparison.Ordinal)),

        // Half-typed.
        3 => (Uses, Body($"_gate.Begin(); if (Count == {n}")),

        // A diagnostic, which the fixes are asked for.
        4 => (Uses, Body($"_gate.Begin(); int edited{n} = {n}; if (edited{n} == Count) return; Work(); _gate.End();")),
        5 => (Uses, Body($"_gate.TryBegin(); Work({n}); _gate.End();")),
        6 => (Machine, SampleMachines.Freezer),
        _ => (Uses, Body($"int edited{n} = Count; if (edited{n} > {n}) Work();")),
    };

    private static string Body(string statements) => UsesText.Replace("/*body*/", statements, StringComparison.Ordinal);
}
