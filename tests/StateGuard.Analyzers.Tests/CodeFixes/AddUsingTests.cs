using Xunit;
using static StateGuard.Analyzers.Tests.CodeFixes.FixTest<StateGuard.ObligationAnalyzer, StateGuard.CodeFixes.Scopes.AddUsingCodeFixProvider>;

namespace StateGuard.Analyzers.Tests.CodeFixes;

/// <summary>SG1008: what becomes of a scope that nobody disposes of, or not always.</summary>
public sealed class AddUsingTests
{
    [Fact]
    public Task A_local_scope() => FixesBody(
        """
        // freeze
        var scope = {|SG1008:f.Enter()|}; // held
        Work();
        """,
        """
        // freeze
        using var scope = f.Enter(); // held
        Work();
        """);

    [Fact]
    public Task A_scope_that_is_dropped() => FixesBody(
        """
        {|SG1008:f.Enter()|}; // held
        Work();
        """,
        """
        using Scope scope = f.Enter(); // held
        Work();
        """);

    [Fact]
    public Task A_scope_that_is_discarded() => FixesBody(
        """
        _ = {|SG1008:f.Enter()|}; // held
        Work();
        """,
        """
        using Scope scope = f.Enter(); // held
        Work();
        """);

    [Fact]
    public Task A_scope_that_is_disposed_of_on_some_paths() => FixesBody(
        """
        var scope = {|SG1008:f.Enter()|};
        if (a) return;
        if (Flag)
        {
            scope.Dispose();
            return;
        }

        Work();
        if (Try())
        {
            Rest();
            scope.Dispose();
        }
        """,
        """
        using var scope = f.Enter();
        if (a) return;
        if (Flag)
        {
            return;
        }

        Work();
        if (Try())
        {
            Rest();
        }
        """);

    [Fact]
    public Task What_an_exception_leaves_open() => FixesBody(
        """
        Scope scope = {|SG1002:f.Enter()|};
        Work();
        scope.Dispose();
        """,
        """
        using Scope scope = f.Enter();
        Work();
        """);

    [Fact]
    public Task A_scope_that_is_handed_out() => FixesBody(
        """
        if ({|SG1008:f.TryEnter(out Scope scope)|})
        {
            Work();
        }
        """,
        """
        if (f.TryEnter(out Scope scope))
        {
            using (scope)
            {
                Work();
            }
        }
        """);

    [Fact]
    public Task A_scope_that_is_handed_out_to_what_follows() => FixesBody(
        """
        if (!{|SG1002:f.TryEnter(out Scope scope)|})
            return;
        Work();
        scope.Dispose();
        """,
        """
        if (!f.TryEnter(out Scope scope))
            return;

        using (scope)
        {
            Work();
        }
        """);

    [Fact]
    public Task An_awaited_scope() => Fixes(
        """
        class C
        {
            async Task M(Gate f)
            {
                var scope = await {|SG1008:f.EnterAsync()|};
                await WorkAsync();
            }
        }
        """,
        """
        class C
        {
            async Task M(Gate f)
            {
                await using var scope = await f.EnterAsync();
                await WorkAsync();
            }
        }
        """);

    [Theory]
    [InlineData("var scope = {|SG1002:f.Enter()|};\nWork();\nscope.Dispose();\nRest();")]
    [InlineData("var scope = {|SG1002:f.Enter()|};\nwhile (Try())\n{\n    Work();\n}\nscope.Dispose(); // before the rest\n")]
    [InlineData("var scope = {|SG1008:f.Enter()|};\nif (a)\n{\n    scope.Dispose();\n    Work();\n}")]
    public Task What_runs_after_the_scope_is_not_taken_into_it(string body) => IsNotOfferedInBody(body);

    [Fact]
    public Task A_switch_section_declares_nothing() => IsNotOfferedInBody(
        """
        switch (Count())
        {
            case 1:
                {|SG1008:f.Enter()|};
                break;
        }
        """);
}
