using System.Buffers.Binary;
using ContainerCheckpoint.Workload;

namespace ContainerCheckpoint.Checkpoints;

/// <summary>A copy of the memory of all workers, and whether it shows one moment.</summary>
internal sealed class ContainerImage
{
    private const int ChunkBytes = 512;

    private static readonly TimeSpan SlowDisk = TimeSpan.FromMilliseconds(1);
    private static readonly byte[] Magic = "SGCKPT01"u8.ToArray();

    private ContainerImage(IReadOnlyList<CounterPair> pairs) => Pairs = pairs;

    /// <summary>The counters of each worker.</summary>
    internal IReadOnlyList<CounterPair> Pairs { get; }

    /// <summary>Every page shows one moment.</summary>
    internal bool IsConsistent => !Pairs.Any(pair => pair.Torn);

    /// <summary>The verdict, for the reader.</summary>
    internal string Verdict
    {
        get
        {
            int torn = Pairs.TakeWhile(pair => !pair.Torn).Count();
            return torn < Pairs.Count
                ? $"TORN: the copy of worker {torn} shows {Pairs[torn].First} and {Pairs[torn].Second}, which never stood side by side"
                : $"CONSISTENT: {Pairs.Count(pair => pair.Agree)} of {Pairs.Count} pairs agree"
                    + $" ({Pairs.Count(pair => pair.InsideUpdate)} stopped inside an update, one step apart)";
        }
    }

    /// <summary>Writes the memory piece by piece, as slowly as a disk would take it.</summary>
    internal static async Task WriteAsync(WorkerMemory memory, Stream target, CancellationToken cancellation)
    {
        await target.WriteAsync(Magic, cancellation);
        byte[] workers = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(workers, memory.Workers);
        await target.WriteAsync(workers, cancellation);

        byte[] chunk = new byte[ChunkBytes];
        long end = (long)memory.Workers * WorkerMemory.PageBytes;
        for (long position = 0; position < end; position += ChunkBytes)
        {
            memory.Read(position, chunk, ChunkBytes);
            await target.WriteAsync(chunk, cancellation);
            await target.FlushAsync(cancellation);
            await Task.Delay(SlowDisk, cancellation);
        }
    }

    /// <summary>Reads what <see cref="WriteAsync"/> has written.</summary>
    /// <exception cref="InvalidDataException">It is something else.</exception>
    /// <exception cref="EndOfStreamException">It is cut short.</exception>
    internal static async Task<ContainerImage> ReadAsync(Stream source, CancellationToken cancellation)
    {
        byte[] header = new byte[Magic.Length + sizeof(int)];
        await source.ReadExactlyAsync(header, cancellation);
        if (!header.AsSpan().StartsWith(Magic))
        {
            throw new InvalidDataException("This is no image of a container.");
        }

        var pairs = new CounterPair[BinaryPrimitives.ReadInt32LittleEndian(header.AsSpan(Magic.Length))];
        byte[] page = new byte[WorkerMemory.PageBytes];
        for (int worker = 0; worker < pairs.Length; worker++)
        {
            await source.ReadExactlyAsync(page, cancellation);
            pairs[worker] = WorkerMemory.Counters(page);
        }

        return new ContainerImage(pairs);
    }
}
