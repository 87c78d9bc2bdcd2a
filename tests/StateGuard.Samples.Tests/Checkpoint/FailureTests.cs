using System.Diagnostics;
using StateGuard.Samples.Tests.Programs;

namespace StateGuard.Samples.Tests.Checkpoint;

/// <summary>What goes wrong is said, and leaves nothing behind.</summary>
public sealed class FailureTests
{
    public static TheoryData<string> Backends => CheckpointProgram.UsableBackends;

    [Theory]
    [InlineData("--backend", "v3")]
    [InlineData("--workers", "0")]
    [InlineData("--timeout", "-1")]
    [InlineData("--no-such-option", "")]
    public async Task Wrong_arguments_are_named(string option, string value)
    {
        Outcome run = await CheckpointProgram.RunAsync(string.Empty, option, value);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(option == "--backend" ? value : option, run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_names_options_and_exit_codes()
    {
        Outcome run = await CheckpointProgram.RunAsync(string.Empty, "--help");

        Assert.Equal(0, run.ExitCode);
        Assert.All(
            ["--backend <auto|threads|v1|v2>", "--interactive", "--image", "--timeout", "--workers", "Exit codes:"],
            text => Assert.Contains(text, run.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_image_that_cannot_be_written_is_an_error_and_the_container_goes()
    {
        string nowhere = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"), "image");
        Outcome run = await CheckpointProgram.RunAsync(string.Empty, "--backend", "threads", "--image", nowhere);

        Assert.Equal(5, run.ExitCode);
        Assert.Contains(nowhere, run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Backends))]
    public async Task Interrupted_while_frozen_it_cleans_up(string backend)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using DotnetProcess program = CheckpointProgram.Start("--interactive", "--backend", backend);
        await program.Input.WriteLineAsync("write FROZEN");
        await program.Input.FlushAsync();
        while (await program.Output.ReadLineAsync() is { } line && !line.StartsWith("write FROZEN", StringComparison.Ordinal))
        {
        }

        Assert.Equal(backend == "threads" ? 0 : 1, CheckpointProgram.ControlGroupsOf(program.Id).Count);
        using (Process kill = Process.Start("kill", ["-INT", program.Id.ToString()]))
        {
            await kill.WaitForExitAsync();
        }

        Outcome end = await program.EndAsync();

        Assert.Equal(130, end.ExitCode);
        Assert.Contains("interrupted", end.Errors, StringComparison.Ordinal);
        Assert.Empty(CheckpointProgram.ControlGroupsOf(program.Id));
    }
}
