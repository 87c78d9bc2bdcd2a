using StateGuard.Analyzers.Tests.Fuzzing;
using StateGuard.Analyzers.Tests.Fuzzing.Findings;
using Xunit;
using Xunit.Abstractions;

namespace StateGuard.Analyzers.Tests.Robustness;

/// <summary>A short run of random edits; long ones are <c>tests/StateGuard.Fuzz</c>.</summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int Edits = 6_000;

    [Fact]
    public async Task Edits_make_nothing_throw_or_hang_or_break_what_is_generated()
    {
        FuzzReport report = await FuzzRun.RunAsync(new FuzzOptions(Seed: 1, Edits, Sessions: 2, Folder: null), _ => { }, CancellationToken.None);
        output.WriteLine(report.ToString());
        Assert.Empty(report.Failures.Select(failure => failure.First.ToString()));

        // What was edited was still worth looking at.
        Assert.True(report.Compiling > 0.1, $"Only {report.Compiling:P0} of what was edited compiled.");
        Assert.True(report.Offered > 8, $"Only {report.Offered} fixes and refactorings were offered.");
        Assert.True(report.Cancellations.Count > 3, $"Only {report.Cancellations.Count} runs were cancelled.");
        Assert.True(report.Diagnostics.Count > 6, $"Only {report.Diagnostics.Count} rules had anything to say.");
    }
}
