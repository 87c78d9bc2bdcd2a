using System.ComponentModel;

namespace ContainerCheckpoint.Commands;

/// <summary>What the program does once its arguments are understood.</summary>
internal sealed class Run(RunOptions options)
{
    private readonly TextWriter _output = Console.Out;

    /// <summary>Starts the workload, does what was asked, and cleans up whatever comes.</summary>
    /// <returns>The exit code.</returns>
    internal async Task<int> ExecuteAsync()
    {
        using var interruption = new Interruption();
        try
        {
            return await InSessionAsync(interruption.Token);
        }
        catch (CheckpointFailure failure)
        {
            Report(failure.Message, failure.Advice);
            return failure.ExitCode;
        }
        catch (OperationCanceledException) when (interruption.Token.IsCancellationRequested)
        {
            Console.Error.WriteLine("interrupted; everything is cleaned up");
            return ExitCodes.Interrupted;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or TimeoutException or Win32Exception)
        {
            Report(failure.Message, "Nothing is left behind; try again when that is put right.");
            return ExitCodes.Failed;
        }
    }

    private async Task<int> InSessionAsync(CancellationToken cancellation)
    {
        int exitCode;
        await using (Session session = await Session.StartAsync(options, _output, cancellation))
        {
            _output.WriteLine("container: " + session.Description);
            exitCode = options.Interactive
                ? await new CommandLoop(session, Console.In, _output).RunAsync(Console.IsInputRedirected ? string.Empty : "> ", cancellation)
                : await new Demonstration(session, _output).RunAsync(cancellation);
        }

        _output.WriteLine("cleaned up: workers stopped, control group and files removed");
        return exitCode;
    }

    private static void Report(string what, string advice)
    {
        Console.Error.WriteLine("error: " + what);
        Console.Error.WriteLine("       " + advice);
    }
}
