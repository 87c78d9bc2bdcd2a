using System.IO.MemoryMappedFiles;

namespace ContainerCheckpoint.Workload;

/// <summary>
/// The memory of all workers: a page each, mapped from one file, with a counter at each end of the page. A worker
/// raises the first counter, works, and raises the second: at every moment the two are equal, or the first is one
/// ahead. A page that shows anything else was not copied at one moment.
/// </summary>
internal sealed class WorkerMemory : IDisposable
{
    internal const int PageBytes = 4096;

    private const int SecondOffset = PageBytes - sizeof(long);

    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;

    private WorkerMemory(string path, MemoryMappedFile file, int workers)
    {
        _file = file;
        _view = file.CreateViewAccessor(0, (long)workers * PageBytes);
        Path = path;
        Workers = workers;
    }

    internal string Path { get; }

    internal int Workers { get; }

    /// <summary>Creates the memory in a new file.</summary>
    internal static WorkerMemory Create(string path, int workers) =>
        new(path, MemoryMappedFile.CreateFromFile(path, FileMode.CreateNew, mapName: null, (long)workers * PageBytes), workers);

    /// <summary>Maps the memory that another process has created.</summary>
    internal static WorkerMemory Open(string path)
    {
        int workers = (int)(new FileInfo(path).Length / PageBytes);
        return new(path, MemoryMappedFile.CreateFromFile(path, FileMode.Open), workers);
    }

    /// <summary>Copies bytes as they are at this moment.</summary>
    internal void Read(long position, byte[] buffer, int count) => _view.ReadArray(position, buffer, 0, count);

    /// <summary>The first counter of a worker.</summary>
    internal long First(int worker) => _view.ReadInt64((long)worker * PageBytes);

    /// <summary>Sets the first counter of a worker; everybody sees that before anything the worker writes later.</summary>
    internal void SetFirst(int worker, long value)
    {
        _view.Write((long)worker * PageBytes, value);
        Interlocked.MemoryBarrier();
    }

    /// <summary>Sets the second counter of a worker; everybody sees that before anything the worker writes later.</summary>
    internal void SetSecond(int worker, long value)
    {
        _view.Write(((long)worker * PageBytes) + SecondOffset, value);
        Interlocked.MemoryBarrier();
    }

    /// <summary>The counters in a copy of a worker's page.</summary>
    internal static CounterPair Counters(ReadOnlySpan<byte> page) =>
        new(BitConverter.ToInt64(page), BitConverter.ToInt64(page[SecondOffset..]));

    public void Dispose()
    {
        _view.Dispose();
        _file.Dispose();
    }
}
