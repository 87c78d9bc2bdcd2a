using Xunit;
using static StateGuard.Analyzers.Tests.CodeFixes.FixTest<StateGuard.ObligationAnalyzer, StateGuard.CodeFixes.WrapInTryFinallyCodeFixProvider>;

namespace StateGuard.Analyzers.Tests.CodeFixes;

/// <summary>A try that stands there already is used.</summary>
public sealed class WrapExistingTryTests
{
    [Fact]
    public Task Its_finally_ends_first_where_the_body_ended() => FixesBody(
        """
        {|SG1002:f.Begin()|};
        try
        {
            Work();
            f.End();
        }
        finally
        {
            Rest();
        }
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
            Rest();
        }
        """);

    [Fact]
    public Task Its_finally_ends_last_where_the_end_came_behind() => FixesBody(
        """
        {|SG1002:f.Begin()|};
        try
        {
            Work();
        }
        finally
        {
            Rest();
        }
        f.End();
        """,
        """
        f.Begin();
        try
        {
            Work();
        }
        finally
        {
            Rest();
            f.End();
        }
        """);

    [Fact]
    public Task Without_finally_it_gets_one() => FixesBody(
        """
        {|SG1002:f.Begin()|};
        try
        {
            Work();
            f.End();
        }
        catch (InvalidOperationException)
        {
            f.End();
            throw;
        }
        """,
        """
        f.Begin();
        try
        {
            Work();
        }
        catch (InvalidOperationException)
        {
            throw;
        }
        finally
        {
            f.End();
        }
        """);

    [Fact]
    public Task That_ends_but_begins_too_late_takes_in_what_stands_before() => FixesBody(
        """
        {|SG1002:f.Begin()|};
        Work();
        try
        {
            Rest();
        }
        finally
        {
            f.End();
        }
        """,
        """
        f.Begin();
        try
        {
            Work();
            Rest();
        }
        finally
        {
            f.End();
        }
        """);

    [Fact]
    public Task That_catches_does_not_come_to_catch_more() => FixesBody(
        """
        {|SG1002:f.Begin()|};
        Work();
        try
        {
            Rest();
        }
        catch (Exception)
        {
            Rest();
        }
        finally
        {
            f.End();
        }
        """,
        """
        f.Begin();
        try
        {
            Work();
            try
            {
                Rest();
            }
            catch (Exception)
            {
                Rest();
            }
        }
        finally
        {
            f.End();
        }
        """);

    [Fact]
    public Task Around_the_begin_stays_outside() => FixesBody(
        """
        try
        {
            {|SG1002:f.Begin()|};
            Work();
            f.End();
        }
        catch (Exception)
        {
            Rest();
        }
        """,
        """
        try
        {
            f.Begin();
            try
            {
                Work();
            }
            finally
            {
                f.End();
            }
        }
        catch (Exception)
        {
            Rest();
        }
        """);
}
