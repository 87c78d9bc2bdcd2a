using BenchmarkDotNet.Attributes;
using StateGuard.Benchmarks.Machines;

namespace StateGuard.Benchmarks.Transitions;

/// <summary>
/// Being told no. One such call is a read and a compare, less than the harness can tell from nothing: each method makes
/// many of them and adds the answers up, so that none can be left out.
/// </summary>
[MemoryDiagnoser]
public class RejectionBenchmarks
{
    private const int Calls = 1_000;

    private readonly CompareAndSwapDoor _handWritten = new();
    private readonly LockDoor _lock = new();
    private readonly PlainDoor _plain = new();
    private readonly PlainDoor _held = new();
    private readonly LockedDoor _locked = new();
    private readonly HookedDoor _unwilling = new() { IsBolted = true };

    [GlobalSetup]
    public void Hold() => _held.BeginRepair().ThrowIfFailed();

    [Benchmark(Baseline = true, OperationsPerInvoke = Calls, Description = "NotAllowed by hand, compare-and-swap")]
    public int HandWritten() => Sum(_handWritten, static door => door.Close());

    [Benchmark(OperationsPerInvoke = Calls, Description = "NotAllowed, no hooks")]
    public int NotAllowed() => Sum(_plain, static door => door.Close());

    [Benchmark(OperationsPerInvoke = Calls, Description = "Busy begin, no hooks")]
    public int BusyBegin() => Sum(_held, static door => door.BeginRepair());

    [Benchmark(OperationsPerInvoke = Calls, Description = "Busy trigger, no hooks")]
    public int BusyTrigger() => Sum(_held, static door => door.Open());

    [Benchmark(OperationsPerInvoke = Calls, Description = "NotAllowed by hand, Lock")]
    public int HandWrittenLock() => Sum(_lock, static door => door.Close());

    [Benchmark(OperationsPerInvoke = Calls, Description = "NotAllowed, Locking.Lock")]
    public int NotAllowedLocked() => Sum(_locked, static door => door.Close());

    [Benchmark(OperationsPerInvoke = Calls, Description = "Refused by a guard")]
    public int Refused() => Sum(_unwilling, static door => door.Open());

    private static int Sum<TDoor>(TDoor door, Func<TDoor, TransitionResult> call)
    {
        int sum = 0;
        for (int i = 0; i < Calls; i++)
        {
            sum += (int)call(door);
        }

        return sum;
    }
}
