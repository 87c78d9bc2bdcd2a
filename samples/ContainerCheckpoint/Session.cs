using System.Diagnostics;
using ContainerCheckpoint.Checkpoints;
using ContainerCheckpoint.Containers;
using ContainerCheckpoint.Workload;

namespace ContainerCheckpoint;

/// <summary>A running container with its freezer; disposing it removes all that was made for it.</summary>
internal sealed class Session : IAsyncDisposable
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(2);

    private readonly DirectoryInfo _directory;
    private readonly IContainer _container;

    private Session(DirectoryInfo directory, WorkerMemory memory, IContainer container, RunOptions options)
    {
        _directory = directory;
        _container = container;
        Memory = memory;
        Options = options;
        Freezer = new Freezer { Container = container };
        ImagePath = options.ImagePath ?? Path.Combine(directory.FullName, "container.image");
    }

    internal RunOptions Options { get; }

    internal WorkerMemory Memory { get; }

    internal Freezer Freezer { get; }

    /// <summary>Where checkpoints are written.</summary>
    internal string ImagePath { get; }

    /// <summary>What the container is, for the reader.</summary>
    internal string Description => _container.Description;

    /// <summary>The state's text, brought up to date.</summary>
    internal string StateText => Freezer.Format(Freezer.Refresh());

    /// <summary>Starts the workload.</summary>
    /// <exception cref="CheckpointFailure">It cannot be started as the options say.</exception>
    internal static async Task<Session> StartAsync(RunOptions options, TextWriter output, CancellationToken cancellation)
    {
        DirectoryInfo directory = Directory.CreateTempSubdirectory("stateguard-checkpoint-");
        WorkerMemory? memory = null;
        try
        {
            memory = WorkerMemory.Create(Path.Combine(directory.FullName, "memory"), options.Workers);
            IContainer container = await ContainerStart.StartAsync(options.Backend, memory, output, cancellation);
            return new Session(directory, memory, container, options);
        }
        catch
        {
            memory?.Dispose();
            directory.Delete(recursive: true);
            throw;
        }
    }

    /// <summary>Waits until the freezer is no longer on its way.</summary>
    /// <exception cref="CheckpointFailure">It takes longer than the options allow.</exception>
    internal async Task<FreezerState> SettleAsync(CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            FreezerState state = Freezer.Refresh();
            if (state != FreezerState.Freezing)
            {
                return state;
            }

            if (watch.Elapsed > Options.Timeout)
            {
                throw new CheckpointFailure(
                    ExitCodes.NotFrozenInTime,
                    $"The container is still FREEZING after {Options.Timeout.TotalSeconds} s.",
                    "Give it longer with --timeout, or see which of its tasks is in an uninterruptible sleep.");
            }

            await Task.Delay(PollInterval, cancellation);
        }
    }

    /// <summary>Reads the image that was written last.</summary>
    internal async Task<ContainerImage> ReadImageAsync(CancellationToken cancellation)
    {
        await using FileStream image = File.OpenRead(ImagePath);
        return await ContainerImage.ReadAsync(image, cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await _container.DisposeAsync();
        Memory.Dispose();
        _directory.Delete(recursive: true);
    }
}
