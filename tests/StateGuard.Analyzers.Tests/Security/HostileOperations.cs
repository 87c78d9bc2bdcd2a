namespace StateGuard.Analyzers.Tests.Security;

/// <summary>Code that every rule on declarations and operations has something to say of, in which one text stands wherever the user can write one.</summary>
internal static class HostileOperations
{
    /// <summary>Texts that end a line of a build log, hide, or turn around what comes after them.</summary>
    public static IReadOnlyList<string> Texts { get; } =
    [
        "a\nProgram.cs(1,1): error CS0001: forged", "\r\n", "\u0085x", "\u2028x", "\u2029x", "\u202Ex\u202C", "\uFEFFOp", "Op\u200B", "a\0b", "a\uD800", "\u001B[31mred", "{0}{1", "\"); } } //", "*/", new string('\n', 10_000),
    ];

    /// <summary>What is reported of the source below.</summary>
    public static IReadOnlyList<string> Ids { get; } =
    [
        "SG0002", "SG0006", "SG0007", "SG0008", "SG0009", "SG0011",
        "SG1001", "SG1002", "SG1003", "SG1004", "SG1005", "SG1006", "SG1007", "SG1008", "SG1009", "SG1010",
    ];

    public static string Declarations(string text) => $$"""
        using System.Runtime.Serialization;
        using StateGuard;

        [StateMachine]
        public enum DoorState
        {
            [Initial, Transition("Go", {{Spelling.Literal(text)}}), Transition({{Spelling.Literal(text)}}, Open)] Shut,
            [Transition("Go", Fixing), EnumMember(Value = {{Spelling.Literal(text)}})] Open,
            [Exclusive({{Spelling.Literal(text)}})] Fixing,
            [Exclusive({{Spelling.Literal(text)}}, From = Shut), Transition("Out", Shut), EnumMember(Value = {{Spelling.Literal(text)}})] Painted,
        }

        [StateMachine(EnabledWhen = {{Spelling.Literal(text)}}, Name = {{Spelling.Literal(text)}})] public enum GateState { [Initial, Final] Shut }
        """;

    public static string Uses(string text) => $$"""
        using System;
        using System.Threading.Tasks;
        using StateGuard;

        public sealed class Gate
        {
            [Begins({{Spelling.Literal(text)}})] public void Begin() { }
            [Begins({{Spelling.Literal(text)}})] public bool TryBegin() => true;
            [Ends({{Spelling.Literal(text)}})] public void End() { }
            [Requires({{Spelling.Literal(text)}})] public void Use() { }
            [Begins({{Spelling.Literal(text + "2")}}, ThreadAffine = true)] public void Hold() { }
            [Ends({{Spelling.Literal(text + "2")}})] public void Unhold() { }
            [return: Begins({{Spelling.Literal(text + "3")}})] public Scope Enter() => new();
        }

        public readonly struct Scope : IDisposable { [Ends({{Spelling.Literal(text + "3")}})] public void Dispose() { } }

        public class Promise { [Begins({{Spelling.Literal(text)}})] public virtual bool Try() => true; }

        public class Broken : Promise { public override bool Try() => true; }

        public sealed class Subject
        {
            private readonly Gate _gate = new();
            private readonly Gate _other = new();

            public int NotEnded(bool a) { _gate.Begin(); if (a) return 0; _gate.End(); return 1; }
            public void Thrown() { _gate.Begin(); Work(); _gate.End(); }
            public void Twice(Gate gate) { gate.Begin(); gate.End(); gate.End(); }
            public void Again(Gate gate) { gate.Begin(); gate.Begin(); gate.End(); }
            public void Ignored(Gate gate) { gate.TryBegin(); gate.End(); }
            public void Run() { Prepare(); Work(); _other.End(); }
            private void Prepare() { Work(); _other.Begin(); }
            public void Needs(Gate gate) { gate.Begin(); gate.End(); gate.Use(); }
            public void Scoped(bool a) { var scope = _gate.Enter(); if (a) return; scope.Dispose(); }
            [Begins({{Spelling.Literal(text)}})] public void Wrong(bool a) { if (a) return; _gate.Begin(); }
            public async Task Awaited(Gate gate) { gate.Hold(); try { await Task.Yield(); } finally { gate.Unhold(); } }
            private static void Work() => Console.WriteLine();
        }
        """;
}
