using StateGuard.Concurrency.Tests.Machines;

namespace StateGuard.Concurrency.Tests.Scenarios;

/// <summary>The scenarios by name, so that a test can ask for one in another copy of this assembly.</summary>
public static class ScenarioIndex
{
    private static readonly Dictionary<string, Func<IMachine, Task>> Scenarios = new()
    {
        [nameof(Begins.OneOfManyWins)] = Begins.OneOfManyWins,
        [nameof(Begins.NothingChangesWhileHeld)] = Begins.NothingChangesWhileHeld,
        [nameof(Begins.EverybodyWhoWaitsGetsATurn)] = Begins.EverybodyWhoWaitsGetsATurn,
        [nameof(Tickets.AStaleScopeEndsNothing)] = Tickets.AStaleScopeEndsNothing,
        [nameof(Tickets.OneOfTwoDisposesEnds)] = Tickets.OneOfTwoDisposesEnds,
        [nameof(Tickets.AScopeEndsItsOwnOperationAlone)] = Tickets.AScopeEndsItsOwnOperationAlone,
        [nameof(Hooks.AThrowingActionLeavesNoTrace)] = Hooks.AThrowingActionLeavesNoTrace,
        [nameof(Hooks.CallingBackThrowsAtOnce)] = Hooks.CallingBackThrowsAtOnce,
        [nameof(Hooks.ActionsExcludeEachOther)] = Hooks.ActionsExcludeEachOther,
        [nameof(Hooks.ReadersDoNotWaitForActions)] = Hooks.ReadersDoNotWaitForActions,
        [nameof(Hooks.ChangesAreToldOutsideTheLock)] = Hooks.ChangesAreToldOutsideTheLock,
    };

    /// <summary>One run of a scenario on a fresh machine.</summary>
    public static Func<Task> Create(string scenario, string machine) => async () =>
    {
        IMachine subject = MachineIndex.Create(machine);
        LockWitness witness = await LockWitness.Call(subject.Gate);
        await Scenarios[scenario](subject);
        await witness.Dismiss();
    };
}
