using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace ContainerCheckpoint.Workload;

/// <summary>
/// A worker that is a process: this program once more, told to count. Parent and child speak through the child's
/// standard streams; the child ends when its standard input does, so that none outlives its parent.
/// </summary>
internal sealed class WorkerProcess : IDisposable
{
    private const string Verb = "worker";
    private const string Ready = "ready";
    private const string Go = "go";

    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(30);

    private readonly Process _process;

    private WorkerProcess(Process process) => _process = process;

    internal int Id => _process.Id;

    /// <summary>Starts a worker, which waits to be told to go.</summary>
    internal static WorkerProcess Start(WorkerMemory memory, int index)
    {
        string program = Environment.ProcessPath ?? throw new InvalidOperationException("The path of this program is unknown.");
        var start = new ProcessStartInfo(program) { RedirectStandardInput = true, RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(program).Equals("dotnet", StringComparison.OrdinalIgnoreCase))
        {
            start.ArgumentList.Add(typeof(WorkerProcess).Assembly.Location);
        }

        start.ArgumentList.Add(Verb);
        start.ArgumentList.Add(memory.Path);
        start.ArgumentList.Add(index.ToString(CultureInfo.InvariantCulture));
        return new WorkerProcess(Process.Start(start)!);
    }

    /// <summary>Waits until the worker has started.</summary>
    internal async Task WaitUntilReadyAsync(CancellationToken cancellation)
    {
        string? line = await _process.StandardOutput.ReadLineAsync(cancellation).AsTask().WaitAsync(StartLimit, cancellation);
        if (line != Ready)
        {
            throw new CheckpointFailure(
                ExitCodes.Failed, $"Worker process {Id} did not start.", "See what it wrote above.");
        }
    }

    /// <summary>Lets the worker count.</summary>
    internal void LetGo() => _process.StandardInput.WriteLine(Go);

    /// <summary>Kills the worker; a frozen one dies when it is thawed.</summary>
    internal void Kill() => _process.Kill();

    /// <summary>Waits until the killed worker is gone.</summary>
    internal Task WaitForExitAsync() => _process.WaitForExitAsync();

    public void Dispose() => _process.Dispose();

    /// <summary>Whether this process was started as a worker; if so, it counts until it is told to stop.</summary>
    internal static bool RunIfWorker(string[] args)
    {
        if (args is not [Verb, var path, var index])
        {
            return false;
        }

        // Ctrl+C reaches the whole foreground group; when the workers end is for their parent to say.
        using var ignoreInterrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => context.Cancel = true);
        using var memory = WorkerMemory.Open(path);
        Console.Out.WriteLine(Ready);
        if (Console.In.ReadLine() == Go)
        {
            var worker = new CountingWorker(memory, int.Parse(index, CultureInfo.InvariantCulture));
            var parentGone = Task.Run(Console.In.ReadToEnd);
            while (!parentGone.IsCompleted)
            {
                worker.Update();
            }
        }

        return true;
    }
}
