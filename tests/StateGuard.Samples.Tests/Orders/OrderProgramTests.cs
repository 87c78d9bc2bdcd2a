using System.Diagnostics;
using OrderWorkflow;
using StateGuard.Samples.Tests.Programs;

namespace StateGuard.Samples.Tests.Orders;

/// <summary>The sample, run as its reader runs it.</summary>
public sealed class OrderProgramTests
{
    [Fact]
    public async Task One_writer_wins_and_the_other_is_told()
    {
        Outcome run = await OrderProgram.RunAsync();

        Assert.Equal(string.Empty, run.Errors);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            [
                "the till saves: paid, version 3",
                "the clerk saves: told that the row has changed since; nothing is written",
                "the clerk reads again: paid, version 3; permitted now: Ship, Refund",
                "the clerk fires Cancel on what was read: NotAllowed",
            ],
            run.Lines.SkipWhile(line => !line.StartsWith("the till saves", StringComparison.Ordinal)).Take(4));
        Assert.Contains("the same answers: yes", run.Lines);
    }

    [Fact]
    public async Task All_that_the_README_shows_is_printed()
    {
        Outcome run = await OrderProgram.RunAsync();

        Assert.All(
            OrderProgram.ReadmeBlock("two writers").Split("\n\n"),
            paragraph => Assert.Contains(paragraph.Trim(), run.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_database_is_a_file_that_is_gone_afterwards()
    {
        Outcome run = await OrderProgram.RunAsync("--writers", "2");

        string path = Assert.Single(run.Lines, line => line.StartsWith("database: ", StringComparison.Ordinal))["database: ".Length..];
        Assert.EndsWith("orders.db", path, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.GetDirectoryName(path)));
        Assert.StartsWith("cleaned up", run.Lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Interrupted_it_removes_the_database()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using DotnetProcess program = OrderProgram.Start("--writers", "64");
        string path = (await program.Output.ReadLineAsync())!["database: ".Length..];
        using (Process kill = Process.Start("kill", ["-INT", program.Id.ToString()]))
        {
            await kill.WaitForExitAsync();
        }

        Outcome end = await program.EndAsync();

        Assert.Equal(130, end.ExitCode);
        Assert.Contains("interrupted", end.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.GetDirectoryName(path)));
    }

    [Fact]
    public async Task Of_many_threads_one_pays()
    {
        Outcome run = await OrderProgram.RunAsync("--writers", "32");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("in memory: 1 Done, 31 NotAllowed; paid", run.Lines);
        Assert.Contains("row 4: 1 Done, 31 NotAllowed; paid", run.Lines);
    }

    [Fact]
    public async Task Help_lists_options_and_exit_codes()
    {
        Outcome run = await OrderProgram.RunAsync("--help");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("--writers", run.Output, StringComparison.Ordinal);
        Assert.Contains("--diagram", run.Output, StringComparison.Ordinal);
        Assert.Contains("Exit codes: 0", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--writers", "1")]
    [InlineData("--writers", "65")]
    [InlineData("--no-such-option", "1")]
    public async Task Wrong_arguments_are_told_and_nothing_is_run(string option, string value)
    {
        Outcome run = await OrderProgram.RunAsync(option, value);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(option, run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("database", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_diagram_is_the_generated_one()
    {
        Outcome run = await OrderProgram.RunAsync("--diagram");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(Order.Mermaid, run.Output);
    }

    [Fact]
    public void The_README_shows_the_generated_diagram() =>
        Assert.Equal(Order.Mermaid, OrderProgram.ReadmeBlock("stateDiagram-v2"));
}
