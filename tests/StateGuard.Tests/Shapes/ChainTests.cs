using Xunit;
using static StateGuard.Tests.Shapes.ChainState;
using static StateGuard.TransitionResult;

namespace StateGuard.Tests.Shapes;

public class ChainTests
{
    [Fact]
    public void A_chain_is_passed_through_in_one_call()
    {
        var chain = new Chain();
        Assert.Equal(Done, chain.Start());
        Assert.Equal(Right, chain.State);
        Assert.Equal(["Rest>First:Start", "First>Second:", "Second>Right:"], chain.Log);
    }

    [Fact]
    public void A_chain_is_announced_to_its_end_whatever_the_announcements_throw()
    {
        var chain = new Chain { Crosses = true, Announced = () => throw new NotSupportedException() };
        Assert.Throws<NotSupportedException>(() => chain.Start());
        Assert.Equal(Right, chain.State);
        Assert.Equal(["Rest>First:Start", "First>Second:", "Second>Right:", "Right>Left:", "Left>Right:"], chain.Log);
    }

    [Fact]
    public void Of_guarded_alternatives_the_first_that_holds_is_taken()
    {
        var chain = new Chain { IsLeft = true };
        Assert.Equal(Done, chain.Request(Left));
        Assert.Equal(["Rest>First:Start", "First>Second:", "Second>Left:"], chain.Log);
    }

    [Fact]
    public void A_request_that_ends_up_elsewhere_is_busy()
    {
        var chain = new Chain();
        Assert.Equal(Busy, chain.Request(Left));
        Assert.Equal(Right, chain.State);
    }

    [Fact]
    public void Each_state_is_left_at_most_once_a_call()
    {
        var chain = new Chain(Left) { Crosses = true };
        Assert.Equal(Left, chain.Refresh());
        Assert.Equal(["Left>Right:", "Right>Left:"], chain.Log);
        Assert.Equal(2, chain.Questions);
    }

    [Fact]
    public void What_was_left_before_the_trigger_is_not_left_again_after_it()
    {
        var chain = new Chain(Left) { Crosses = true, IsLeft = true };
        Assert.Equal(Done, chain.Start());
        Assert.Equal(Left, chain.State);
        Assert.Equal(["Left>Right:", "Right>Left:", "Left>First:Start", "First>Second:", "Second>Left:"], chain.Log);
    }

    [Fact]
    public void Automatic_transitions_are_taken_before_a_begin_and_after_an_end()
    {
        var chain = new Chain(Left) { Crosses = true };
        Assert.Equal(NotAllowed, chain.BeginHold());
        chain.Crosses = false;
        Assert.Equal(NotAllowed, chain.BeginHold());
        chain = new Chain(Right);
        using (Chain.HoldScope scope = chain.EnterHold())
        {
            chain.Crosses = true;
            Assert.Equal(Held, chain.Refresh());
            chain.Log.Clear();
        }

        Assert.Equal(Right, chain.State);
        Assert.Equal(["Held>Right:", "Right>Left:", "Left>Right:"], chain.Log);
    }

    [Fact]
    public void A_restored_machine_moves_when_it_is_used()
    {
        var chain = new Chain(First);
        Assert.Equal(First, chain.State);
        Assert.Equal(NotAllowed, chain.Start());
        Assert.Equal(Right, chain.State);
    }

    [Fact]
    public void Large_and_negative_values_are_states_like_others()
    {
        Assert.Equal(Rest, new Chain().State);
        Assert.Equal(Second, new Chain(Second).State);
        Assert.Throws<ArgumentException>(() => new Chain(0));
        Assert.Equal(Invalid, new Chain().Request((ChainState)0));
        Assert.Equal("Held", Assert.Throws<StateViolationException>(() =>
        {
            var chain = new Chain(Right);
            Chain.HoldScope stale = chain.EnterHold();
            stale.Dispose();
            _ = chain.BeginHold();
            stale.Dispose();
        }).Found);
    }
}
