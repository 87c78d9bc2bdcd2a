using StateGuard.Soak.Work;

namespace StateGuard.Soak.Disturbances;

/// <summary>Interrupts threads while they call the machine, those that wait for its lock above all.</summary>
internal sealed class Interrupter(Func<Round?> current, int seed) : Disturbance(current, seed)
{
    protected override void Disturb(Round round)
    {
        if (round.Plan.Interrupts && round.Workers is { Length: > 0 } workers)
        {
            Worker victim = workers[Random.Next(workers.Length)];
            bool waits = victim.Thread.ThreadState.HasFlag(ThreadState.WaitSleepJoin);
            if (waits || Random.Next(64) == 0)
            {
                victim.Caller.Window?.Strike(victim.Thread);
            }
        }

        if (Random.Next(16) == 0)
        {
            Thread.Sleep(1);
        }
        else
        {
            Thread.Yield();
        }
    }
}
