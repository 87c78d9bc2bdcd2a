using StateGuard.Samples.Tests.Programs;

namespace StateGuard.Samples.Tests.Checkpoint;

/// <summary>Commands on standard input.</summary>
public sealed class InteractiveTests
{
    public static TheoryData<string> Backends => CheckpointProgram.UsableBackends;

    [Theory]
    [MemberData(nameof(Backends))]
    public async Task Commands_are_obeyed_in_turn(string backend)
    {
        Outcome run = await CheckpointProgram.RunAsync(
            "read\nwrite FROZEN\ncheckpoint\nread\nwrite THAWED\nread\nquit\n", "--interactive", "--backend", backend);

        Assert.Equal(string.Empty, run.Errors);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal("THAWED", run.Lines[1]);
        Assert.StartsWith("write FROZEN: ", run.Lines[2], StringComparison.Ordinal);
        Assert.Equal("begin checkpoint: Done; state CHECKPOINTING", run.Lines[3]);
        Assert.Equal("meanwhile, a second checkpointer: Busy", run.Lines[5]);
        Assert.Equal("meanwhile, a writer of THAWED: Busy", run.Lines[6]);
        Assert.Equal("end checkpoint; state FROZEN", run.Lines[7]);
        Assert.StartsWith("image: CONSISTENT", run.Lines[8], StringComparison.Ordinal);
        Assert.Equal(["FROZEN", "write THAWED: Done; state THAWED", "THAWED"], run.Lines.Skip(9).Take(3));
    }

    [Theory]
    [InlineData("write FREEZING", "write FREEZING: Invalid")]
    [InlineData("write CHECKPOINTING", "write CHECKPOINTING: Invalid")]
    [InlineData("write frozen", "write frozen: Invalid")]
    [InlineData("write THAWED", "write THAWED: Done; state THAWED")]
    [InlineData("checkpoint", "checkpoint: NotAllowed")]
    [InlineData("melt", "'melt' is no command")]
    [InlineData("help", "read ")]
    public async Task A_thawed_container_answers(string command, string answer)
    {
        Outcome run = await CheckpointProgram.RunAsync(command, "--interactive", "--backend", "threads", "--workers", "1");

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith(answer, run.Lines[1], StringComparison.Ordinal);
    }
}
