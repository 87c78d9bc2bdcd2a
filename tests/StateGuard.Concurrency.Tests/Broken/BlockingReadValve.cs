namespace StateGuard.Concurrency.Tests.Broken;

/// <summary>Fault: reading the state waits for the lock.</summary>
public sealed class BlockingReadValve : HandWrittenValve
{
    public override string State
    {
        get
        {
            lock (Monitored)
            {
                return base.State;
            }
        }
    }
}
