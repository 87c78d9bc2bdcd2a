namespace StateGuard.Concurrency.Tests.Broken;

/// <summary>Fault: its action runs after the lock is released.</summary>
public sealed class OutsideActionValve : HandWrittenValve
{
    protected override TransitionResult Take(int trigger, int from, int to)
    {
        Move(from, to);
        return TransitionResult.Done;
    }

    protected override void Announce(TransitionResult result)
    {
        if (result == TransitionResult.Done && State == "Opened")
        {
            Act(StateGuard.Concurrency.Tests.Machines.Valve.Open);
        }

        base.Announce(result);
    }
}
