using System.Globalization;
using Microsoft.CodeAnalysis;
using Xunit;
using static StateGuard.Analyzers.Tests.Testing.ObligationVerifier;

namespace StateGuard.Analyzers.Tests.Obligations;

/// <summary>Code that is nested beyond all bounds.</summary>
public sealed class ReviewedBounds
{
    [Fact(Timeout = 60_000)]
    public Task Nesting_that_is_too_deep_is_said_to_be_so() => ExplicitAsync(
        Nested(24, "M", " //! SG1099"),
        Nested(5, "M", ""));

    [Theory(Timeout = 60_000)]
    [InlineData("public void Deep(Gate g)\n{", "}", "'Deep'", 1)]
    [InlineData("public void M()\n{ Action<Gate> deep = g => {", "}; }", "'lambda'", 2)]
    [InlineData("public void M()\n{ void Deep(Gate g) {", "} }", "'Deep'", 2)]
    public async Task What_is_not_analysed_is_named_where_it_stands(string begin, string end, string name, int line)
    {
        Diagnostic found = Assert.Single(await DiagnosticsOfAsync("class Subject {" + begin + Body(24) + end + "}", Explicit()));
        Assert.Equal("SG1099", found.Id);
        Assert.Contains(name, found.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Equal(line, LineOf(found.Location));
    }

    private static string Nested(int depth, string name, string marker) => $"public void {name}(Gate g){marker}\n{{ {Body(depth)} }}";

    private static string Body(int depth) => "g.Begin(); try {\n"
        + string.Concat(Enumerable.Repeat("try { if (Check()) throw new IOException(); Work(); } finally {\n", depth))
        + "Work();\n" + new string('}', depth) + "\n} finally { g.End(); }";
}
