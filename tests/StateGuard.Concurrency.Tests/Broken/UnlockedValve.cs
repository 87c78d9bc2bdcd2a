namespace StateGuard.Concurrency.Tests.Broken;

/// <summary>Fault: it looks and acts without a lock between.</summary>
public sealed class UnlockedValve : HandWrittenValve
{
    protected override T Inside<T>(Func<T> body) => body();
}
