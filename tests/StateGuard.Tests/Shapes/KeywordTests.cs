using Xunit;

namespace StateGuard.Tests.Shapes;

public class KeywordTests
{
    [Fact]
    public void Keywords_are_names_and_the_global_namespace_is_a_namespace()
    {
        var machine = new @event();
        Assert.Equal(TransitionResult.Done, machine.@return());
        Assert.Equal(@enum.@object, machine.State);
        using (machine.Enterlock())
        {
            Assert.Equal(TransitionResult.Busy, machine.@record());
        }

        Assert.Equal(TransitionResult.Done, machine.Fire(eventTrigger.@record));
        Assert.Equal("new", @event.Format(machine.State));
    }
}
