using Microsoft.Coyote.Rewriting;
using StateGuard.Concurrency.Tests.Machines;

namespace StateGuard.Concurrency.Tests.Histories;

/// <summary>What a freezer means: how often its tasks were told to freeze is part of the situation.</summary>
[SkipRewriting("The machine is under test, not the model.")]
public sealed class FreezerModel : Model
{
    public override int States => 4;

    public override int Triggers => 2;

    public override int Operations => 1;

    public override string Name(int state) => ((FreezerState)state).ToString();

    protected override bool TryGetNext(int state, int trigger, out int next)
    {
        bool leads = Freezer.TryGetNext((FreezerState)state, (FreezerTrigger)trigger, out FreezerState to);
        next = (int)to;
        return leads;
    }

    protected override int Exclusive(int operation) => (int)FreezerState.Checkpointing;

    protected override int From(int operation) => (int)FreezerState.Frozen;

    protected override bool IsTransient(int state) => state == (int)FreezerState.Freezing;

    // Frozen is reached through Freezing, to which the table knows the way.
    protected override int Route(int state, int goal) =>
        base.Route(state, goal == (int)FreezerState.Frozen ? (int)FreezerState.Freezing : goal);

    protected override bool Settle(ref Situation now)
    {
        if (now.State != (int)FreezerState.Freezing || now.Count < Freezer.AttemptsNeeded)
        {
            return false;
        }

        now = now with { State = (int)FreezerState.Frozen };
        return true;
    }

    protected override string Hooks(ref Situation now, int trigger)
    {
        now = now with { Count = trigger == (int)FreezerTrigger.Freeze ? now.Count + 1 : 0 };
        return nameof(TransitionResult.Done);
    }
}
