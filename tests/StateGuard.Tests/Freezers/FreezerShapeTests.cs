using Xunit;

namespace StateGuard.Tests.Freezers;

/// <summary>Every member that the contract prints, used as a user would.</summary>
public class FreezerShapeTests
{
    [Fact]
    public void Every_printed_member_is_there()
    {
        var freezer = new Freezer { TasksAreFrozen = true };
        Assert.Equal(FreezerState.Thawed, freezer.State);
        Assert.Equal(TransitionResult.Done, freezer.Freeze());
        Assert.Equal(FreezerState.Frozen, freezer.State);
        Assert.Equal(FreezerState.Frozen, freezer.Refresh());

        Assert.Equal(TransitionResult.Done, freezer.BeginCheckpoint());
        Assert.Equal(FreezerState.Checkpointing, freezer.State);
        Assert.Equal(TransitionResult.Busy, freezer.Thaw());
        freezer.EndCheckpoint();

        using (Freezer.CheckpointScope scope = freezer.EnterCheckpoint())
        {
            Assert.False(freezer.TryEnterCheckpoint(out Freezer.CheckpointScope second));
            second.Dispose();
            Assert.Equal(FreezerState.Checkpointing, freezer.State);
        }

        Assert.Equal(TransitionResult.Done, freezer.Fire(FreezerTrigger.Thaw));
        Assert.Equal(TransitionResult.Done, freezer.Request(FreezerState.Frozen));
        Assert.Equal(TransitionResult.Done, freezer.Request("THAWED"));
        Assert.Equal(TransitionResult.Invalid, freezer.Request("CHECKPOINTING"));
        Assert.Equal(FreezerState.Frozen, new Freezer(FreezerState.Frozen).State);

        Assert.True(Freezer.TryGetNext(FreezerState.Thawed, FreezerTrigger.Freeze, out FreezerState next));
        Assert.Equal(FreezerState.Freezing, next);
        Assert.Equal([FreezerTrigger.Freeze, FreezerTrigger.Thaw], Freezer.Permitted(FreezerState.Freezing));
        Assert.Equal("FROZEN", Freezer.Format(FreezerState.Frozen));
        Assert.True(Freezer.TryParse("FREEZING", out FreezerState parsed));
        Assert.Equal(FreezerState.Freezing, parsed);
        Assert.StartsWith("stateDiagram-v2", Freezer.Mermaid, StringComparison.Ordinal);
        Assert.StartsWith("digraph", Freezer.Dot, StringComparison.Ordinal);
    }
}
