using StateGuard.Diagnostics;
using Xunit;

namespace StateGuard.Analyzers.Tests.StateUses;

/// <summary>What ends the knowledge of a machine: that others can reach it.</summary>
public sealed class SharedMachines
{
    private static readonly string[] Escapes =
    [
        "Note(f);",
        "Note(new[] { f });",
        "Freezer[] all = { f }; Note(all);",
        "List<Freezer> all = [f]; Note(all);",
        "var all = new List<Freezer> { f }; Note(all);",
        "var all = new Dictionary<int, Freezer> { [1] = f }; Note(all);",
        "var both = (f, 1); Note(both);",
        "var one = new { F = f }; Note(one);",
        "Kept = f;",
        "_kept = f;",
        "Here.Kept = f;",
        "o = f;",
        "Swap(ref f);",
        "Keep(() => _ = f.Freeze());",
        "Keep(() => Note(f));",
        "Action<int> a = _ => Note(f); a(1);",
        "Keep(f.EndCheckpoint);",
        "Func<TransitionResult> a = f.Freeze; _ = a();",
        "f.ToString(); new Holder(f).ToString();",
        "var h = new Holder(null) { F = f }; Note(h);",
        "object x = f; Note(x);",
        "var g = f; Note(g);",
        "Freezer g; if (f is { } other) g = other; else return; Note(g);",
        "ref Freezer g = ref f; g = Made();",
        "f = Made();",
        "dynamic d = f; d.Freeze();",
        "_ = Task.Run(() => f.Freeze());",
        "f.Touch();",
        "Freezer? g = null; if (Check()) g = f; Note(g);",
        "Freezer g = Made(); if (Check()) g = f; _ = g.Freeze();",
        "Freezer? g = null; if (Check()) g = f; Keep(() => Note(g));",
        "object? x = null; if (Check()) x = f; Kept = (Freezer)x!;",
        "Note(f as object);",
        "object? x = f as object; Note(x);",
        "_kept = null!; _kept ??= f;",
        "Interlocked.Exchange(ref _kept, f);",
        "Volatile.Write(ref _kept, f);",
        "_ = System.Linq.Enumerable.Select(new[] { 1 }, n => f.Freeze());",
        "Here = new Subject { Kept = f };",
        "foreach (Freezer g in new[] { f }) _ = g.Freeze();",
        "var (a, b) = (f, 1); Note(a); Note(b);",
        "switch (f) { case { } g: Note(g); break; }",
        "Freezer[] two = new Freezer[2]; two[0] = f; Note(two);",
        "f = Check() ? f : Made();",
        "Note(f ?? Made());",
        "Note(Check() ? f : null);",
        "(f, _) = (Made(), 1);",
        "object x = f; if (x is Freezer g) _ = g.Freeze();",
        "Here.Kept = _kept = f;",
        "_ = new Lazy<Freezer>(() => f).Value;",
        "Grow(f);",
        "_ = Check() && Grow(f);",
    ];

    private static readonly string[] Harmless =
    [
        "var g = f; Work(); _ = g.State;",
        "if (ReferenceEquals(f, null)) return;",
        "if (f == null) return;",
        "object x = f; _ = x;",
        "string text = $\"{f.State}\"; Note(text);",
        "_ = f.GetHashCode();",
        "GC.KeepAlive(f);",
        "ArgumentNullException.ThrowIfNull(f);",
        "lock (f) { Work(); }",
        "_ = Freezer.Format(f.State);",
        "Note(f.State);",
        "Keep(() => Work());",
        "Keep(() => Note(p));",
        "p = f;",
    ];

    private const string Surroundings = """
        private Freezer Kept { get; set; } = new();
        private static Freezer _kept = new();
        private static Subject Here = new();
        private static bool Sure = true;
        private static void Swap(ref Freezer f) => f = _kept;
        private static Freezer Made() => _kept;
        private static bool Grow(Freezer f) => f.Freeze() == Done;
        private class Holder { public Holder(Freezer? f) => F = f!; public Freezer F { get; set; } }
        """;

    [Fact]
    public Task Escaped_on_some_path() => VerifyAsync(Surroundings + Methods(Escapes, """
        o = Made();
        var f = new Freezer();
        if (!Sure) { ESCAPE }
        _ = f.BeginCheckpoint();
        """));

    [Fact]
    public Task Not_yet_escaped() => VerifyAsync(Surroundings + Methods(Escapes, """
        o = Made();
        var f = new Freezer();
        _ = f.BeginCheckpoint(); //! SG2002
        ESCAPE
        _ = f.BeginCheckpoint();
        """));

    [Fact]
    public Task Not_escaped() => VerifyAsync(Surroundings + Methods(Harmless, """
        o = Made();
        var f = new Freezer();
        ESCAPE
        _ = f.BeginCheckpoint(); //! SG2002
        """));

    [Fact]
    public Task Nested_functions() => VerifyAsync(
        """
        public void M()
        {
            var f = new Freezer();
            Local();
            _ = f.BeginCheckpoint();
            void Local() => _ = f.Freeze();
        }
        """,
        """
        public void M()
        {
            Freezer f = null!;
            Action a = () => _ = f.Freeze();
            f = new Freezer();
            a();
            _ = f.BeginCheckpoint();
        }
        """,
        """
        public void M()
        {
            var f = new Freezer();
            Freezer g = null!;
            Action a = () => _ = g.Freeze();
            g = f;
            a();
            _ = f.BeginCheckpoint();
        }
        """,
        """
        public void M(int[] numbers)
        {
            Freezer f;
            Action a = () => { };
            foreach (int i in numbers)
            {
                f = new Freezer();
                a();
                _ = f.BeginCheckpoint();
                a = () => _ = f.Freeze();
            }
        }
        """);

    [Fact]
    public Task Iterator_hands_it_out() => VerifyAsync(
        """
        public IEnumerable<Freezer> M()
        {
            var f = new Freezer();
            yield return f;
            _ = f.BeginCheckpoint();
        }
        """);

    [Fact]
    public Task Machine_from_outside() => VerifyAsync(
        """
        private readonly Freezer _f = new();
        public void M(Freezer p)
        {
            _ = p.BeginCheckpoint();
            _ = _f.BeginCheckpoint();
        }
        """,
        """
        private Freezer _f = new();
        public void M()
        {
            _f = new Freezer();
            _ = _f.BeginCheckpoint();
        }
        """,
        """
        private static Freezer Make() => new();
        public void M()
        {
            Freezer f = Make();
            _ = f.BeginCheckpoint();
        }
        """);

    [Fact]
    public Task Field_of_an_object_under_construction() => VerifyAsync(
        """
        private readonly Freezer _f;
        public Subject()
        {
            _f = new Freezer();
            _ = _f.BeginCheckpoint(); //! SG2002
        }
        """,
        """
        public Freezer F { get; }
        public Subject()
        {
            F = new Freezer();
            _ = F.BeginCheckpoint(); //! SG2002
        }
        """,
        """
        private readonly Freezer _f;
        public Subject()
        {
            _f = new Freezer();
            Init();
            _ = _f.BeginCheckpoint();
        }
        private void Init() => _ = _f.Freeze();
        """,
        """
        private readonly Freezer _f;
        public Subject()
        {
            Note(this);
            _f = new Freezer();
            _ = _f.BeginCheckpoint();
        }
        """,
        """
        private readonly Freezer _f;
        public Subject()
        {
            _f = new Freezer();
            Keep(() => _ = _f.Freeze());
            _ = _f.BeginCheckpoint();
        }
        """,
        """
        private readonly Freezer _f;
        public Subject()
        {
            _f = new Freezer();
            _ = new Watcher(1, this);
            _ = _f.BeginCheckpoint();
        }
        private sealed class Watcher(int number, Subject subject) { public string Text => number + subject.ToString(); }
        """,
        """
        private readonly Freezer _f;
        public Subject()
        {
            _f = new Freezer();
            _ = new object();
            _ = new Version(1, 2);
            _ = _f.BeginCheckpoint(); //! SG2002
        }
        """,
        """
        private readonly Freezer _f;
        public Subject()
        {
            _f = new Freezer();
            Size = 1;
            _ = _f.BeginCheckpoint();
        }
        public int Size { get => 1; set => _ = _f.Freeze(); }
        """,
        """
        private static readonly Freezer F;
        static Subject()
        {
            F = new Freezer();
            _ = F.BeginCheckpoint();
        }
        """,
        """
        private readonly Freezer _f;
        public Subject(int n) => _f = new Freezer();
        public Subject() : this(1)
        {
            _f = new Freezer();
            _ = _f.BeginCheckpoint();
        }
        """,
        """
        private class Base { protected Base() => Note(this); }
        private class Derived : Base
        {
            private readonly Freezer _f;
            public Derived()
            {
                _f = new Freezer();
                _ = _f.BeginCheckpoint();
            }
        }
        """);

    private static string Methods(string[] escapes, string body) => string.Join("\n", escapes.Select((escape, i) =>
        $"\npublic void M{i}(Freezer p, out Freezer o)\n{{\n" + body.Replace("ESCAPE", escape, StringComparison.Ordinal) + "\n}"));

    private static Task VerifyAsync(params string[] cases) => StateUseVerifier.FilesAsync(
        RuleIds.CannotSucceed,
        [.. cases.Select(members => "public static class Extensions { public static void Touch(this Freezer f) => _ = f.Freeze(); }\npublic partial class Subject {\n" + members + "\n}")]);
}
