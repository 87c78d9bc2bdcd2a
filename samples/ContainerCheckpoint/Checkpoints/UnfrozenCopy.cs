using ContainerCheckpoint.Workload;

namespace ContainerCheckpoint.Checkpoints;

/// <summary>What the image would be without the freezer: the same copy, made while the workers run.</summary>
internal static class UnfrozenCopy
{
    private const int Attempts = 20;

    /// <summary>Copies until a copy is torn, but not for ever.</summary>
    /// <returns>The last copy, and how many it took.</returns>
    internal static async Task<(ContainerImage Copy, int Attempt)> TakeAsync(WorkerMemory memory, CancellationToken cancellation)
    {
        for (int attempt = 1; ; attempt++)
        {
            using var stream = new MemoryStream();
            await ContainerImage.WriteAsync(memory, stream, cancellation);
            stream.Position = 0;
            ContainerImage copy = await ContainerImage.ReadAsync(stream, cancellation);
            if (!copy.IsConsistent || attempt == Attempts)
            {
                return (copy, attempt);
            }
        }
    }
}
