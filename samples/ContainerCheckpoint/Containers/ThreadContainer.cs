using ContainerCheckpoint.Workload;

namespace ContainerCheckpoint.Containers;

/// <summary>Workers that are threads of this process and pause of their own accord, always between two updates.</summary>
internal sealed class ThreadContainer : IContainer
{
    private readonly object _gate = new();
    private readonly WorkerMemory _memory;
    private readonly Thread[] _threads;
    private bool _pauseWanted;
    private bool _stopWanted;
    private int _paused;

    internal ThreadContainer(WorkerMemory memory)
    {
        _memory = memory;
        _threads = [.. Enumerable.Range(0, memory.Workers).Select(index => new Thread(() => Count(index)) { IsBackground = true })];
        foreach (Thread thread in _threads)
        {
            thread.Start();
        }
    }

    public string Description => $"{_threads.Length} threads of this process, which pause when asked to (no control group)";

    public void Freeze() => Tell(pause: true, stop: false);

    public bool AllFrozen()
    {
        lock (_gate)
        {
            return _pauseWanted && _paused == _threads.Length;
        }
    }

    public void Thaw() => Tell(pause: false, stop: false);

    public ValueTask DisposeAsync()
    {
        Tell(pause: false, stop: true);
        foreach (Thread thread in _threads)
        {
            thread.Join();
        }

        return ValueTask.CompletedTask;
    }

    private void Count(int index)
    {
        var worker = new CountingWorker(_memory, index);
        while (MayGoOn())
        {
            worker.Update();
        }
    }

    private bool MayGoOn()
    {
        lock (_gate)
        {
            while (_pauseWanted)
            {
                // Counted only while it waits: whoever is counted looks again before its next update.
                _paused++;
                Monitor.Wait(_gate);
                _paused--;
            }

            return !_stopWanted;
        }
    }

    private void Tell(bool pause, bool stop)
    {
        lock (_gate)
        {
            _pauseWanted = pause;
            // To stop is for good: a thaw that comes late must not call the workers back.
            _stopWanted |= stop;
            Monitor.PulseAll(_gate);
        }
    }
}
