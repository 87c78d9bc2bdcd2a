namespace StateGuard.Analyzers.Tests.CodeFixes.Behaviour;

/// <summary>The source that generated bodies are compiled with.</summary>
internal static class Trace
{
    public const string Source = """
        using System;
        using System.Collections.Generic;

        public sealed class Gate(Trace t)
        {
            public bool IsOpen;
            public bool IsWrong;
            public void Begin() { t.Add("begin"); IsWrong |= IsOpen; IsOpen = true; }
            public bool TryBegin() { if (!t.Try(-1)) return false; Begin(); return true; }
            public int BeginErrno() => TryBegin() ? 0 : -16;
            public void End() { t.Add("end"); IsWrong |= !IsOpen; IsOpen = false; }
        }

        public sealed class Trace(int seed)
        {
            private readonly Random _random = new(seed);
            private readonly List<string> _events = new();
            public void Add(string e) { _events.Add(e); if (_events.Count > 300) throw new TimeoutException(); }
            public void Work(int n) { Add("work " + n); if (_random.Next(40) == 0) throw new InvalidOperationException(); }
            public bool Try(int n) { Add("try " + n); return _random.Next(2) == 0; }
            public int Count(int n) { Add("count " + n); return _random.Next(3); }
            public void Use(int value) => Add("use " + value);
            public List<int> List { get; } = new() { 1, 2 };
            public IEnumerable<int> Items(int n) { try { yield return 1; yield return 2; } finally { Add("items " + n); } }
            public IDisposable Open(int n) => new Closer(this, n);

            public override string ToString() => string.Join(",", _events);

            // What happened, and whether the operation was ended once on this path.
            public static (string Events, bool IsRight) Run(Func<Gate, Trace, int> body, int seed)
            {
                var t = new Trace(seed);
                var f = new Gate(t);
                try { t.Add("returns " + body(f, t)); }
                catch (InvalidOperationException) { t.Add("throws"); }
                catch (TimeoutException) { return ("", false); }
                return (t.ToString(), !f.IsOpen && !f.IsWrong);
            }

            private sealed class Closer(Trace t, int n) : IDisposable { public void Dispose() => t.Add("close " + n); }
        }
        """;
}
