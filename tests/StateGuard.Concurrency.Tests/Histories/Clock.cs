using Microsoft.Coyote.Rewriting;

namespace StateGuard.Concurrency.Tests.Histories;

/// <summary>Tells every two moments apart.</summary>
[SkipRewriting("The machine is under test, not the record.")]
public sealed class Clock
{
    private long _ticks;

    public long Tick() => Interlocked.Increment(ref _ticks);
}
