using Xunit;
using static StateGuard.Analyzers.Tests.Testing.ObligationVerifier;

namespace StateGuard.Analyzers.Tests.Obligations;

/// <summary>The default setting: what may throw between a begin and its end.</summary>
public sealed class ImplicitExceptions
{
    [Theory]
    [InlineData("Work();")]
    [InlineData("Note(new object());")]
    [InlineData("node = new Node();")]
    [InlineData("n = list[0];")]
    [InlineData("list[0] = n;")]
    [InlineData("node = (Node)o;")]
    [InlineData("n = (int)o;")]
    [InlineData("action();")]
    [InlineData("action?.Invoke();")]
    [InlineData("n = Step() + 1;")]
    [InlineData("if (Check()) n++;")]
    [InlineData("using (Open()) { }")]
    [InlineData("foreach (int i in array) Work();")]
    public Task May_throw(string statement) => AllAsync(
        $$"""
        public void M(Gate g, Node node, object o, List<int> list, Action action, int[] array, int n)
        {
            g.Begin(); //! SG1002
            {{statement}}
            g.End();
        }
        """,
        $$"""
        public void M(Gate g, Node node, object o, List<int> list, Action action, int[] array, int n)
        {
            g.Begin();
            try
            {
                {{statement}}
            }
            finally { g.End(); }
        }
        """);

    [Theory]
    [InlineData("node.Pid = n;")]
    [InlineData("node = node.Parent!;")]
    [InlineData("inner = g.Inner;")]
    [InlineData("g.Inner = inner;")]
    [InlineData("n = array[0];")]
    [InlineData("array[n] = 1;")]
    [InlineData("n = array.Length;")]
    [InlineData("n = n * 3 + 1;")]
    [InlineData("n = n / 2 % 7;")]
    [InlineData("n++; n <<= 2;")]
    [InlineData("n = (int)big;")]
    [InlineData("big = n;")]
    [InlineData("amount = amount * 2 + n;")]
    [InlineData("o = n;")]
    [InlineData("node = (o as Node)!;")]
    [InlineData("if (o is Node seen) n = seen.Pid;")]
    [InlineData("s = s + n;")]
    [InlineData("s = $\"{s}: {n}\";")]
    [InlineData("s = \"a\" + s + 'c';")]
    [InlineData("lock (o) { n++; }")]
    [InlineData("action = () => Work();")]
    [InlineData("action = Work;")]
    [InlineData("Interlocked.Increment(ref n);")]
    [InlineData("Interlocked.CompareExchange(ref n, 1, 0);")]
    [InlineData("Volatile.Write(ref n, 1);")]
    [InlineData("n = Volatile.Read(ref n);")]
    [InlineData("GC.KeepAlive(o);")]
    [InlineData("Debug.Assert(n > 0);")]
    [InlineData("Debug.WriteLine(s);")]
    [InlineData("Trace.WriteLine(s);")]
    [InlineData("s = nameof(M);")]
    [InlineData("n = s is null ? 1 : 2;")]
    [InlineData("s = n switch { 0 => \"zero\", 1 => \"one\", _ => \"many\" };")]
    [InlineData("foreach (int i in array) n += i;")]
    [InlineData("for (int i = 0; i < 3; i++) n += i;")]
    [InlineData("while (n > 0) n--;")]
    [InlineData("(n, s) = (1, s);")]
    [InlineData("var t = typeof(string);")]
    [InlineData("other.End();")]
    public Task Is_taken_not_to_throw(string statement) => AllAsync(
        $$"""
        public void M(Gate g, Gate other, Gate? inner, Node node, object o, Action action, int[] array, string s, int n, long big, decimal amount)
        {
            g.Begin();
            {{statement}}
            g.End();
        }
        """);

    [Fact]
    public Task Operator_written_by_a_user_is_a_call() => AllAsync(
        """
        public readonly struct Size
        {
            public static Size operator +(Size a, Size b) { Work(); return a; }
        }
        public Size M(Gate g, Size a, Size b)
        {
            g.Begin(); //! SG1002
            Size sum = a + b;
            g.End();
            return sum;
        }
        """);

    [Fact]
    public Task Nothing_between_begin_and_end() => AllAsync(
        """
        public void M(Gate g)
        {
            g.Begin();
            g.End();
        }
        """);

    [Fact]
    public Task What_throws_before_the_begin_or_after_the_end_is_no_concern() => AllAsync(
        """
        public void M(Gate g)
        {
            Work();
            g.Begin();
            g.End();
            Work();
        }
        """);

    [Fact]
    public Task Begin_that_throws_has_not_begun() => AllAsync(
        """
        public void M(Gate g)
        {
            g.Begin();
            try { Work(); }
            finally { g.End(); }
        }
        """,
        """
        public void M(Gate g)
        {
            try
            {
                g.Begin();
                Work();
            }
            finally { g.End(); }
        }
        """);

    [Fact]
    public Task Call_between_the_begin_and_its_try() => AllAsync(
        """
        public void M(Gate g)
        {
            g.Begin(); //! SG1002
            int n = Step();
            try { Note(n); }
            finally { g.End(); }
        }
        """,
        """
        public void M(Gate g)
        {
            g.Begin();
            int n = 0;
            try { n = Step(); }
            finally { g.End(); }
            Note(n);
        }
        """);

    [Fact]
    public Task Conditional_begin_before_its_try() => AllAsync(
        """
        public void M(Gate g)
        {
            if (!g.TryBegin()) return;
            try { Work(); }
            finally { g.End(); }
        }
        """,
        """
        public void M(Gate g)
        {
            if (!g.TryBegin()) return; //! SG1002
            Work();
            g.End();
        }
        """);

    [Fact]
    public Task Leak_on_a_written_path_hides_the_implicit_one() => AllAsync(
        """
        public void M(Gate g, bool c)
        {
            g.Begin(); //! SG1001
            Work();
            if (c) return;
            g.End();
        }
        """,
        """
        public void M(Gate g, bool c)
        {
            g.Begin(); //! SG1001
            Work();
            if (c) throw new InvalidOperationException();
            g.End();
        }
        """);

    [Fact]
    public Task Two_begins_are_judged_apart() => AllAsync(
        """
        public void M(Gate a, Gate b)
        {
            a.Begin(); //! SG1002
            Work();
            a.End();
            b.Begin();
            b.End();
        }
        """,
        """
        public void M(Gate a, Gate b, bool c)
        {
            a.Begin(); //! SG1002
            b.Begin(); //! SG1001
            Work();
            if (!c) b.End();
            a.End();
        }
        """);

    [Fact]
    public Task Second_begin_may_throw_while_the_first_is_open() => AllAsync(
        """
        public void M(Gate a, Gate b)
        {
            a.Begin(); //! SG1002
            b.Begin();
            b.End();
            a.End();
        }
        """,
        """
        public void M(Gate a, Gate b)
        {
            a.Begin();
            try
            {
                b.Begin();
                b.End();
            }
            finally { a.End(); }
        }
        """);
}
