using StateGuard.Concurrency.Tests.Machines;

namespace StateGuard.Concurrency.Tests.Scenarios;

/// <summary>Scopes that are disposed when they should not be.</summary>
internal static class Tickets
{
    public static async Task AStaleScopeEndsNothing(IMachine machine)
    {
        IDisposable stale = machine.TryEnter(Valve.Service)!;
        stale.Dispose();
        Task offender = Task.Run(() => Claim.That(Claim.Violates(stale.Dispose), "A second dispose is a violation."));
        Task owner = Task.Run(() =>
        {
            if (machine.TryEnter(Valve.Service) is { } scope)
            {
                Claim.Equal("InService", machine.State, "State while held");
                Claim.That(!Claim.Violates(scope.Dispose), "The owner ends what it began.");
            }
        });
        Task other = Task.Run(() =>
        {
            if (machine.TryEnter(Valve.Service) is { } scope)
            {
                Claim.That(!Claim.Violates(scope.Dispose), "The owner ends what it began.");
            }
        });
        await Task.WhenAll((Task[])[offender, owner, other]);
        Claim.Equal("Closed", machine.State, "State at the end");
    }

    public static async Task OneOfTwoDisposesEnds(IMachine machine)
    {
        IDisposable scope = machine.TryEnter(Valve.Service)!;
        var violations = new bool[2];
        var tasks = new Task[3];
        tasks[0] = Task.Run(() => { violations[0] = Claim.Violates(scope.Dispose); });
        tasks[1] = Task.Run(() => { violations[1] = Claim.Violates(scope.Dispose); });
        tasks[2] = Task.Run(() => { _ = machine.Fire(Valve.Open); });
        await Task.WhenAll(tasks);
        Claim.That(violations[0] != violations[1], "Of two disposes one ends and one is a violation.");
        Claim.That(machine.State is "Closed" or "Opened", "It is ended.");
    }

    public static async Task AScopeEndsItsOwnOperationAlone(IMachine machine)
    {
        IDisposable service = machine.TryEnter(Valve.Service)!;
        service.Dispose();
        _ = machine.Fire(Valve.Open);
        Task offender = Task.Run(() =>
        {
            Claim.That(Claim.Violates(service.Dispose), "A scope of another operation ends nothing.");
            Claim.That(Claim.Violates(() => machine.End(Valve.Service)), "The end of another operation ends nothing.");
        });
        Task owner = Task.Run(() =>
        {
            IDisposable inspection = machine.TryEnter(Valve.Inspection)!;
            Claim.Equal("Inspected", machine.State, "State while held");
            Claim.That(!Claim.Violates(inspection.Dispose), "The owner ends what it began.");
        });
        await Task.WhenAll((Task[])[offender, owner]);
        Claim.Equal("Opened", machine.State, "State at the end");
    }
}
