using Xunit;

namespace StateGuard.Tests.Options;

public class EnabledWhenTests
{
    [Fact]
    public void Without_its_symbol_a_machine_answers_disabled_before_anything_else()
    {
        var absent = new Absent();
        Assert.Equal(TransitionResult.Disabled, absent.Go());
        Assert.Equal(TransitionResult.Disabled, absent.Fire(AbsentTrigger.Go));
        Assert.Equal(TransitionResult.Disabled, absent.Fire((AbsentTrigger)7));
        Assert.Equal(TransitionResult.Disabled, absent.Request(AbsentState.On));
        Assert.Equal(TransitionResult.Disabled, absent.Request(AbsentState.Working));
        Assert.Equal(TransitionResult.Disabled, absent.Request("nothing"));
        Assert.Equal(TransitionResult.Disabled, absent.Request(null));
        Assert.Equal(TransitionResult.Disabled, absent.BeginWork());
        Assert.Equal(AbsentState.On, absent.State);
        Assert.Equal(AbsentState.On, absent.Refresh());
        Assert.Equal(0, absent.Calls);
    }

    [Fact]
    public void Without_its_symbol_ends_do_nothing_and_entering_throws()
    {
        var absent = new Absent();
        absent.EndWork();
        Assert.Equal(TransitionResult.Disabled, Assert.Throws<TransitionException>(() => absent.EnterWork()).Result);
        Assert.False(absent.TryEnterWork(out Absent.WorkScope scope));
        scope.Dispose();
        scope.Dispose();
        Assert.Equal(AbsentState.On, absent.State);
    }

    [Theory]
    [InlineData(AbsentState.Off)]
    [InlineData(AbsentState.Working)]
    [InlineData((AbsentState)99)]
    public void Without_its_symbol_any_restored_state_is_ignored(AbsentState restored) =>
        Assert.Equal(AbsentState.On, new Absent(restored).State);

    [Fact]
    public void Without_its_symbol_the_tables_stay()
    {
        Assert.True(Absent.TryGetNext(AbsentState.Off, AbsentTrigger.Go, out AbsentState next));
        Assert.Equal(AbsentState.On, next);
        Assert.Equal([AbsentTrigger.Go], Absent.Permitted(AbsentState.Off));
        Assert.Equal("On", Absent.Format(AbsentState.On));
        Assert.True(Absent.TryParse("Off", out _));
        Assert.Contains("[*] --> On", Absent.Mermaid, StringComparison.Ordinal);
    }

    [Fact]
    public void With_its_symbol_it_is_a_machine_like_any_other()
    {
        var present = new Present();
        Assert.Equal(TransitionResult.Done, present.Go());
        Assert.Equal(PresentState.On, present.State);
    }
}
