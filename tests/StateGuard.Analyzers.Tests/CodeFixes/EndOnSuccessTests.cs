using Xunit;
using static StateGuard.Analyzers.Tests.CodeFixes.FixTest<StateGuard.ObligationAnalyzer, StateGuard.CodeFixes.Ends.UnbegunEndCodeFixProvider>;

namespace StateGuard.Analyzers.Tests.CodeFixes;

/// <summary>SG1003: an end that follows in any case moves to where the begin has succeeded, or asks.</summary>
public sealed class EndOnSuccessTests
{
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
}
