namespace StateGuard.Concurrency.Tests.Broken;

/// <summary>Fault: an action may change the state under way.</summary>
public sealed class ReentrantValve : HandWrittenValve
{
    protected override void ThrowIfInside()
    {
    }
}
