using Xunit;
using static StateGuard.Analyzers.Tests.CodeFixes.FixTest<StateGuard.ObligationAnalyzer, StateGuard.CodeFixes.Ends.UnbegunEndCodeFixProvider>;

namespace StateGuard.Analyzers.Tests.CodeFixes;

/// <summary>SG1003: the end is reached only where the begin has succeeded.</summary>
public sealed class UnbegunEndTests
{
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
    public Task A_failure_returns_as_the_way_out_does() => Fixes(
        """
        class C
        {
            int M(Gate gate)
            {
                int ret = Count();
                if (ret < 0)
                {
                    return ret;
                }

                ret = gate.BeginErrno();
                if (ret < 0)
                {
                    goto Out; // busy
                }

                ret = Count();
                if (ret < 0)
                {
                    goto Out;
                }

                gate.Value = ret;

            Out:
                // Whatever has happened.
                {|SG1003:gate.End()|};
                return ret; // the last failure
            }
        }
        """,
        """
        class C
        {
            int M(Gate gate)
            {
                int ret = Count();
                if (ret < 0)
                {
                    return ret;
                }

                ret = gate.BeginErrno();
                if (ret < 0)
                {
                    return ret; // busy
                }

                ret = Count();
                if (ret < 0)
                {
                    goto Out;
                }

                gate.Value = ret;

            Out:
                // Whatever has happened.
                gate.End();
                return ret; // the last failure
            }
        }
        """, editorconfig: Explicit);

    [Fact]
    public Task A_label_that_nobody_goes_to_is_dropped() => Fixes(
        """
        class C
        {
            void M(Gate gate)
            {
                int error = gate.BeginErrno();
                if (error < 0)
                    goto Out;

                gate.Value = 1;

            Out:
                {|SG1003:gate.End()|};
            }
        }
        """,
        """
        class C
        {
            void M(Gate gate)
            {
                int error = gate.BeginErrno();
                if (error < 0)
                    return;

                gate.Value = 1;

                gate.End();
            }
        }
        """);

    [Fact]
    public Task A_way_out_that_does_more_is_not_left_out() => IsNotOffered(
        """
        class C
        {
            void M(Gate gate)
            {
                int error = gate.BeginErrno();
                if (error < 0)
                {
                    goto Out;
                }

                error = 1;

            Out:
                {|SG1003:gate.End()|};
                Work();
            }
        }
        """);

    [Fact]
    public Task The_begin_moves_in_front_of_the_try() => FixesBody(
        """
        Work();

        // Not while somebody else is at it.
        try
        {
            // Zero is success.
            if (f.BeginErrno() != 0)
            {
                return;
            }

            Work();
        }
        finally
        {
            {|SG1003:f.End()|};
        }
        """,
        """
        Work();

        // Zero is success.
        if (f.BeginErrno() != 0)
        {
            return;
        }

        // Not while somebody else is at it.
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
    public Task The_variable_moves_along() => FixesBody(
        """
        try
        {
            bool ok = f.TryBegin();
            if (!ok)
                return;
            Work();
        }
        finally
        {
            {|SG1003:f.End()|};
        }
        """,
        """
        bool ok = f.TryBegin();
        if (!ok)
            return;
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
    public Task A_try_without_braces_around_gets_them() => FixesBody(
        """
        if (a)
            try
            {
                if (!f.TryBegin()) return;
                Work();
            }
            finally
            {
                {|SG1003:f.End()|};
            }
        Rest();
        """,
        """
        if (a)
        {
            if (!f.TryBegin()) return;
            try
            {
                Work();
            }
            finally
            {
                f.End();
            }
        }
        Rest();
        """);

    [Fact]
    public Task The_test_moves_around_the_try() => FixesBody(
        """
        try
        {
            if (f.TryBegin())
            {
                Work();
            }
        }
        finally
        {
            {|SG1003:f.End()|};
        }
        """,
        """
        if (f.TryBegin())
        {
            try
            {
                Work();
            }
            finally
            {
                f.End();
            }
        }
        """);

    [Fact]
    public Task A_begin_that_is_not_the_first_thing_tried_stays() => IsNotOfferedInBody(
        """
        try
        {
            Work();
            if (!f.TryBegin())
            {
                return;
            }

            Work();
        }
        finally
        {
            {|SG1003:f.End()|};
        }
        """);

    [Fact]
    public Task A_finally_that_does_more_still_does_it() => IsNotOfferedInBody(
        """
        try
        {
            if (!f.TryBegin())
            {
                return;
            }

            Work();
        }
        finally
        {
            {|SG1003:f.End()|};
            Rest();
        }
        """);

    [Fact]
    public Task A_catch_still_catches() => IsNotOfferedInBody(
        """
        try
        {
            if (!f.TryBegin())
            {
                return;
            }

            Work();
        }
        catch (InvalidOperationException)
        {
            Rest();
        }
        finally
        {
            {|SG1003:f.End()|};
        }
        """);

    [Fact]
    public Task The_end_moves_to_where_the_begin_succeeded() => Fixes(InMethod(
        """
        if (f.TryBegin())
        {
            f.Value = 1;
        }

        // Give it back.
        {|SG1003:f.End()|}; // now
        Work();
        """),
        InMethod(
        """
        if (f.TryBegin())
        {
            f.Value = 1;
            // Give it back.
            f.End(); // now
        }
        Work();
        """));

    [Fact]
    public Task The_end_asks_for_what_is_known() => Fixes(InMethod(
        """
        bool ok = f.TryBegin();
        if (ok)
        {
            f.Value = 1;
        }

        g.Value = 2;

        // Give it back.
        {|SG1003:f.End()|};
        """),
        InMethod(
        """
        bool ok = f.TryBegin();
        if (ok)
        {
            f.Value = 1;
        }

        g.Value = 2;

        // Give it back.
        if (ok)
        {
            f.End();
        }
        """));

    [Fact]
    public Task A_finally_asks_for_what_is_known() => FixesBody(
        """
        TransitionResult result = TransitionResult.NotAllowed;
        try
        {
            result = f.BeginOrNot();
            if (result == TransitionResult.Done)
            {
                Work();
            }
        }
        finally
        {
            {|SG1003:f.End()|};
        }
        """,
        """
        TransitionResult result = TransitionResult.NotAllowed;
        try
        {
            result = f.BeginOrNot();
            if (result == TransitionResult.Done)
            {
                Work();
            }
        }
        finally
        {
            if (result == TransitionResult.Done)
            {
                f.End();
            }
        }
        """);

    [Fact]
    public Task A_variable_that_means_something_else_by_then_is_not_asked() => IsNotOfferedInBody(
        """
        bool ok = f.TryBegin();
        if (ok)
        {
            f.Value = 1;
        }

        ok = a;
        {|SG1003:f.End()|};
        """);

    [Fact]
    public Task A_begin_that_is_not_always_tried_is_not_asked_for() => IsNotOfferedInBody(
        """
        bool ok = false;
        if (a)
        {
            ok = f.TryBegin();
        }

        g.Value = 1;
        {|SG1003:f.End()|};
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
    public Task A_lock_of_the_framework() => Fixes(
        """
        using System.Threading;

        class C
        {
            private readonly ReaderWriterLockSlim _lock = new();

            void M()
            {
                try
                {
                    if (!_lock.TryEnterReadLock(10))
                    {
                        return;
                    }

                    Work();
                }
                finally
                {
                    {|SG1003:_lock.ExitReadLock()|};
                }
            }
        }
        """,
        """
        using System.Threading;

        class C
        {
            private readonly ReaderWriterLockSlim _lock = new();

            void M()
            {
                if (!_lock.TryEnterReadLock(10))
                {
                    return;
                }

                try
                {
                    Work();
                }
                finally
                {
                    _lock.ExitReadLock();
                }
            }
        }
        """, editorconfig: Locks);

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

    private const string Explicit = """
        root = true
        [*.cs]
        stateguard.exceptions = explicit
        """;
}
