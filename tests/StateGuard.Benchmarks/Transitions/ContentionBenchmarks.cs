using BenchmarkDotNet.Attributes;
using StateGuard.Benchmarks.Machines;

namespace StateGuard.Benchmarks.Transitions;

/// <summary>Two threads that open and close the same door as fast as they can; the time is for one call.</summary>
[MemoryDiagnoser]
public class ContentionBenchmarks
{
    private const int Calls = 100_000;

    private readonly CompareAndSwapDoor _handWritten = new();
    private readonly LockDoor _lock = new();
    private readonly MonitorDoor _monitor = new();
    private readonly PlainDoor _plain = new();
    private readonly LockedDoor _locked = new();
    private readonly HookedDoor _hooked = new();

    [Benchmark(Baseline = true, OperationsPerInvoke = Calls * 2, Description = "by hand, compare-and-swap")]
    public void HandWritten() => Both(static door => { door.Open(); door.Close(); }, _handWritten);

    [Benchmark(OperationsPerInvoke = Calls * 2, Description = "generated, no hooks")]
    public void Generated() => Both(static door => { door.Open(); door.Close(); }, _plain);

    [Benchmark(OperationsPerInvoke = Calls * 2, Description = "by hand, Lock")]
    public void HandWrittenLock() => Both(static door => { door.Open(); door.Close(); }, _lock);

    [Benchmark(OperationsPerInvoke = Calls * 2, Description = "by hand, Monitor")]
    public void HandWrittenMonitor() => Both(static door => { door.Open(); door.Close(); }, _monitor);

    [Benchmark(OperationsPerInvoke = Calls * 2, Description = "generated, Locking.Lock")]
    public void GeneratedLock() => Both(static door => { door.Open(); door.Close(); }, _locked);

    [Benchmark(OperationsPerInvoke = Calls * 2, Description = "generated, guard and action")]
    public void GeneratedHooks() => Both(static door => { door.Open(); door.Close(); }, _hooked);

    private static void Both<TDoor>(Action<TDoor> turn, TDoor door)
    {
        var other = new Thread(() => Repeat(turn, door));
        other.Start();
        Repeat(turn, door);
        other.Join();
    }

    private static void Repeat<TDoor>(Action<TDoor> turn, TDoor door)
    {
        for (int i = 0; i < Calls / 2; i++)
        {
            turn(door);
        }
    }
}
