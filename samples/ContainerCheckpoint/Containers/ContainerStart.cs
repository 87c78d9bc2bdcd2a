using ContainerCheckpoint.Cgroups;
using ContainerCheckpoint.Workload;

namespace ContainerCheckpoint.Containers;

/// <summary>Starts the workload in what the user asked for, or in the best there is.</summary>
internal static class ContainerStart
{
    /// <summary>Starts a container.</summary>
    /// <param name="backend">What makes the workers stand still.</param>
    /// <param name="memory">The memory the workers count in.</param>
    /// <param name="output">Told why a better backend was passed over.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="CheckpointFailure">The backend cannot be used here, or a worker did not start.</exception>
    internal static async Task<IContainer> StartAsync(
        Backend backend, WorkerMemory memory, TextWriter output, CancellationToken cancellation) => backend switch
        {
            Backend.V1 => await ProcessContainer.StartAsync(CgroupV1.Create(), memory, cancellation),
            Backend.V2 => await ProcessContainer.StartAsync(CgroupV2.Create(), memory, cancellation),
            Backend.Threads => new ThreadContainer(memory),
            _ => CreateFirst(output) is { } cgroup
                ? await ProcessContainer.StartAsync(cgroup, memory, cancellation)
                : new ThreadContainer(memory),
        };

    private static Cgroup? CreateFirst(TextWriter output)
    {
        foreach (Func<Cgroup> create in new Func<Cgroup>[] { CgroupV1.Create, CgroupV2.Create })
        {
            try
            {
                return create();
            }
            catch (CheckpointFailure failure)
            {
                output.WriteLine("passed over: " + failure.Message);
            }
        }

        return null;
    }
}
