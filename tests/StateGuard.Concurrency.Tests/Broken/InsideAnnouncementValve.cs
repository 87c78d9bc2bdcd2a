namespace StateGuard.Concurrency.Tests.Broken;

/// <summary>Fault: it tells of a change while it holds the lock.</summary>
public sealed class InsideAnnouncementValve : HandWrittenValve
{
    protected override void Announce(TransitionResult result)
    {
        if (result == TransitionResult.Done)
        {
            Inside(() =>
            {
                Changed?.Invoke();
                return result;
            });
        }
    }
}
