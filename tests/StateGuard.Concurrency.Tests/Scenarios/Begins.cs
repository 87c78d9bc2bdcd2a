using StateGuard.Concurrency.Tests.Machines;

namespace StateGuard.Concurrency.Tests.Scenarios;

/// <summary>Begins that compete, and what else goes on while an operation is open.</summary>
internal static class Begins
{
    public static async Task OneOfManyWins(IMachine machine)
    {
        var answers = new TransitionResult[4];
        var rivals = new Task[answers.Length];
        for (int i = 0; i < rivals.Length; i++)
        {
            int rival = i;
            rivals[i] = Task.Run(() => { answers[rival] = machine.Begin(Valve.Service); });
        }

        await Task.WhenAll(rivals);
        Claim.Equal(1, answers.Count(answer => answer == TransitionResult.Done), "Winners");
        Claim.Equal(answers.Length - 1, answers.Count(answer => answer == TransitionResult.Busy), "Told busy");
        Claim.Equal("InService", machine.State, "State after the begins");
    }

    public static async Task NothingChangesWhileHeld(IMachine machine)
    {
        Task holder = Task.Run(() =>
        {
            if (machine.TryEnter(Valve.Service) is { } scope)
            {
                for (int look = 0; look < 3; look++)
                {
                    Claim.Equal("InService", machine.State, "State while held");
                }

                scope.Dispose();
            }
        });
        Task intruder = Task.Run(() =>
        {
            _ = machine.Fire(Valve.Open);
            _ = machine.Request(Valve.Closed);
        });
        Task rival = Task.Run(() =>
        {
            if (machine.Begin(Valve.Service) == TransitionResult.Done)
            {
                Claim.Equal(TransitionResult.Busy, machine.Fire(Valve.Open), "Trigger while held");
                Claim.Equal(TransitionResult.Busy, machine.Request(Valve.Closed), "Request while held");
                machine.End(Valve.Service);
            }
        });
        await Task.WhenAll((Task[])[holder, intruder, rival]);
        Claim.That(machine.State is "Closed" or "Opened", "Nothing is open at the end.");
    }

    public static async Task EverybodyWhoWaitsGetsATurn(IMachine machine)
    {
        int turns = 0;
        var waiting = new Task[3];
        for (int i = 0; i < waiting.Length; i++)
        {
            waiting[i] = Task.Run(async () =>
            {
                IDisposable? scope;
                while ((scope = machine.TryEnter(Valve.Service)) is null)
                {
                    await Task.Yield();
                }

                // Unprotected but by the open operation.
                turns++;
                scope.Dispose();
            });
        }

        await Task.WhenAll(waiting);
        Claim.Equal(waiting.Length, turns, "Turns");
        Claim.Equal("Closed", machine.State, "State at the end");
    }
}
