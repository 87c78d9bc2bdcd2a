using Microsoft.Coyote.SystematicTesting;
using StateGuard.Concurrency.Tests.Broken;
using StateGuard.Concurrency.Tests.Machines;
using StateGuard.Concurrency.Tests.Scenarios;
using Xunit;
using Xunit.Abstractions;

namespace StateGuard.Concurrency.Tests.Systematic;

/// <summary>The scenarios in many schedules, on generated machines and on such as are broken on purpose.</summary>
public class ScheduleTests(ITestOutputHelper output)
{
    private static readonly string[] OfAnyMachine =
    [
        nameof(Begins.OneOfManyWins),
        nameof(Begins.NothingChangesWhileHeld),
        nameof(Begins.EverybodyWhoWaitsGetsATurn),
        nameof(Tickets.AStaleScopeEndsNothing),
        nameof(Tickets.OneOfTwoDisposesEnds),
        nameof(Tickets.AScopeEndsItsOwnOperationAlone),
    ];

    private static readonly string[] OfHooks =
    [
        nameof(Hooks.AThrowingActionLeavesNoTrace),
        nameof(Hooks.CallingBackThrowsAtOnce),
        nameof(Hooks.ActionsExcludeEachOther),
        nameof(Hooks.ReadersDoNotWaitForActions),
        nameof(Hooks.ChangesAreToldOutsideTheLock),
    ];

    public static TheoryData<string, string> Generated()
    {
        var data = new TheoryData<string, string>();
        foreach (string machine in (string[])[nameof(SwapValve), nameof(LockedValve), nameof(HookedValve), nameof(HandWrittenValve)])
        {
            foreach (string scenario in OfAnyMachine)
            {
                data.Add(scenario, machine);
            }
        }

        foreach (string machine in (string[])[nameof(HookedValve), nameof(HandWrittenValve)])
        {
            foreach (string scenario in OfHooks)
            {
                data.Add(scenario, machine);
            }
        }

        return data;
    }

    public static TheoryData<string, string> Faults() => new()
    {
        { nameof(Begins.OneOfManyWins), nameof(TornSwapValve) },
        { nameof(Begins.OneOfManyWins), nameof(UnlockedValve) },
        { nameof(Begins.NothingChangesWhileHeld), nameof(TornSwapValve) },
        { nameof(Begins.NothingChangesWhileHeld), nameof(UnlockedValve) },
        { nameof(Begins.EverybodyWhoWaitsGetsATurn), nameof(TornSwapValve) },
        { nameof(Tickets.AStaleScopeEndsNothing), nameof(TicketlessValve) },
        { nameof(Tickets.OneOfTwoDisposesEnds), nameof(TornSwapValve) },
        { nameof(Tickets.OneOfTwoDisposesEnds), nameof(UnlockedValve) },
        { nameof(Hooks.AThrowingActionLeavesNoTrace), nameof(LeakyLockValve) },
        { nameof(Hooks.AThrowingActionLeavesNoTrace), nameof(EarlyMoveValve) },
        { nameof(Hooks.AThrowingActionLeavesNoTrace), nameof(OutsideActionValve) },
        { nameof(Hooks.CallingBackThrowsAtOnce), nameof(ReentrantValve) },
        { nameof(Hooks.ActionsExcludeEachOther), nameof(UnlockedValve) },
        { nameof(Hooks.ActionsExcludeEachOther), nameof(OutsideActionValve) },
        { nameof(Hooks.ReadersDoNotWaitForActions), nameof(BlockingReadValve) },
        { nameof(Hooks.ReadersDoNotWaitForActions), nameof(EarlyMoveValve) },
        { nameof(Hooks.ChangesAreToldOutsideTheLock), nameof(InsideAnnouncementValve) },
    };

    [Theory]
    [MemberData(nameof(Generated))]
    public void Holds_in_every_schedule_tried(string scenario, string machine)
    {
        TestReport report = Exploration.Sample(ControlledCopy.Scenario(scenario, machine));
        output.WriteLine(Exploration.Describe(report));
        Assert.Empty(report.BugReports);
        Assert.Equal((int)Exploration.Schedules, Exploration.Explored(report));
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_is_found(string scenario, string machine)
    {
        TestReport report = Exploration.Hunt(ControlledCopy.Scenario(scenario, machine));
        output.WriteLine(Exploration.Describe(report));
        Assert.NotEmpty(report.BugReports);
    }
}
