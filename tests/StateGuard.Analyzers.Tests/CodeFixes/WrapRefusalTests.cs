using Xunit;
using static StateGuard.Analyzers.Tests.CodeFixes.FixTest<StateGuard.ObligationAnalyzer, StateGuard.CodeFixes.WrapInTryFinallyCodeFixProvider>;

namespace StateGuard.Analyzers.Tests.CodeFixes;

/// <summary>What cannot be wrapped without changing a path that was right is not offered.</summary>
public sealed class WrapRefusalTests
{
    [Theory]
    [InlineData("if (a) { f.End(); Rest(); return; }\n        Work();\n        f.End();")]
    [InlineData("foreach (var x in Enum()) { if (Try()) { f.End(); return; } }\n        f.End();")]
    [InlineData("lock (this) { Work(); f.End(); }")]
    [InlineData("using (Open()) { Work(); f.End(); }")]
    [InlineData("using var x = Open();\n        Work();\n        f.End();")]
    [InlineData("try { Work(); f.End(); } finally { Rest(); }\n        Count();\n        {|SG1003:f.End()|};")]
    [InlineData("while (true) { Work(); if (Try()) { f.End(); Rest(); break; } }")]
    [InlineData("try { Work(); f.End(); throw new Exception(); } catch (Exception) { Rest(); }")]
    public Task An_end_would_move_behind_something(string rest) => IsNotOffered(
        $$"""
        class C
        {
            IEnumerable<int> Enum() => new[] { Count() };
            void M(Gate f, bool a)
            {
                {|SG1002:f.Begin()|};
                {{rest}}
            }
        }
        """);

    [Fact]
    public Task The_returned_value_is_read_after_the_end() => IsNotOffered(
        """
        class C
        {
            int M(Gate f, bool a)
            {
                {|SG1002:f.Begin()|};
                if (a) { f.End(); return f.Value; }
                Work();
                f.End();
                return 0;
            }
        }
        """);

    [Theory]
    [InlineData("Work();\n        f = g;\n        f.End();")]
    [InlineData("Swap(ref f);\n        f.End();")]
    [InlineData("(f, g) = (g, f);\n        f.End();")]
    public Task The_receiver_is_reassigned(string rest) => IsNotOffered(
        $$"""
        class C
        {
            void Swap(ref Gate f) => f = new Gate();
            void M(Gate f, Gate g)
            {
                {|SG1001:f.Begin()|};
                {{rest}}
            }
        }
        """);

    [Fact]
    public Task A_label_inside_is_jumped_to_from_outside() => IsNotOfferedInBody(
        """
        if (a) goto Out;
        {|SG1002:f.Begin()|};
        Work();
        Out: f.End();
        """);

    [Theory]
    [InlineData("#if !NEVER\n        Work();\n        f.End();\n#endif\n")]
    [InlineData("Work();\n#if !NEVER\n        f.End();\n#endif\n")]
    [InlineData("#region R\n        Work();\n        f.End();\n#endregion\n")]
    public Task Directives_cross_the_border(string rest) => IsNotOfferedInBody("{|SG1002:f.Begin()|};\n" + rest);

    [Theory]
    [InlineData("void Local() => Work();\n        Work();\n        f.End();\n        Local();\n        Rest();")]
    [InlineData("const int C = 1;\n        Work();\n        f.End();\n        Console.WriteLine(C);")]
    [InlineData("var x = new { A = Count() };\n        Work();\n        f.End();\n        Console.WriteLine(x);")]
    [InlineData("Span<int> s = stackalloc int[2];\n        Work();\n        f.End();\n        Console.WriteLine(s.Length);")]
    [InlineData("object o = f;\n        if (o is not int m) m = 2;\n        Work();\n        f.End();\n        Console.WriteLine(m);")]
    public Task A_declaration_that_cannot_move_is_used_behind(string rest) => IsNotOfferedInBody("{|SG1002:f.Begin()|};\n" + rest);

    [Fact]
    public Task The_value_of_the_begin_is_part_of_an_expression() => IsNotOffered(
        """
        class C
        {
            bool M(Gate f) => {|SG1001:f.TryBegin()|} && Try();
            bool N(Gate f)
            {
                return {|SG1001:f.TryBegin()|} && Try();
            }
        }
        """);

    [Fact]
    public Task Nothing_follows_the_begin() => IsNotOfferedInBody("{|SG1001:f.Begin()|};");

    [Fact]
    public Task An_end_behind_the_region_would_come_twice() => IsNotOfferedInBody(
        """
        if (a)
        {
            {|SG1002:f.Begin()|};
            Work();
        }
        Rest();
        f.End();
        """);
}
