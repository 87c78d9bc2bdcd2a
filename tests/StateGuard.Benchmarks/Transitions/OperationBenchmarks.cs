using BenchmarkDotNet.Attributes;
using StateGuard.Benchmarks.Machines;

namespace StateGuard.Benchmarks.Transitions;

/// <summary>Beginning and ending an exclusive state.</summary>
[MemoryDiagnoser]
public class OperationBenchmarks
{
    private readonly CompareAndSwapDoor _handWritten = new();
    private readonly PlainDoor _plain = new();
    private readonly HookedDoor _hooked = new();
    private readonly LockedDoor _locked = new();
    private readonly LockDoor _lock = new();

    [Benchmark(Baseline = true, Description = "begin + end by hand, with a ticket")]
    public bool HandWritten() => _handWritten.BeginRepair(out long ticket) == TransitionResult.Done && _handWritten.EndRepair(ticket);

    [Benchmark(Description = "begin + end")]
    public void BeginEnd()
    {
        _plain.BeginRepair();
        _plain.EndRepair();
    }

    [Benchmark(Description = "scope in a using")]
    public void Scope()
    {
        using PlainDoor.RepairScope scope = _plain.EnterRepair();
    }

    [Benchmark(Description = "begin + end, Locking.Lock")]
    public void BeginEndLocked()
    {
        _locked.BeginRepair();
        _locked.EndRepair();
    }

    [Benchmark(Description = "begin + end, machine with hooks")]
    public void BeginEndHooked()
    {
        _hooked.BeginRepair();
        _hooked.EndRepair();
    }

    [Benchmark(Description = "begin + end by hand, Lock")]
    public bool HandWrittenLock() => _lock.BeginRepair() == TransitionResult.Done && _lock.EndRepair();
}
