namespace StateGuard.Analyzers.Tests.CodeFixes;

/// <summary>What every source that is to be fixed may use.</summary>
internal static class FixPrelude
{
    /// <summary>An object with a begin of each kind, and steps that may fail.</summary>
    public const string Source = """
        global using System;
        global using System.Collections.Generic;
        global using System.Threading.Tasks;
        global using StateGuard;
        global using static Steps;

        public sealed class Gate
        {
            public int Value;
            [Begins("Op")] public void Begin() { }
            [Begins("Op")] public TransitionResult BeginOrNot() => default;
            [Begins("Op")] public bool TryBegin() => default;
            [Begins("Op")] public int BeginErrno() => default;
            [Begins("Op")] public Task BeginAsync() => Task.CompletedTask;
            [Begins("Op")] public Task<bool> TryBeginAsync() => Task.FromResult(true);
            [Begins("Op", SuccessWhen = false)] public bool Refuses() => default;
            [Begins("Op", SuccessWhen = Answer.Yes)] public Answer Ask() => default;
            [Ends("Op")] public void End() { }
            [return: Begins("Op")] public Scope Enter() => new();
            public bool TryEnter([Begins("Op")] out Scope scope) { scope = default; return true; }
            [return: Begins("Op")] public Task<AsyncScope> EnterAsync() => Task.FromResult(new AsyncScope());
        }

        public enum Answer { No, Yes }

        public readonly struct Scope : IDisposable { [Ends("Op")] public void Dispose() { } }

        public readonly struct AsyncScope : IAsyncDisposable { [Ends("Op")] public ValueTask DisposeAsync() => default; }

        public static class Steps
        {
            public static bool Flag { get; set; }
            public static void Work() => Console.WriteLine();
            public static void Rest() => Console.WriteLine();
            public static int Count() => Console.Read();
            public static bool Try() => Console.Read() > 0;
            public static bool TryGet(out int value) { value = Console.Read(); return value > 0; }
            public static IDisposable Open() => new System.IO.MemoryStream();
            public static Task WorkAsync() => Task.Delay(Console.Read());
        }
        """;
}
