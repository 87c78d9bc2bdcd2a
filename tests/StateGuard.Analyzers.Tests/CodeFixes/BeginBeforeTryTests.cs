using Xunit;
using static StateGuard.Analyzers.Tests.CodeFixes.FixTest<StateGuard.ObligationAnalyzer, StateGuard.CodeFixes.Ends.UnbegunEndCodeFixProvider>;

namespace StateGuard.Analyzers.Tests.CodeFixes;

/// <summary>SG1003: a begin inside of the try whose finally ends moves in front of it.</summary>
public sealed class BeginBeforeTryTests
{
    private const string Locks = """
        root = true
        [*.cs]
        stateguard.catalog = locks
        """;

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
}
