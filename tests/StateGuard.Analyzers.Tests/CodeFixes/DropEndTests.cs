using Xunit;
using static StateGuard.Analyzers.Tests.CodeFixes.FixTest<StateGuard.ObligationAnalyzer, StateGuard.CodeFixes.Ends.UnbegunEndCodeFixProvider>;

namespace StateGuard.Analyzers.Tests.CodeFixes;

/// <summary>SG1003: an end on the failing path, and a second one, are dropped.</summary>
public sealed class DropEndTests
{
    private const string HeldInAnotherWay = """
        using System.Threading;

        class C
        {
            private readonly ReaderWriterLockSlim _lock = new();

            void M(bool a)
            {
                if (a)
                {
                    {|SG1002:_lock.EnterReadLock()|};
                }

                if (!{|SG1004:_lock.TryEnterReadLock(10)|})
                {
                    {|SG1003:_lock.ExitReadLock()|};
                    return;
                }

                _lock.ExitReadLock();
            }
        }
        """;

    private const string Locks = """
        root = true
        [*.cs]
        stateguard.catalog = locks
        """;

    [Fact]
    public Task An_end_on_the_failing_path_is_dropped() => FixesBody(
        """
        if (!f.TryBegin())
        {
            Work();

            // Nothing to do.
            {|SG1003:f.End()|};
            return;
        }

        f.End();
        """,
        """
        if (!f.TryBegin())
        {
            Work();

            // Nothing to do.
            return;
        }

        f.End();
        """);

    [Fact]
    public Task An_else_that_only_ends_is_dropped() => FixesBody(
        """
        bool ok = f.TryBegin();
        if (ok)
        {
            f.End();
        }
        else
        {
            {|SG1003:f.End()|};
        }
        """,
        """
        bool ok = f.TryBegin();
        if (ok)
        {
            f.End();
        }
        """);

    [Fact]
    public Task A_test_that_only_ends_is_dropped() => FixesBody(
        """
        bool ok = f.TryBegin();
        if (ok)
        {
            f.End();
        }

        if (!ok)
        {
            {|SG1003:f.End()|};
        }

        Work();
        """,
        """
        bool ok = f.TryBegin();
        if (ok)
        {
            f.End();
        }

        Work();
        """);

    [Fact]
    public Task A_test_that_begins_and_only_ends_stays() => IsNotOfferedInBody(
        """
        if (!f.TryBegin())
        {
            {|SG1003:f.End()|};
        }
        else
        {
            f.End();
        }
        """);

    [Fact]
    public Task What_was_open_before_is_not_left_open() => IsNotOfferedInBody(
        """
        if (a)
        {
            {|SG1002:f.Begin()|};
        }

        if (!{|SG1004:f.TryBegin()|})
        {
            {|SG1003:f.End()|};
            return;
        }

        f.End();
        """);

    [Fact]
    public Task A_failure_that_is_one_of_two_is_not_told_apart() => IsNotOfferedInBody(
        """
        if (!f.TryBegin() || a)
        {
            {|SG1003:f.End()|};
            return;
        }

        f.End();
        """);

    [Fact]
    public Task A_second_end_is_dropped() => FixesBody(
        """
        f.Begin();
        f.End();
        {|SG1003:f.End()|};
        Work();
        """,
        """
        f.Begin();
        f.End();
        Work();
        """);

    // Were begins counted, one way would be right as it is.
    [Fact]
    public Task A_second_end_of_two_begins_stays() => IsNotOfferedInBody(
        """
        if (a)
        {
            {|SG1002:f.Begin()|};
        }

        {|SG1004:f.Begin()|};
        f.End();
        {|SG1003:f.End()|};
        """);

    [Fact]
    public Task A_lock_that_may_be_held_in_another_way() => Fixes(HeldInAnotherWay, HeldInAnotherWay, editorconfig: Locks);

    [Fact]
    public Task An_end_behind_the_finally_that_has_ended_is_dropped() => FixesBody(
        """
        f.Begin();
        try
        {
            Work();
        }
        finally
        {
            f.End();
        }

        {|SG1003:f.End()|};
        """,
        """
        f.Begin();
        try
        {
            Work();
        }
        finally
        {
            f.End();
        }
        """);

    [Fact]
    public Task An_end_behind_one_of_two_ways_that_have_ended_stays() => IsNotOfferedInBody(
        """
        f.Begin();
        if (a)
        {
            f.End();
        }

        {|SG1003:f.End()|};
        """);
}
