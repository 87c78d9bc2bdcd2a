using Microsoft.Coyote.Rewriting;

namespace StateGuard.Concurrency.Tests.Broken;

/// <summary>The last move that each thread has made of a valve, for whoever wants to know what has changed.</summary>
/// <remarks>It takes no turns of its own under a scheduler: only what the valve does is to be interleaved.</remarks>
[SkipRewriting("The machine is under test, not the log.")]
public static class MoveLog
{
    [ThreadStatic]
    private static (int From, int To)? _last;

    public static void Add(int from, int to) => _last = (from, to);

    /// <summary>Takes the move out of the log.</summary>
    public static (int From, int To)? Take()
    {
        (int From, int To)? last = _last;
        _last = null;
        return last;
    }
}
