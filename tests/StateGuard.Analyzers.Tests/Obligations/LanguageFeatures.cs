using Xunit;
using static StateGuard.Analyzers.Tests.Testing.ObligationVerifier;

namespace StateGuard.Analyzers.Tests.Obligations;

/// <summary>The places and expressions of the language that hold calls or change where control goes, each with a leak and without.</summary>
public sealed class LanguageFeatures
{
    [Fact]
    public Task Property_accessors() => ExplicitAsync(
        """
        private readonly Gate _g = new();
        public int P
        {
            get
            {
                _g.Begin(); //! SG1001
                if (Check()) return 0;
                _g.End();
                return 1;
            }
            set
            {
                _g.Begin();
                if (value > 0) { Note(value); }
                _g.End();
            }
        }
        """,
        """
        private readonly Gate _g = new();
        public int P
        {
            get => 0;
            set
            {
                _g.Begin(); //! SG1001
                if (value > 0) { return; }
                _g.End();
            }
        }
        """,
        """
        private readonly Gate _g = new();
        public int this[int i]
        {
            get
            {
                _g.Begin(); //! SG1001
                if (i > 0) return 0;
                _g.End();
                return 1;
            }
        }
        """,
        """
        private readonly Gate _g = new();
        public int P { get; init { _g.Begin(); field = value; _g.End(); } }
        """);

    [Fact]
    public Task Private_accessors_are_helpers() => ExplicitAsync(
        """
        private readonly Gate _g = new();
        private bool Taken => _g.TryBegin(); //! SG1006
        public void M()
        {
            if (!Taken) return;
            _g.End();
        }
        """,
        """
        private readonly Gate _g = new();
        private int Level
        {
            set { if (value > 0) _g.End(); }
        }

        public void M()
        {
            _g.Begin();
            Level = 1;
        }
        """,
        """
        private readonly Gate _g = new();
        private Gate Same => _g;
        public void M()
        {
            Same.Begin();
            Same.End();
        }
        """);

    [Fact]
    public Task Event_accessors() => ExplicitAsync(
        """
        private readonly Gate _g = new();
        public event Action Changed
        {
            add
            {
                _g.Begin(); //! SG1001
                if (Check()) return;
                _g.End();
            }
            remove
            {
                _g.Begin();
                _g.End();
            }
        }
        """);

    [Fact]
    public Task Constructors_and_finalizers() => ExplicitFileAsync(
        """
        public class Subject
        {
            public Subject(Gate g)
            {
                g.Begin(); //! SG1001
                if (Check()) return;
                g.End();
            }

            public Subject(Gate g, bool c) : this(g)
            {
                g.Begin();
                g.End();
            }

            static Subject()
            {
                Shared.Begin(); //! SG1001
                if (Check()) return;
                Shared.End();
            }

            ~Subject()
            {
                Shared.Begin();
                Shared.End();
            }
        }
        """,
        """
        public class Base { protected Base(bool taken) => Note(taken); }

        public class Subject : Base
        {
            public Subject(Gate g) : base(g.TryBegin()) => g.End(); //! SG1003
        }
        """,
        """
        public class Subject
        {
            private readonly Gate _g;

            public Subject(Gate g)
            {
                _g = g;
                Start(); 
                _g.End();
            }

            private void Start() => _g.Begin(); //! SG1006
        }
        """);

    [Fact]
    public Task Private_constructors_are_helpers() => ExplicitFileAsync(
        """
        public class Subject
        {
            private Subject(Gate g) => g.End();

            public static Subject Make(Gate g)
            {
                g.Begin();
                return new Subject(g);
            }
        }
        """,
        """
        internal sealed class Closer
        {
            public Closer(Gate g) { g.End(); }
        }

        public class Subject
        {
            public void M(Gate g)
            {
                g.Begin();
                _ = new Closer(g);
            }

            public void N(Gate g)
            {
                g.Begin(); //! SG1001
                if (Check()) return;
                _ = new Closer(g);
            }
        }
        """);

    [Fact]
    public Task Operators() => ExplicitFileAsync(
        """
        public sealed class Subject
        {
            public Gate Gate = new();

            public static Subject operator +(Subject a, Gate g)
            {
                g.Begin(); //! SG1001
                if (Check()) return a;
                g.End();
                return a;
            }

            public static implicit operator Gate(Subject s)
            {
                s.Gate.Begin();
                s.Gate.End();
                return s.Gate;
            }

            public static bool operator true(Subject s) => Check();
            public static bool operator false(Subject s) => Check();

            public static void M(Subject s, Gate g)
            {
                g.Begin(); //! SG1001
                if (s) return;
                g.End();
            }
        }
        """,
        """
        internal sealed class Closer
        {
            public static Closer operator -(Closer c, Gate g)
            {
                g.End();
                return c;
            }
        }

        public sealed class Subject
        {
            internal static void M(Closer c, Gate g)
            {
                g.Begin();
                c = c - g;
            }
        }
        """);

    [Fact]
    public Task Primary_constructors() => ExplicitFileAsync(
        """
        public sealed class Subject(Gate g)
        {
            public void M()
            {
                g.Begin(); //! SG1001
                if (Check()) return;
                g.End();
            }

            public void N()
            {
                g.Begin();
                try { Work(); } finally { g.End(); }
            }
        }
        """,
        """
        public record Subject(Gate G)
        {
            public void M(Subject other)
            {
                G.Begin();
                other.G.Begin(); //! SG1001
                if (Check()) { G.End(); return; }
                other.G.End();
                G.End();
            }
        }
        """);

    [Fact]
    public Task Extension_members() => ExplicitFileAsync(
        """
        public static class Extensions
        {
            extension(Gate g)
            {
                public void Around()
                {
                    g.Begin(); //! SG1001
                    if (Check()) return;
                    g.End();
                }

                internal void Close() => g.End();
            }

            internal static void Finish(this Gate g) => g.End();
        }

        public sealed class Subject
        {
            public void M(Gate g)
            {
                g.Begin();
                g.Close();
            }

            public void N(Gate g)
            {
                g.Begin();
                g.Finish();
            }

            public void O(Gate g)
            {
                g.Begin(); //! SG1001
                if (Check()) return;
                g.Close();
            }
        }
        """,
        """
        public static class Nodes
        {
            extension(Node? node) { public bool IsThere => node is not null; }
        }

        public sealed class Subject
        {
            public void M(Gate g, Node? node)
            {
                bool isThere = node.IsThere;
                g.Begin(); //! SG1001
                if (node != null) g.End();
            }
        }
        """,
        """
        public static class Marked
        {
            extension(Node node)
            {
                [Begins("Walk")] public void BeginWalk() => Work();
                [Ends("Walk")] public void EndWalk() => Work();
            }
        }

        public sealed class Subject
        {
            public void M(Node node)
            {
                node.BeginWalk();
                node.EndWalk();
            }

            public void N(Node node)
            {
                node.BeginWalk(); //! SG1001
                if (Check()) return;
                node.EndWalk();
            }
        }
        """);

    [Fact]
    public Task Top_level_statements() => ExplicitProgramAsync(
        """
        var g = new Gate();
        g.Begin(); //! SG1001
        if (Check()) return;
        Finish(g);

        static void Finish(Gate g) => g.End();
        """);

    [Fact]
    public Task Ref_locals_and_parameters() => ExplicitAsync(
        """
        public void M(ref Gate g)
        {
            g.Begin(); //! SG1001
            if (Check()) return;
            g.End();
        }
        """,
        """
        private Gate _g = new();
        public void M()
        {
            ref Gate g = ref _g;
            g.Begin();
            g.End();
        }
        """,
        """
        private Gate _g = new();
        public void M()
        {
            ref Gate g = ref _g;
            g.Begin();
            _g.End();
        }
        """,
        """
        public void M(in Gate g)
        {
            g.Begin();
            g.End();
        }
        """,
        """
        public void M(ref Gate g, Gate other)
        {
            g.Begin(); //! SG1001
            g = other;
            g.End();
        }
        """);

    [Fact]
    public Task Low_level_code() => ExplicitAsync(
        """
        public unsafe void M(Gate g)
        {
            g.Begin();
            Span<int> numbers = stackalloc int[4];
            int x = 1;
            int* p = &x;
            *p = 2;
            fixed (int* q = new int[2]) { q[0] = *p; }
            checked { x = x + numbers[0]; }
            g.End();
        }
        """,
        """
        public void M(Gate g, dynamic d)
        {
            g.Begin();
            d.Anything(d + 1, d[2]);
            d.Value = 3;
            g.End();
        }
        """,
        """
        public void M(Gate g, dynamic d)
        {
            g.Begin(); //! SG1001
            if (d.Ready) return;
            g.End();
        }
        """);

    [Fact]
    public Task Initialisers_and_with() => ExplicitFileAsync(
        """
        public record Item(int Size) { public int Depth { get; init; } public List<int> Parts { get; } = new(); }

        public sealed class Subject
        {
            public Item M(Gate g, Item item)
            {
                g.Begin();
                Item other = item with { Depth = g.Value };
                var made = new Item(1) { Depth = other.Depth, Parts = { 1, 2, 3 } };
                int[] all = [1, .. made.Parts, 2];
                g.End();
                return all.Length > 2 ? made : other;
            }

            public Item N(Gate g, Item item)
            {
                g.Begin(); //! SG1001
                Item other = item with { Depth = Check() ? 1 : throw new InvalidOperationException() };
                g.End();
                return other;
            }
        }
        """,
        """
        public sealed class Holder { public bool Taken { get; set; } }

        public sealed class Subject
        {
            public void M(Gate g)
            {
                var holder = new Holder { Taken = g.TryBegin() };
                if (holder.Taken) g.End();
            }

            public void N(Gate g)
            {
                var holder = new Holder { Taken = g.TryBegin() }; //! SG1001
                if (!holder.Taken) return;
                if (Check()) return;
                g.End();
            }
        }
        """);

    [Fact]
    public Task Interpolated_strings_and_params() => ExplicitAsync(
        """
        public string M(Gate g, int n)
        {
            g.Begin();
            string s = $"{n} of {g.Value:N0}";
            s += string.Concat(s, "a", "b", "c", "d", "e");
            g.End();
            return s;
        }
        """,
        """
        public string M(Gate g)
        {
            string s = $"{(g.TryBegin() ? "yes" : "no")}"; //! SG1001
            return s;
        }
        """);

    [Fact]
    public Task Null_coalescing_assignment() => ExplicitAsync(
        """
        private Gate? _g;
        public void M()
        {
            _g ??= new Gate();
            _g.Begin();
            _g.End();
        }
        """,
        """
        public void M(Gate? g, Gate other)
        {
            Gate x = g ?? other;
            x.Begin();
            x.End();
        }
        """,
        """
        public void M(Gate? g, Gate other)
        {
            Gate x = g ?? other;
            x.Begin(); //! SG1001
            if (Check()) return;
            x.End();
        }
        """);

    [Fact]
    public Task Lambdas() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            Action begin = () => g.Begin(); //! SG1006
            Action end = () => g.End();
            begin();
            end();
        }
        """,
        """
        public void M(Gate g, IEnumerable<int> items)
        {
            foreach (int i in items)
            {
                Keep(() =>
                {
                    g.Begin(); //! SG1001
                    if (i > 0) return;
                    g.End();
                });
            }
        }
        """,
        """
        public Func<Task> M(Gate g) => async () =>
        {
            await g.BeginAsync();
            try { await WorkAsync(); } finally { await g.EndAsync(); }
        };
        """,
        """
        private static readonly Action<Gate> Run = static g =>
        {
            g.Begin(); //! SG1001
            if (Check()) return;
            g.End();
        };
        """);

    [Fact]
    public Task Method_groups_as_local_delegates() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            Action end = g.End;
            g.Begin();
            end();
        }
        """,
        """
        public void M(Gate g)
        {
            Action end = g.End;
            g.Begin(); //! SG1001
            if (Check()) return;
            end();
        }
        """,
        """
        public void M(Gate g)
        {
            Func<bool> begin = g.TryBegin;
            if (!begin()) return;
            g.End();
        }
        """);

    [Fact]
    public Task Queries() => ExplicitFileAsync(
        """
        using System.Linq;

        public sealed class Subject
        {
            public IEnumerable<int> M(Gate g, IEnumerable<int> items)
            {
                g.Begin();
                var chosen = from i in items where i > 0 orderby i select i * 2;
                g.End();
                return chosen;
            }

            public IEnumerable<int> N(Gate g, IEnumerable<int> items)
            {
                g.Begin(); //! SG1001
                var chosen = from i in items where i > 0 select i > 1 ? i : throw new InvalidOperationException();
                if (chosen.Any()) return chosen;
                g.End();
                return chosen;
            }
        }
        """);

    [Fact]
    public Task Iterators() => ExplicitAsync(
        """
        public async IAsyncEnumerable<int> M(Gate g)
        {
            g.Begin();
            try
            {
                yield return 1;
                await WorkAsync();
                yield return 2;
            }
            finally
            {
                g.End();
            }
        }
        """,
        """
        public async IAsyncEnumerable<int> M(Gate g)
        {
            g.Begin(); //! SG1002
            yield return 1;
            await WorkAsync();
            g.End();
        }
        """,
        """
        public IEnumerable<int> M(Gate g)
        {
            g.Begin(); //! SG1001
            if (Check()) yield break;
            g.End();
        }
        """);

    [Fact]
    public Task Numbers_that_count() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            int n = 0;
            if (g.TryBegin()) n++;
            if (n > 0) g.End();
        }
        """,
        """
        public void M(Gate g)
        {
            int held = 0;
            if (g.TryBegin()) held += 1;
            Work();
            if (held != 0) g.End();
        }
        """,
        """
        public void M(Gate g)
        {
            int n = 0;
            if (g.TryBegin()) n++; //! SG1001
            if (n > 1) g.End();
        }
        """);

    [Fact]
    public Task Generic_code() => ExplicitFileAsync(
        """
        public sealed class Subject<T> where T : IGate
        {
            public void M(T g)
            {
                if (!g.TryBegin()) return;
                g.End();
            }

            public void N(T g)
            {
                if (!g.TryBegin()) return; //! SG1001
                if (Check()) return;
                g.End();
            }

            private static void Finish<TGate>(TGate g) where TGate : IGate => g.End();

            public void O(T g)
            {
                if (!g.TryBegin()) return;
                Finish(g);
            }
        }
        """);

    [Fact]
    public Task Conditional_access_and_patterns_with_names() => ExplicitAsync(
        """
        public void M(Node? node)
        {
            if (node is { Spare: { } g } && g.TryBegin())
            {
                g.End();
            }
        }
        """,
        """
        public void M(Node? node)
        {
            if (node?.Spare?.TryBegin() == true)
            {
                node.Spare.End();
            }
        }
        """,
        """
        public void M(Node? node)
        {
            if (node?.Spare?.TryBegin() == true) //! SG1001
            {
                if (Check()) return;
                node.Spare.End();
            }
        }
        """,
        """
        public void M(object o)
        {
            if (o is not Gate g) return;
            g.Begin();
            g.End();
        }
        """);
}
