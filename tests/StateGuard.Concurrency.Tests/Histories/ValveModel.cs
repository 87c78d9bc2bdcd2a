using Microsoft.Coyote.Rewriting;
using StateGuard.Concurrency.Tests.Machines;

namespace StateGuard.Concurrency.Tests.Histories;

/// <summary>What a valve means.</summary>
/// <param name="hasHooks">Whether its guard refuses every third opening and its jamming throws.</param>
[SkipRewriting("The machine is under test, not the model.")]
public sealed class ValveModel(bool hasHooks) : Model
{
    private const int AsksUntilRefusal = 3;

    public override int States => 5;

    public override int Triggers => 3;

    public override int Operations => 2;

    public override string Name(int state) => ((SwapValveState)state).ToString();

    protected override bool TryGetNext(int state, int trigger, out int next)
    {
        bool leads = SwapValve.TryGetNext((SwapValveState)state, (SwapValveTrigger)trigger, out SwapValveState to);
        next = (int)to;
        return leads;
    }

    protected override int Exclusive(int operation) => operation == Valve.Service ? Valve.InService : Valve.Inspected;

    protected override int From(int operation) => operation == Valve.Service ? Valve.Closed : Valve.Opened;

    protected override string Hooks(ref Situation now, int trigger)
    {
        if (!hasHooks || trigger == Valve.Close)
        {
            return nameof(TransitionResult.Done);
        }

        if (trigger == Valve.Jam)
        {
            return Answers.Threw;
        }

        now = now with { Count = (now.Count + 1) % AsksUntilRefusal };
        return now.Count == 0 ? nameof(TransitionResult.Refused) : nameof(TransitionResult.Done);
    }
}
