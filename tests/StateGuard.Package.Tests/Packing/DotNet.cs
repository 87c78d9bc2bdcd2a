using System.Diagnostics;
using System.Text;

namespace StateGuard.Package.Tests.Packing;

/// <summary>Runs the <c>dotnet</c> command as a user would, in a folder.</summary>
internal static class DotNet
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    /// <summary>Runs a command to its end.</summary>
    /// <param name="folder">The folder to run in.</param>
    /// <param name="arguments">The command and its arguments.</param>
    /// <returns>The exit code and all that was printed.</returns>
    /// <exception cref="TimeoutException">The command did not come to its end.</exception>
    public static Task<CommandResult> RunAsync(string folder, params IEnumerable<string> arguments) =>
        RunAsync(folder, new Dictionary<string, string>(), arguments);

    /// <summary>Runs a command to its end.</summary>
    /// <param name="folder">The folder to run in.</param>
    /// <param name="environment">Variables to set besides those that are there.</param>
    /// <param name="arguments">The command and its arguments.</param>
    /// <returns>The exit code and all that was printed.</returns>
    /// <exception cref="TimeoutException">The command did not come to its end.</exception>
    public static async Task<CommandResult> RunAsync(string folder, IReadOnlyDictionary<string, string> environment, params IEnumerable<string> arguments)
    {
        using var process = new Process { StartInfo = Describe(folder, arguments) };
        foreach ((string name, string value) in environment)
        {
            process.StartInfo.Environment[name] = value;
        }

        var output = new StringBuilder();
        void Keep(object sender, DataReceivedEventArgs line)
        {
            lock (output)
            {
                output.AppendLine(line.Data);
            }
        }

        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var timeout = new CancellationTokenSource(Limit);
        try
        {
            await process.WaitForExitAsync(timeout.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"'dotnet {string.Join(' ', arguments)}' ran longer than {Limit}:{Environment.NewLine}{output}");
        }

        return new CommandResult(process.ExitCode, output.ToString());
    }

    /// <summary>The test host runs inside a dotnet command of its own, whose choices of SDK and build must not be inherited.</summary>
    /// <param name="start">What is to be started.</param>
    public static void ForgetThisRun(ProcessStartInfo start)
    {
        foreach (string name in start.Environment.Keys.Where(IsOfThisRun).ToList())
        {
            start.Environment.Remove(name);
        }
    }

    private static ProcessStartInfo Describe(string folder, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        ForgetThisRun(start);
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["MSBUILDTERMINALLOGGER"] = "off";
        return start;
    }

    private static bool IsOfThisRun(string variable) =>
        variable.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)
        || variable is "DOTNET_HOST_PATH" or "ContinuousIntegrationBuild" or "StateGuardEnforce";
}
