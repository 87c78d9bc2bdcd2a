namespace ContainerCheckpoint.Workload;

/// <summary>One worker's work.</summary>
internal sealed class CountingWorker(WorkerMemory memory, int index)
{
    private const int UpdatesBetweenRests = 256;
    private const int WorkInsideUpdate = 50;

    private long _count;

    /// <summary>Changes the pair of counters once.</summary>
    internal void Update()
    {
        _count++;
        memory.SetFirst(index, _count);
        Thread.SpinWait(WorkInsideUpdate);
        memory.SetSecond(index, _count);

        // A rest now and then leaves the machine usable while the sample waits for a command.
        if (_count % UpdatesBetweenRests == 0)
        {
            Thread.Sleep(1);
        }
    }
}
