using ContainerCheckpoint.Cgroups;
using ContainerCheckpoint.Workload;

namespace ContainerCheckpoint.Containers;

/// <summary>Worker processes in a control group of their own.</summary>
internal sealed class ProcessContainer : IContainer
{
    private readonly Cgroup _cgroup;
    private readonly List<WorkerProcess> _workers = [];

    private ProcessContainer(Cgroup cgroup) => _cgroup = cgroup;

    public string Description => $"{_workers.Count} processes in {_cgroup.Path} ({_cgroup.Kind})";

    /// <summary>Starts the workers in a control group, which is the container's from now on.</summary>
    internal static async Task<ProcessContainer> StartAsync(Cgroup cgroup, WorkerMemory memory, CancellationToken cancellation)
    {
        var container = new ProcessContainer(cgroup);
        try
        {
            for (int index = 0; index < memory.Workers; index++)
            {
                container._workers.Add(WorkerProcess.Start(memory, index));
            }

            foreach (WorkerProcess worker in container._workers)
            {
                await worker.WaitUntilReadyAsync(cancellation);
                cgroup.Add(worker.Id);
                worker.LetGo();
            }

            return container;
        }
        catch
        {
            await container.DisposeAsync();
            throw;
        }
    }

    public void Freeze() => _cgroup.Freeze();

    public bool AllFrozen() => _cgroup.IsFrozen();

    public void Thaw() => _cgroup.Thaw();

    public async ValueTask DisposeAsync()
    {
        foreach (WorkerProcess worker in _workers)
        {
            worker.Kill();
        }

        _cgroup.Thaw();
        foreach (WorkerProcess worker in _workers)
        {
            await worker.WaitForExitAsync();
            worker.Dispose();
        }

        await _cgroup.RemoveAsync();
    }
}
