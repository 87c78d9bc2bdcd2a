using StateGuard.Samples.Tests.Programs;

namespace StateGuard.Samples.Tests.Patch;

/// <summary>What the versions of the patch do when they run.</summary>
[Collection(KernelPatchCollection.Name)]
public sealed class KernelPatchRunTests(KernelPatchRuns runs)
{
    [Fact]
    public void The_program_succeeds()
    {
        Assert.True(runs.First.ExitCode == 0, runs.First.Output);
        Assert.True(runs.Second.ExitCode == 0, runs.Second.Output);
    }

    [Theory]
    [InlineData("OneEditLater", 1)]
    [InlineData("WithExceptions.LeftOpen", 2)]
    public void After_a_leak_every_later_begin_is_busy(string version, int leaks)
    {
        IReadOnlyList<string> lines = Lines(version);
        Assert.Equal(leaks, lines.Count(line => line == "STUCK, Busy for ever: 1000 of 1000 later begins return -EBUSY, and so does writing THAWED (-EBUSY)"));
        Assert.Contains(lines, line => line.StartsWith("disk full at once", StringComparison.Ordinal) && line.EndsWith("CHECKPOINTING", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("BeforeReview")]
    [InlineData("AfterReview")]
    [InlineData("AfterReviewWrongGoto")]
    [InlineData("AsMergedLater")]
    [InlineData("WithExceptions.TryFinally")]
    public void Without_a_leak_every_later_begin_succeeds(string version)
    {
        IReadOnlyList<string> lines = Lines(version);
        Assert.Equal(2, lines.Count(line => line == "1000 of 1000 later begins succeed"));
        Assert.DoesNotContain(lines, line => line.StartsWith("STUCK", StringComparison.Ordinal));
    }

    [Fact]
    public void The_wrong_goto_ends_what_somebody_else_began()
    {
        IReadOnlyList<string> lines = Lines("AfterReviewWrongGoto");
        Assert.Contains("STOLEN: the other one is still writing, and yet writing THAWED succeeds: 0", lines);
        Assert.Equal(2, lines.Count(line => line == "WARN_ON: Checkpoint ended while THAWED"));
    }

    [Theory]
    [InlineData("BeforeReview")]
    [InlineData("AfterReview")]
    [InlineData("AsMergedLater")]
    [InlineData("WithExceptions.TryFinally")]
    public void The_right_ones_leave_another_checkpoint_alone(string version)
    {
        IReadOnlyList<string> lines = Lines(version);
        Assert.Contains(lines, line => line.StartsWith("while another one is at work", StringComparison.Ordinal)
            && line.Contains("-EBUSY", StringComparison.Ordinal) && line.EndsWith("CHECKPOINTING", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.StartsWith("WARN_ON", StringComparison.Ordinal));
    }

    [Fact]
    public void As_merged_a_task_checkpoints_itself_with_nothing_to_begin()
    {
        string line = Assert.Single(Lines("AsMergedLater"), line => line.StartsWith("a task checkpoints itself", StringComparison.Ordinal));
        Assert.DoesNotContain("-E", line, StringComparison.Ordinal);
        Assert.EndsWith("THAWED", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_freezer_nothing_begins_and_nothing_is_stuck()
    {
        Assert.True(runs.WithoutFreezer.ExitCode == 0, runs.WithoutFreezer.Output);
        Assert.Equal(14, runs.WithoutFreezer.Lines.Count(line => line == "1000 of 1000 later begins return -ENOTSUP"));
        Assert.DoesNotContain("CHECKPOINTING", runs.WithoutFreezer.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("WARN_ON", runs.WithoutFreezer.Output, StringComparison.Ordinal);
    }

    private IReadOnlyList<string> Lines(string version) =>
        [.. runs.First.Output.Split('\n', StringSplitOptions.TrimEntries)
            .SkipWhile(line => !line.StartsWith(version + " (", StringComparison.Ordinal))
            .Skip(1)
            .TakeWhile(line => line.Length > 0)];
}
