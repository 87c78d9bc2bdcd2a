using ContainerCheckpoint.Workload;
using StateGuard;

namespace ContainerCheckpoint.Checkpoints;

/// <summary>Takes checkpoints of a frozen container.</summary>
internal sealed class Checkpointer(Freezer freezer, WorkerMemory memory, TextWriter output)
{
    /// <summary>Writes the image, if the container is frozen and nobody else is at it.</summary>
    /// <param name="path">Where the image goes.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>What the freezer answered to the begin; only <see cref="TransitionResult.Done"/> has made an image.</returns>
    internal async Task<TransitionResult> TakeAsync(string path, CancellationToken cancellation)
    {
        TransitionResult begun = freezer.BeginCheckpoint();
        if (begun != TransitionResult.Done)
        {
            return begun;
        }

        try
        {
            output.WriteLine($"begin checkpoint: {begun}; state {Freezer.Format(freezer.State)}");
            Task<TransitionResult> second = Task.Run(() => Rivals.SecondCheckpointer(freezer), cancellation);
            Task<TransitionResult> thawer = Task.Run(() => Rivals.Thawer(freezer), cancellation);

            await using FileStream image = File.Create(path);
            await ContainerImage.WriteAsync(memory, image, cancellation);
            output.WriteLine($"  writing the image: {image.Length} bytes to {path}");
            output.WriteLine($"  meanwhile, a second checkpointer: {await second}");
            output.WriteLine($"  meanwhile, a writer of THAWED: {await thawer}");
        }
        finally
        {
            freezer.EndCheckpoint();
        }

        output.WriteLine($"end checkpoint; state {Freezer.Format(freezer.State)}");
        return begun;
    }
}
