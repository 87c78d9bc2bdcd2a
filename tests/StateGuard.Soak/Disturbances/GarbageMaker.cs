using StateGuard.Soak.Calls;
using StateGuard.Soak.Work;

namespace StateGuard.Soak.Disturbances;

/// <summary>Keeps the garbage collector busy, with small and with large objects, and has it move what lives.</summary>
internal sealed class GarbageMaker(Func<Round?> current, int seed) : Disturbance(current, seed)
{
    private readonly byte[]?[] _kept = new byte[64][];

    protected override void Disturb(Round round)
    {
        for (int i = 0; i < 16; i++)
        {
            _kept[Random.Next(_kept.Length)] = new byte[Random.Next(32) == 0 ? 100_000 : Random.Next(4_000)];
        }

        if (Random.Next(64) == 0)
        {
            GC.Collect(Random.Next(3), GCCollectionMode.Forced, blocking: true, compacting: true);
            round.Tally.Count(Event.Collection);
        }

        Thread.Sleep(1);
    }
}
