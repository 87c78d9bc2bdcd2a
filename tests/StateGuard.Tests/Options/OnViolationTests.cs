using Xunit;

namespace StateGuard.Tests.Options;

public class OnViolationTests
{
    [Fact]
    public void A_violation_is_reported_and_changes_nothing()
    {
        var watched = new Watched();
        watched.EndRead();
        Watched.ReadScope scope = watched.EnterRead();
        watched.EndWrite();
        scope.Dispose();
        scope.Dispose();
        Assert.Equal(["Read in Low", "Write in Reading", "Read in Low"], watched.Violations);
        Assert.Equal(WatchedState.Low, watched.State);
    }

    [Fact]
    public void Operations_exclude_each_other()
    {
        var watched = new Watched();
        Assert.Equal(TransitionResult.NotAllowed, watched.BeginWrite());
        watched.Raise();
        Assert.Equal(TransitionResult.NotAllowed, watched.BeginRead());
        Watched.WriteScope scope = watched.EnterWrite();
        Assert.Equal(TransitionResult.Busy, watched.BeginRead());
        Assert.Equal(TransitionResult.Busy, watched.BeginWrite());
        Assert.Equal(TransitionResult.Busy, watched.Lower());
        scope.Dispose();
        Assert.Equal(WatchedState.High, watched.State);
        Assert.Empty(watched.Violations);
    }
}
