namespace StateGuard.Package.Tests.Packing;

/// <summary>How a command ended.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">All lines it printed, to either stream.</param>
internal sealed record CommandResult(int ExitCode, string Output)
{
    /// <summary>Fails the test, showing what was printed, unless the command ended as expected.</summary>
    /// <param name="expected">Whether it should have succeeded.</param>
    /// <returns>This result.</returns>
    public CommandResult Expect(bool expected)
    {
        Assert.True(expected == (ExitCode == 0), $"exit code {ExitCode}:{Environment.NewLine}{Output}");
        return this;
    }
}
