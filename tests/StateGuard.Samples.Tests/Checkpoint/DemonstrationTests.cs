using StateGuard.Samples.Tests.Programs;

namespace StateGuard.Samples.Tests.Checkpoint;

/// <summary>One real checkpoint with every backend this machine has.</summary>
public sealed class DemonstrationTests
{
    public static TheoryData<string> Backends => CheckpointProgram.UsableBackends;

    [Theory]
    [MemberData(nameof(Backends))]
    public async Task The_frozen_image_is_consistent_and_the_unfrozen_copy_is_not(string backend)
    {
        Outcome run = await CheckpointProgram.RunAsync(string.Empty, "--backend", backend);

        Assert.Equal(string.Empty, run.Errors);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains(run.Lines, line => line.StartsWith("unfrozen copy", StringComparison.Ordinal) && line.Contains(": TORN: ", StringComparison.Ordinal));
        Assert.Contains(run.Lines, line => line.StartsWith("image: CONSISTENT: ", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Backends))]
    public async Task Whoever_comes_during_the_checkpoint_is_told_busy(string backend)
    {
        Outcome run = await CheckpointProgram.RunAsync(string.Empty, "--backend", backend);

        Assert.Equal(
            [
                "begin checkpoint: Done; state CHECKPOINTING",
                "meanwhile, a second checkpointer: Busy",
                "meanwhile, a writer of THAWED: Busy",
                "end checkpoint; state FROZEN",
                "request THAWED: Done; state THAWED",
                "the workers count on: yes",
            ],
            run.Lines.SkipWhile(line => !line.StartsWith("begin", StringComparison.Ordinal))
                .Where(line => !line.StartsWith("writing", StringComparison.Ordinal)).Take(6));
    }

    [Fact]
    public async Task Without_a_choice_some_backend_is_found()
    {
        Outcome run = await CheckpointProgram.RunAsync(string.Empty, "--workers", "2");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(run.Lines, line => line.StartsWith("container: 2 ", StringComparison.Ordinal));
        Assert.StartsWith("cleaned up", run.Lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_image_is_kept_where_it_is_wanted()
    {
        string image = Path.Combine(Path.GetTempPath(), $"stateguard-image-{Guid.NewGuid():N}");
        try
        {
            Outcome run = await CheckpointProgram.RunAsync(string.Empty, "--backend", "threads", "--workers", "3", "--image", image);

            Assert.Equal(0, run.ExitCode);
            Assert.Equal(12 + (3 * 4096), new FileInfo(image).Length);
        }
        finally
        {
            File.Delete(image);
        }
    }
}
