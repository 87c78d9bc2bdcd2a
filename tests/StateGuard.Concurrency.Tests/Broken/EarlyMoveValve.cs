namespace StateGuard.Concurrency.Tests.Broken;

/// <summary>Fault: it moves before its action has run to the end.</summary>
public sealed class EarlyMoveValve : HandWrittenValve
{
    protected override TransitionResult Take(int trigger, int from, int to)
    {
        Move(from, to);
        Act(trigger);
        return TransitionResult.Done;
    }
}
