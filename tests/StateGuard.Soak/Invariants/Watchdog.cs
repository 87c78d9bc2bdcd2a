using System.Text;
using StateGuard.Soak.Calls;
using StateGuard.Soak.Work;

namespace StateGuard.Soak.Invariants;

/// <summary>Waits until a round is over, and sees that every thread in it gets on.</summary>
internal static class Watchdog
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    /// <summary>Whether all threads have come back.</summary>
    public static bool Await(Round round)
    {
        Worker[] workers = round.Workers;
        long[] returned = new long[workers.Length];
        long[] since = [.. workers.Select(_ => Environment.TickCount64)];
        foreach (Worker worker in workers)
        {
            while (!worker.Thread.Join(Look))
            {
                if (Stuck(workers, returned, since, round.Plan.Patience))
                {
                    round.Findings.Break(Invariant.Progress, Dump(round));
                    return false;
                }
            }
        }

        return true;
    }

    private static bool Stuck(Worker[] workers, long[] returned, long[] since, TimeSpan patience)
    {
        bool isStuck = false;
        for (int i = 0; i < workers.Length; i++)
        {
            long now = workers[i].Caller.Returned;
            if (now != returned[i] || !workers[i].Thread.IsAlive)
            {
                returned[i] = now;
                since[i] = Environment.TickCount64;
            }

            isStuck |= Environment.TickCount64 - since[i] > patience.TotalMilliseconds;
        }

        return isStuck;
    }

    /// <summary>Which thread is where.</summary>
    private static string Dump(Round round)
    {
        var text = new StringBuilder(round.Subject.Shape.Name).Append(" in state ");
        // Reading the state never waits, unless that is what is broken.
        string state = "?";
        var reader = new Thread(() => state = round.Subject.Shape.States[round.Subject.ReadState()]) { IsBackground = true };
        reader.Start();
        reader.Join(Look);
        text.Append(state).Append(", ").Append(round.Subject.Holders).Append(" holders, lock ");
        if (round.Subject.Gate is not { } gate)
        {
            text.Append("unknown");
        }
        else if (Monitor.TryEnter(gate))
        {
            Monitor.Exit(gate);
            text.Append("free");
        }
        else
        {
            text.Append("taken");
        }

        foreach (Worker worker in round.Workers)
        {
            text.Append("\n  ").Append(worker);
        }

        return text.ToString();
    }
}
