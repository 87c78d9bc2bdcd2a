using StateGuard.Soak.Calls;
using StateGuard.Soak.Work;

namespace StateGuard.Soak.Disturbances;

/// <summary>Blocks the threads of the pool for a while, so that whoever awaits while it holds a state gets no thread to go on.</summary>
internal sealed class PoolStarver(Func<Round?> current, int seed) : Disturbance(current, seed)
{
    protected override void Disturb(Round round)
    {
        using var release = new ManualResetEventSlim();
        using var blocked = new CountdownEvent(4 * Environment.ProcessorCount);
        for (int i = 0; i < blocked.InitialCount; i++)
        {
            ThreadPool.UnsafeQueueUserWorkItem(
                _ =>
                {
                    release.Wait();
                    blocked.Signal();
                },
                null);
        }

        Thread.Sleep(50 + Random.Next(200));
        release.Set();
        blocked.Wait();
        round.Tally.Count(Event.Starvation);
        Thread.Sleep(200 + Random.Next(500));
    }
}
