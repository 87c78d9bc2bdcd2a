using StateGuard.Soak.Calls;
using StateGuard.Soak.Work;

namespace StateGuard.Soak.Disturbances;

/// <summary>Takes the machine's lock and lets the others wait, as a thread does that loses its processor inside.</summary>
internal sealed class LockHog(Func<Round?> current, int seed) : Disturbance(current, seed)
{
    protected override void Disturb(Round round)
    {
        if (round.Plan.HogsLock && round.Subject.Gate is { } gate)
        {
            lock (gate)
            {
                Thread.Sleep(Random.Next(3));
            }

            round.Tally.Count(Event.HoggedLock);
        }

        Thread.Sleep(1 + Random.Next(3));
    }
}
