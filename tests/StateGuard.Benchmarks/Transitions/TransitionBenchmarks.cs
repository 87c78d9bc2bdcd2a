using BenchmarkDotNet.Attributes;
using StateGuard.Benchmarks.Machines;

namespace StateGuard.Benchmarks.Transitions;

/// <summary>One transition, uncontended; each method makes two, there and back.</summary>
[MemoryDiagnoser]
public class TransitionBenchmarks
{
    private readonly CompareAndSwapDoor _handWritten = new();
    private readonly LockDoor _lock = new();
    private readonly MonitorDoor _monitor = new();
    private readonly PlainDoor _plain = new();
    private readonly HookedDoor _hooked = new();
    private readonly LockedDoor _locked = new();
    private readonly StatelessDoor _stateless = new();
    private readonly Lock _gate = new();
    private long _word;

    [Benchmark(OperationsPerInvoke = 2, Description = "bare compare-and-swap")]
    public long BareCompareAndSwap()
    {
        Interlocked.CompareExchange(ref _word, 1, 0);
        return Interlocked.CompareExchange(ref _word, 0, 1);
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = 2, Description = "by hand, compare-and-swap")]
    public TransitionResult HandWritten()
    {
        _handWritten.Open();
        return _handWritten.Close();
    }

    [Benchmark(OperationsPerInvoke = 2, Description = "generated, no hooks")]
    public TransitionResult Generated()
    {
        _plain.Open();
        return _plain.Close();
    }

    [Benchmark(OperationsPerInvoke = 2, Description = "by hand, Lock")]
    public TransitionResult HandWrittenLock()
    {
        _lock.Open();
        return _lock.Close();
    }

    [Benchmark(OperationsPerInvoke = 2, Description = "by hand, Monitor")]
    public TransitionResult HandWrittenMonitor()
    {
        _monitor.Open();
        return _monitor.Close();
    }

    [Benchmark(OperationsPerInvoke = 2, Description = "generated, Locking.Lock")]
    public TransitionResult GeneratedLock()
    {
        _locked.Open();
        return _locked.Close();
    }

    [Benchmark(OperationsPerInvoke = 2, Description = "generated, guard and action")]
    public TransitionResult GeneratedHooks()
    {
        _hooked.Open();
        return _hooked.Close();
    }

    [Benchmark(OperationsPerInvoke = 2, Description = "Stateless")]
    public void Stateless()
    {
        _stateless.Open();
        _stateless.Close();
    }

    [Benchmark(OperationsPerInvoke = 2, Description = "Stateless under a Lock")]
    public void StatelessLocked()
    {
        lock (_gate)
        {
            _stateless.Open();
        }

        lock (_gate)
        {
            _stateless.Close();
        }
    }
}
