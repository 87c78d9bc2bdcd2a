using Xunit;
using static StateGuard.TransitionResult;
using static StateGuard.Tests.Freezers.FreezerState;

namespace StateGuard.Tests.Freezers;

/// <summary>
/// What the freezer answers, and where it is then, in every state, for both answers of its guard. Worked out by hand
/// from the declaration: where the guard holds, <c>FREEZING</c> has become <c>FROZEN</c> before anything else.
/// </summary>
public class FreezerAnswerTests
{
    [Theory]
    [InlineData(Thawed, false, Done, Freezing)]
    [InlineData(Thawed, true, Done, Frozen)]
    [InlineData(Freezing, false, Done, Freezing)]
    [InlineData(Freezing, true, NotAllowed, Frozen)]
    [InlineData(Frozen, false, NotAllowed, Frozen)]
    [InlineData(Checkpointing, true, Busy, Checkpointing)]
    public void Freeze(FreezerState from, bool frozen, TransitionResult answer, FreezerState to) =>
        Check(from, frozen, freezer => freezer.Freeze(), answer, to);

    [Theory]
    [InlineData(Thawed, false, NotAllowed, Thawed)]
    [InlineData(Freezing, false, Done, Thawed)]
    [InlineData(Freezing, true, Done, Thawed)]
    [InlineData(Frozen, true, Done, Thawed)]
    [InlineData(Checkpointing, false, Busy, Checkpointing)]
    public void Thaw(FreezerState from, bool frozen, TransitionResult answer, FreezerState to)
    {
        Check(from, frozen, freezer => freezer.Thaw(), answer, to);
        Check(from, frozen, freezer => freezer.Fire(FreezerTrigger.Thaw), answer, to);
    }

    [Theory]
    [InlineData(Thawed, true, NotAllowed, Thawed)]
    [InlineData(Freezing, false, NotAllowed, Freezing)]
    [InlineData(Freezing, true, Done, Checkpointing)]
    [InlineData(Frozen, false, Done, Checkpointing)]
    [InlineData(Checkpointing, true, Busy, Checkpointing)]
    public void BeginCheckpoint(FreezerState from, bool frozen, TransitionResult answer, FreezerState to) =>
        Check(from, frozen, freezer => freezer.BeginCheckpoint(), answer, to);

    [Theory]
    [InlineData(Thawed, false, Busy, Freezing)]
    [InlineData(Thawed, true, Done, Frozen)]
    [InlineData(Freezing, false, Busy, Freezing)]
    [InlineData(Freezing, true, Done, Frozen)]
    [InlineData(Frozen, false, Done, Frozen)]
    [InlineData(Checkpointing, true, Busy, Checkpointing)]
    public void Request_frozen(FreezerState from, bool frozen, TransitionResult answer, FreezerState to)
    {
        Check(from, frozen, freezer => freezer.Request(Frozen), answer, to);
        Check(from, frozen, freezer => freezer.Request("FROZEN"), answer, to);
    }

    [Theory]
    [InlineData(Thawed, true, Done, Thawed)]
    [InlineData(Freezing, false, Done, Thawed)]
    [InlineData(Freezing, true, Done, Thawed)]
    [InlineData(Frozen, true, Done, Thawed)]
    [InlineData(Checkpointing, true, Busy, Checkpointing)]
    public void Request_thawed(FreezerState from, bool frozen, TransitionResult answer, FreezerState to)
    {
        Check(from, frozen, freezer => freezer.Request(Thawed), answer, to);
        Check(from, frozen, freezer => freezer.Request("THAWED"), answer, to);
    }

    [Theory]
    [InlineData(Thawed)]
    [InlineData(Freezing)]
    [InlineData(Frozen)]
    [InlineData(Checkpointing)]
    public void What_cannot_be_requested_is_invalid_before_it_is_busy(FreezerState from)
    {
        Check(from, false, freezer => freezer.Request(Freezing), Invalid, from);
        Check(from, false, freezer => freezer.Request(Checkpointing), Invalid, from);
        Check(from, false, freezer => freezer.Request((FreezerState)4), Invalid, from);
        Check(from, false, freezer => freezer.Request((FreezerState)(-1)), Invalid, from);
        Check(from, false, freezer => freezer.Request("FREEZING"), Invalid, from);
        Check(from, false, freezer => freezer.Request("CHECKPOINTING"), Invalid, from);
        Check(from, false, freezer => freezer.Request("frozen"), Invalid, from);
        Check(from, false, freezer => freezer.Request("Frozen"), Invalid, from);
        Check(from, false, freezer => freezer.Request(""), Invalid, from);
        Check(from, false, freezer => freezer.Request(null), Invalid, from);
        Check(from, false, freezer => freezer.Fire((FreezerTrigger)2), Invalid, from);
    }

    [Fact]
    public void Writing_frozen_again_asks_the_tasks_again()
    {
        var freezer = new Freezer();
        Assert.Equal(Busy, freezer.Request("FROZEN"));
        Assert.Equal(Busy, freezer.Request("FROZEN"));
        Assert.Equal(["freeze", "freeze"], freezer.Log.Where(line => !line.Contains("->", StringComparison.Ordinal)));
        freezer.TasksAreFrozen = true;
        Assert.Equal(Done, freezer.Request("FROZEN"));
        Assert.Equal(2, freezer.Log.Count(line => line == "freeze"));
    }

    [Theory]
    [InlineData(Thawed, true, Thawed)]
    [InlineData(Freezing, false, Freezing)]
    [InlineData(Freezing, true, Frozen)]
    [InlineData(Frozen, true, Frozen)]
    [InlineData(Checkpointing, true, Checkpointing)]
    public void Refresh(FreezerState from, bool frozen, FreezerState to)
    {
        Freezer freezer = In(from);
        freezer.TasksAreFrozen = frozen;
        Assert.Equal(to, freezer.Refresh());
        Assert.Equal(to, freezer.State);
    }

    [Fact]
    public void A_machine_can_be_restored_in_any_state_but_an_exclusive_or_undefined_one()
    {
        Assert.Equal(Thawed, new Freezer().State);
        Assert.Equal(Freezing, new Freezer(Freezing) { TasksAreFrozen = true }.State);
        Assert.Equal("restored", Assert.Throws<ArgumentException>(() => new Freezer(Checkpointing)).ParamName);
        Assert.Equal("restored", Assert.Throws<ArgumentException>(() => new Freezer((FreezerState)17)).ParamName);
    }

    private static Freezer In(FreezerState state)
    {
        var freezer = new Freezer(state == Checkpointing ? Frozen : state);
        if (state == Checkpointing)
        {
            Assert.Equal(Done, freezer.BeginCheckpoint());
        }

        return freezer;
    }

    private static void Check(FreezerState from, bool frozen, Func<Freezer, TransitionResult> act, TransitionResult answer, FreezerState to)
    {
        Freezer freezer = In(from);
        freezer.TasksAreFrozen = frozen;
        Assert.Equal(answer, act(freezer));
        Assert.Equal(to, freezer.State);
    }
}
