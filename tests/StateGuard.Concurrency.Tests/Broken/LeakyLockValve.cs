namespace StateGuard.Concurrency.Tests.Broken;

/// <summary>Fault: what throws leaves the lock taken.</summary>
public sealed class LeakyLockValve : HandWrittenValve
{
    protected override T Inside<T>(Func<T> body)
    {
        ThrowIfInside();
        Monitor.Enter(Monitored);
        T result = Owned(body);
        Monitor.Exit(Monitored);
        return result;
    }
}
