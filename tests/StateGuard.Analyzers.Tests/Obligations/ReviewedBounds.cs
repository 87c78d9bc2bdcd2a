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

    private static string Nested(int depth, string name, string marker) =>
        $"public void {name}(Gate g){marker}\n{{ g.Begin(); try {{\n"
        + string.Concat(Enumerable.Repeat("try { if (Check()) throw new IOException(); Work(); } finally {\n", depth))
        + "Work();\n" + new string('}', depth) + "\n} finally { g.End(); } }";
}
