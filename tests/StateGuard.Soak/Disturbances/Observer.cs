using StateGuard.Soak.Invariants;
using StateGuard.Soak.Work;

namespace StateGuard.Soak.Disturbances;

/// <summary>Reads the state all the time, and checks what can be said while everybody is at it.</summary>
internal sealed class Observer(Func<Round?> current, int seed) : Disturbance(current, seed)
{
    protected override void Disturb(Round round)
    {
        for (int look = 0; look < 20; look++)
        {
            int state = round.Subject.ReadState();
            round.Findings.Unless(round.Subject.Shape.IsReachable(state), Invariant.DeclaredState, round.Subject, $"State {state} was read.");
        }

        // A thread of the round and a task that it has started may each be between a change and its count.
        round.Subject.Totals.CheckUnderWay(round.Findings, round.Subject, 2 * (round.Plan.Threads + 1));
        Thread.Sleep(1);
    }
}
