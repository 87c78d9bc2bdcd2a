namespace StateGuard.Analyzers.Tests.Obligations;

/// <summary>What every case may use: pairs written by hand, a machine in its generated shape, and opaque calls.</summary>
internal static class Prelude
{
    /// <summary>Hand-written pairs of every style, and calls of which nothing is known.</summary>
    public const string Pairs = """
        global using System;
        global using System.Collections.Generic;
        global using System.Diagnostics;
        global using System.Diagnostics.CodeAnalysis;
        global using System.IO;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using StateGuard;
        global using static Outside;
        global using static StateGuard.TransitionResult;

        /// <summary>Calls without a body to look into.</summary>
        public static class Outside
        {
            public static extern void Work();
            public static extern bool Check();
            public static extern int Step();
            public static extern void Note(object? value);
            public static extern void Keep(Action action);
            public static extern Task WorkAsync();
            public static extern IDisposable Open();
            public static extern int Pick();
            [DoesNotReturn] public static extern void Die();
            public static extern void Must([DoesNotReturnIf(false)] bool condition);
            public static extern void MustNot([DoesNotReturnIf(true)] bool condition);
        }

        public enum Answer { No, Yes, Later }

        public sealed class Gate
        {
            public int Value;
            public Gate? Next;
            public Gate? Inner { get; set; }

            [Begins("Op")] public void Begin() => Work();
            [Begins("Op")] public void Begin(ref bool taken) => taken = Check();
            [Begins("Op")] public bool TryBegin() => Check();
            [Begins("Op")] public int BeginErrno() => Step();
            [Begins("Op")] public TransitionResult BeginResult() => (TransitionResult)Step();
            [Begins("Op", SuccessWhen = false)] public bool BeginUnlessBusy() => Check();
            [Begins("Op", SuccessWhen = 1)] public int BeginCount() => Step();
            [Begins("Op", SuccessWhen = Answer.Yes)] public Answer Ask() => (Answer)Step();
            [Begins("Op")] public Task BeginAsync() => WorkAsync();
            [Begins("Op")] public Task<bool> TryBeginAsync() => Task.FromResult(Check());
            [Begins("Op")] public ValueTask<bool> TryBeginValueAsync() => new(Check());
            [Begins("Op")] public Task<TransitionResult> BeginResultAsync() => Task.FromResult((TransitionResult)Step());
            [Ends("Op")] public void End() => Work();
            [Ends("Op")] public Task EndAsync() => WorkAsync();

            [Begins("Read")] public void EnterRead() => Work();
            [Ends("Read")] public void ExitRead() => Work();
            [Begins("Write")] public void EnterWrite() => Work();
            [Ends("Write")] public void ExitWrite() => Work();
            [Begins("Read"), Begins("Write")] public void EnterBoth() => Work();
            [Begins("Count", Reentrant = true)] public void Enter() => Work();
            [Ends("Count")] public void Exit() => Work();
            [Begins("Edit")] public void BeginEdit([Key] int row) => Note(row);
            [Ends("Edit")] public void EndEdit([Key] int row) => Note(row);

            [Requires("Op")] public void UseOpen() => Work();
            [Begins("Hold", ThreadAffine = true)] public void Hold() => Work();
            [Begins("Hold", ThreadAffine = true)] public bool TryHold() => Check();
            [Ends("Hold")] public void Unhold() => Work();

            public void Use() => Work();
        }

        public interface IGate
        {
            [Begins("Op")] bool TryBegin();
            [Ends("Op")] void End();
        }

        public class Node
        {
            public int Pid;
            public Node? Parent;
            public Gate Gate = new();
            public Gate? Spare;
            public Gate Door { get; } = new();
        }

        /// <summary>The kernel's style: functions over a structure, errno as answer.</summary>
        public static class Calls
        {
            public static int Begin([Begins("Checkpoint")] Node root) => Step();
            public static void End([Ends("Checkpoint")] Node root) => Work();
            public static void Open([Begins("Op")] this Node node) => Work();
            public static void Close([Ends("Op")] this Node node) => Work();
            public static void Save([Requires("Op")] Node node) => Work();
        }

        public sealed class Lease
        {
            public int Size;
            [Ends("Lease")] public void Release() => Work();
        }

        public sealed class Pool
        {
            [return: Begins("Lease")] public Lease Rent() => new();
            [return: Begins("Lease")] public Lease? RentOrNull() => Check() ? new() : null;
            public bool TryRent([Begins("Lease")] [NotNullWhen(true)] out Lease? lease) => (lease = Check() ? new() : null) != null;
            public void Rent([Begins("Lease")] out Lease? lease) => lease = Check() ? new() : null;
            public void Return([Ends("Lease")] Lease lease) => Work();
        }

        public static class Shared
        {
            public static Gate Gate = new();
            [Begins("Global")] public static void Begin() => Work();
            [Ends("Global")] public static void End() => Work();
        }
        """;

    /// <summary>The freezer as the generator writes it.</summary>
    public const string Machine = """
        // <auto-generated/>
        #nullable enable
        [StateMachine]
        public enum FreezerState { [Initial] Thawed, Freezing, Frozen, [Exclusive("Checkpoint", From = FreezerState.Frozen)] Checkpointing }

        [global::System.CodeDom.Compiler.GeneratedCode("StateGuard", "0.1.0")]
        public enum FreezerTrigger { Freeze, Thaw }

        [global::System.CodeDom.Compiler.GeneratedCode("StateGuard", "0.1.0")]
        public sealed partial class Freezer
        {
            private int _state;
            public Freezer() { }
            public Freezer(FreezerState restored) => _state = (int)restored;
            public FreezerState State => (FreezerState)Volatile.Read(ref _state);
            public FreezerState Refresh() => State;
            public TransitionResult Freeze() => Fire(FreezerTrigger.Freeze);
            public TransitionResult Thaw() => Fire(FreezerTrigger.Thaw);
            public TransitionResult Fire(FreezerTrigger trigger) => (TransitionResult)Interlocked.Increment(ref _state);
            public TransitionResult Request(FreezerState goal) => (TransitionResult)Interlocked.Increment(ref _state);
            public TransitionResult Request(string text) => (TransitionResult)Interlocked.Increment(ref _state);
            [Begins("Checkpoint")] public TransitionResult BeginCheckpoint() => (TransitionResult)Interlocked.Increment(ref _state);
            [Ends("Checkpoint")] public void EndCheckpoint() => Interlocked.Decrement(ref _state);
            [return: Begins("Checkpoint")] public CheckpointScope EnterCheckpoint() { BeginCheckpoint().ThrowIfFailed(); return new CheckpointScope(this); }
            public bool TryEnterCheckpoint([Begins("Checkpoint")] out CheckpointScope scope)
            {
                if (BeginCheckpoint() == TransitionResult.Done) { scope = new CheckpointScope(this); return true; }
                scope = default;
                return false;
            }
            public readonly struct CheckpointScope : IDisposable
            {
                private readonly Freezer? _machine;
                internal CheckpointScope(Freezer machine) => _machine = machine;
                [Ends("Checkpoint")] public void Dispose() => _machine?.EndCheckpoint();
            }
            public static bool TryGetNext(FreezerState from, FreezerTrigger trigger, out FreezerState next) { next = from; return false; }
            public static IReadOnlyList<FreezerTrigger> Permitted(FreezerState state) => Array.Empty<FreezerTrigger>();
            public static string Format(FreezerState state) => "";
            public static bool TryParse(string? text, out FreezerState state) { state = default; return false; }
        }
        """;
}
