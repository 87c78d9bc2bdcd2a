using Xunit;
using static StateGuard.Tests.Freezers.FreezerState;

namespace StateGuard.Tests.Freezers;

/// <summary>Begins, ends and scopes: who holds the operation, and what a wrong end does.</summary>
public class FreezerOperationTests
{
    private readonly Freezer _freezer = new(Frozen);

    [Fact]
    public void A_scope_ends_what_it_has_begun()
    {
        using (_freezer.EnterCheckpoint())
        {
            Assert.Equal(Checkpointing, _freezer.State);
        }

        Assert.Equal(Frozen, _freezer.State);
    }

    [Fact]
    public void Disposing_twice_is_a_violation_and_changes_nothing()
    {
        Freezer.CheckpointScope scope = _freezer.EnterCheckpoint();
        scope.Dispose();
        StateViolationException violation = Assert.Throws<StateViolationException>(() => scope.Dispose());
        Assert.Equal("Frozen", violation.Found);
        Assert.Equal("Checkpoint", violation.Operation);
        Assert.Equal(Frozen, _freezer.State);
    }

    [Fact]
    public void A_stale_scope_cannot_end_somebody_elses_operation()
    {
        Freezer.CheckpointScope stale = _freezer.EnterCheckpoint();
        stale.Dispose();
        Assert.True(_freezer.TryEnterCheckpoint(out Freezer.CheckpointScope held));
        Assert.Equal("Checkpointing", Assert.Throws<StateViolationException>(() => stale.Dispose()).Found);
        Assert.Equal(Checkpointing, _freezer.State);
        held.Dispose();
        Assert.Equal(Frozen, _freezer.State);
    }

    [Fact]
    public void A_copy_stands_for_the_same_begin()
    {
        Freezer.CheckpointScope scope = _freezer.EnterCheckpoint();
        Freezer.CheckpointScope copy = scope;
        copy.Dispose();
        Assert.Throws<StateViolationException>(() => scope.Dispose());
    }

    [Fact]
    public void The_default_scope_does_nothing()
    {
        _freezer.BeginCheckpoint();
        default(Freezer.CheckpointScope).Dispose();
        Assert.Equal(Checkpointing, _freezer.State);
        Assert.False(_freezer.TryEnterCheckpoint(out Freezer.CheckpointScope none));
        none.Dispose();
        Assert.Equal(Checkpointing, _freezer.State);
    }

    [Fact]
    public void Ending_ends_whatever_is_held()
    {
        Freezer.CheckpointScope scope = _freezer.EnterCheckpoint();
        _freezer.EndCheckpoint();
        Assert.Equal(Frozen, _freezer.State);
        Assert.Throws<StateViolationException>(() => scope.Dispose());
    }

    [Theory]
    [InlineData(Thawed)]
    [InlineData(Freezing)]
    [InlineData(Frozen)]
    public void Ending_what_was_not_begun_is_a_violation(FreezerState state)
    {
        var freezer = new Freezer(state) { TasksAreFrozen = true };
        Assert.Equal(state.ToString(), Assert.Throws<StateViolationException>(freezer.EndCheckpoint).Found);
        Assert.Equal(state, freezer.State);
        Assert.Empty(freezer.Log);
    }

    [Theory]
    [InlineData(Thawed, TransitionResult.NotAllowed)]
    [InlineData(Checkpointing, TransitionResult.Busy)]
    public void Entering_in_vain_throws_the_answer(FreezerState state, TransitionResult answer)
    {
        var freezer = new Freezer(state == Thawed ? Thawed : Frozen);
        if (state == Checkpointing)
        {
            freezer.BeginCheckpoint();
        }

        Assert.Equal(answer, Assert.Throws<TransitionException>(() => freezer.EnterCheckpoint()).Result);
        Assert.Equal(state, freezer.State);
    }
}
