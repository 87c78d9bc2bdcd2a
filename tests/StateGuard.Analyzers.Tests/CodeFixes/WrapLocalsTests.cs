using Xunit;
using static StateGuard.Analyzers.Tests.CodeFixes.FixTest<StateGuard.ObligationAnalyzer, StateGuard.CodeFixes.WrapInTryFinallyCodeFixProvider>;

namespace StateGuard.Analyzers.Tests.CodeFixes;

/// <summary>Locals declared in the region and used behind it.</summary>
public sealed class WrapLocalsTests
{
    [Theory]
    [InlineData("var x = Count();", "int x;", "x = Count();", "x")]
    [InlineData("long x = Count();", "long x;", "x = Count();", "x")]
    [InlineData("int x = Count(), y;", "int x, y;", "x = Count();", "x")]
    [InlineData("var x = new List<string?>();", "List<string?> x;", "x = new List<string?>();", "x")]
    [InlineData("var x = new List<int>(); x = null;", "List<int>? x;", "x = new List<int>(); x = null;", "x")]
    [InlineData("var x = Console.ReadLine();", "string? x;", "x = Console.ReadLine();", "x")]
    [InlineData("var (x, y) = (f, 1); var z = y;", "int z;", "var (x, y) = (f, 1); z = y;", "z")]
    [InlineData("if (!TryGet(out var x)) x = 1;", "int x;", "if (!TryGet(out x)) x = 1;", "x")]
    public Task Are_declared_in_front(string declaration, string moved, string left, string used) => FixesBody(
        $$"""
        {|SG1002:f.Begin()|};
        {{declaration}}
        Work();
        f.End();
        Console.WriteLine({{used}});
        """,
        $$"""
        f.Begin();
        {{moved}}
        try
        {
            {{left}}
            Work();
        }
        finally
        {
            f.End();
        }

        Console.WriteLine({{used}});
        """);

    [Fact]
    public Task Used_only_inside_they_stay() => FixesBody(
        """
        {|SG1002:f.Begin()|};
        const int One = 1;
        int x = Count() + One;
        Console.WriteLine(x);
        f.End();
        Rest();
        """,
        """
        f.Begin();
        try
        {
            const int One = 1;
            int x = Count() + One;
            Console.WriteLine(x);
        }
        finally
        {
            f.End();
        }

        Rest();
        """);

    [Fact]
    public Task What_cannot_move_makes_the_region_reach_to_the_end_where_nothing_follows() => FixesBody(
        """
        {|SG1002:f.Begin()|};
        const int One = 1;
        Work();
        f.End();
        int x = One;
        """,
        """
        f.Begin();
        try
        {
            const int One = 1;
            Work();
            int x = One;
        }
        finally
        {
            f.End();
        }
        """);

    [Fact]
    public Task A_using_of_a_block_without_end_moves_inside() => FixesBody(
        """
        {|SG1001:f.Begin()|};
        using var x = Open();
        Work();
        """,
        """
        f.Begin();
        try
        {
            using var x = Open();
            Work();
        }
        finally
        {
            f.End();
        }
        """);
}
