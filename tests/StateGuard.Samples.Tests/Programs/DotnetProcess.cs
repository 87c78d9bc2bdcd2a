using System.Diagnostics;

namespace StateGuard.Samples.Tests.Programs;

/// <summary>A <c>dotnet</c> command with its standard streams redirected.</summary>
internal sealed class DotnetProcess : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private readonly Process _process;
    private readonly Task<string> _errors;

    private DotnetProcess(Process process)
    {
        _process = process;
        _errors = process.StandardError.ReadToEndAsync();
    }

    public int Id => _process.Id;

    public StreamWriter Input => _process.StandardInput;

    public StreamReader Output => _process.StandardOutput;

    public static DotnetProcess Start(params IEnumerable<string> arguments)
    {
        // Whoever starts the tests in the background of a shell has interrupts ignored, and so would have the program.
        var start = IsInterruptIgnored()
            ? new ProcessStartInfo("env", ["--default-signal=INT", "dotnet", .. arguments])
            : new ProcessStartInfo("dotnet", arguments);
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;

        // The test host hands its own MSBuild's paths down; a user's shell does not.
        foreach (string name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        // A build server would live on with the redirected streams.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        return new DotnetProcess(Process.Start(start)!);
    }

    public static async Task<Outcome> RunAsync(string input, params IEnumerable<string> arguments)
    {
        using DotnetProcess process = Start(arguments);
        await process.Input.WriteAsync(input);
        process.Input.Close();
        return await process.EndAsync();
    }

    /// <summary>Waits for the end, having read what has not been read yet.</summary>
    public async Task<Outcome> EndAsync()
    {
        try
        {
            string output = await Output.ReadToEndAsync().WaitAsync(Limit);
            await _process.WaitForExitAsync().WaitAsync(Limit);
            return new Outcome(_process.ExitCode, output, await _errors);
        }
        catch (TimeoutException)
        {
            _process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static bool IsInterruptIgnored()
    {
        const string Ignored = "SigIgn:";
        const long Interrupt = 1 << (2 - 1);
        return OperatingSystem.IsLinux()
            && File.ReadLines("/proc/self/status").FirstOrDefault(line => line.StartsWith(Ignored, StringComparison.Ordinal)) is { } line
            && (Convert.ToInt64(line[Ignored.Length..].Trim(), 16) & Interrupt) != 0;
    }

    public void Dispose() => _process.Dispose();
}
