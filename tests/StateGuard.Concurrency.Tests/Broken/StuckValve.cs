namespace StateGuard.Concurrency.Tests.Broken;

/// <summary>Fault: a call waits for what nobody gives.</summary>
public sealed class StuckValve : HandWrittenValve
{
    private const int Enough = 200;

    private int _entered;

    protected override T Inside<T>(Func<T> body)
    {
        if (Interlocked.Increment(ref _entered) == Enough)
        {
            Thread.Sleep(Timeout.Infinite);
        }

        return base.Inside(body);
    }
}
