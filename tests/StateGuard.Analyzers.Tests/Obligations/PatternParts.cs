using Xunit;
using static StateGuard.Analyzers.Tests.Testing.ObligationVerifier;

namespace StateGuard.Analyzers.Tests.Obligations;

/// <summary>Patterns of several parts: what a match says of each, and a mismatch of the one that can have failed.</summary>
public sealed class PatternParts
{
    [Fact]
    public Task Tuple_that_is_known() => ExplicitAsync(
        """
        public void M(Gate g)
        {
            var key = (Flag: true, Count: 1);
            g.Begin();
            if (key is (true, 1)) g.End();
        }
        """,
        """
        public void M(Gate g)
        {
            var key = (Flag: true, Count: 2);
            g.Begin(); //! SG1001
            if (key is (true, 1)) g.End();
        }
        """,
        """
        public void M(Gate g)
        {
            var key = (Flag: true, Count: 2);
            g.Begin();
            g.End();
            if (key is (true, 1)) g.End();
        }
        """,
        """
        public void M(Gate g, int n)
        {
            var key = (Flag: true, Count: n);
            g.Begin(); //! SG1001
            if (key is (true, 1)) g.End();
        }
        """,
        """
        public void M(Gate g, int n)
        {
            var key = (Flag: false, Count: n);
            g.Begin();
            if (key is not (true, 1)) g.End();
        }
        """,
        """
        public void M(Gate g, bool b)
        {
            var key = (Flag: b, Count: 1);
            g.Begin(); //! SG1001
            if (key is not (true, 1)) g.End();
        }
        """);

    [Fact]
    public Task Match_says_what_each_part_is() => ExplicitAsync(
        """
        public void M(Gate g, bool b, int n)
        {
            var key = (Flag: b, Count: n);
            if (key is not (true, 1)) return;
            g.Begin();
            if (key.Flag && key.Count == 1) g.End();
        }
        """,
        """
        public void M(Gate g, bool b, int n)
        {
            var key = (Flag: b, Count: n);
            if (key is not (true, 1)) return;
            g.Begin(); //! SG1001
            if (key.Flag && key.Count == 2) g.End();
        }
        """,
        """
        public sealed class Box { public readonly bool Ready = Check(); public readonly int Count = Step(); }
        public void M(Gate g, Box box)
        {
            if (box is not { Ready: true, Count: 0 }) return;
            g.Begin();
            if (box.Ready && box.Count == 0) g.End();
        }
        """,
        """
        public sealed class Box { public readonly bool Ready = Check(); public readonly int Count = Step(); }
        public void M(Gate g, Box box)
        {
            if (box is not { Ready: true, Count: > 0 }) return;
            g.Begin(); //! SG1001
            if (box.Ready && box.Count == 1) g.End();
        }
        """);

    [Fact]
    public Task Patterns_that_must_both_match() => ExplicitAsync(
        """
        public sealed class Box { public readonly bool Ready = Check(); public readonly int Count = Step(); }
        public void M(Gate g, Box box)
        {
            if (box is not ({ Ready: true } and { Count: > 0 })) return;
            g.Begin();
            if (box.Ready && box.Count != 0) g.End();
        }
        """,
        """
        public sealed class Box { public readonly bool Ready = Check(); public readonly int Count = Step(); }
        public void M(Gate g, Box box)
        {
            if (box is { Ready: true } and { Count: > 0 }) return;
            g.Begin(); //! SG1001
            if (box.Ready && box.Count <= 0) g.End();
        }
        """,
        """
        public void M(Gate g, int n)
        {
            var key = (Flag: true, Count: n);
            if (key is (true, _) and (_, > 0)) return;
            g.Begin();
            if (key.Count <= 0) g.End();
        }
        """,
        """
        public void M(Gate g, bool b, int n)
        {
            var key = (Flag: b, Count: n);
            if (key is (true, _) and (_, > 0)) return;
            g.Begin(); //! SG1001
            if (key.Count <= 0) g.End();
        }
        """);

    [Fact]
    public Task Mismatch_says_which_part_has_failed_if_only_one_can() => ExplicitAsync(
        """
        public void M(Gate g, int n)
        {
            var key = (Flag: true, Count: n);
            if (key is (true, 1)) return;
            g.Begin();
            if (key.Count != 1) g.End();
        }
        """,
        """
        public void M(Gate g, bool b, int n)
        {
            var key = (Flag: b, Count: n);
            if (key is (true, 1)) return;
            g.Begin(); //! SG1001
            if (key.Count != 1) g.End();
        }
        """,
        """
        public void M(Gate g, bool b, int n)
        {
            var key = (Flag: b, Count: n);
            if (key is (true, _)) return;
            g.Begin();
            if (!key.Flag) g.End();
        }
        """,
        """
        public void M(Gate g, bool b, int n)
        {
            var key = (Flag: b, Count: n);
            if (key is (true, _)) return;
            g.Begin(); //! SG1001
            if (key.Count == 1) g.End();
        }
        """);

    [Fact]
    public Task Part_of_which_nothing_is_known() => ExplicitAsync(
        """
        public sealed class Node { public readonly Node Next = null!; public readonly int Count = Step(); }
        public void M(Gate g, Node node)
        {
            if (node is not { Count: 0 }) return;
            g.Begin();
            if (node is { Count: 0 }) g.End();
        }
        """,
        """
        public sealed class Node { public readonly Node Next = null!; public readonly int Count = Step(); }
        public void M(Gate g, Node node)
        {
            if (node is not { Count: 0 }) return;
            g.Begin(); //! SG1001
            if (node is { Next.Next.Next.Next.Next.Next.Next.Next.Next.Count: 0, Count: 0 }) g.End();
        }
        """,
        """
        public sealed class Node { public readonly Node Next = null!; public readonly int Count = Step(); }
        public void M(Gate g, Node node)
        {
            if (node is not { Count: 0 }) return;
            g.Begin(); //! SG1001
            if (node is { Count: 0, Next.Count: 0 }) g.End();
        }
        """);

    [Fact]
    public Task Pattern_that_is_tested_twice() => ExplicitAsync(
        """
        public void M(Gate g, bool b, int n)
        {
            var key = (Flag: b, Count: n);
            if (key is (true, 1)) g.Begin();
            Work();
            if (key is (true, 1)) g.End();
        }
        """,
        """
        public void M(Gate g, bool b, int n)
        {
            var key = (Flag: b, Count: n);
            if (key is (true, 1)) g.Begin(); //! SG1001
            Work();
            if (key is (true, 2)) g.End();
        }
        """,
        """
        public sealed class Box { public readonly bool Ready = Check(); public readonly int Count = Step(); }
        public void M(Gate g, Box box)
        {
            if (box is { Ready: true, Count: 0 }) g.Begin();
            Work();
            if (box is { Ready: true, Count: 0 }) g.End();
        }
        """,
        """
        public sealed class Box { public readonly bool Ready = Check(); public readonly int Count = Step(); }
        public void M(Gate g, Box box)
        {
            if (box is { Ready: true, Count: 0 }) g.Begin(); //! SG1001
            Work();
            if (box is { Ready: false, Count: 0 }) g.End();
        }
        """);
}
