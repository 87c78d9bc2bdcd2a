using Microsoft.Coyote.SystematicTesting;
using StateGuard.Concurrency.Tests.Broken;
using StateGuard.Concurrency.Tests.Machines;
using StateGuard.Concurrency.Tests.Scenarios;
using Xunit;
using Xunit.Abstractions;

namespace StateGuard.Concurrency.Tests.Systematic;

/// <summary>Random programs, each in a schedule of its own, against the pure table.</summary>
public class HistoryScheduleTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(nameof(SwapValve))]
    [InlineData(nameof(LockedValve))]
    [InlineData(nameof(HookedValve))]
    [InlineData(nameof(Freezer))]
    [InlineData(nameof(HandWrittenValve))]
    public void Every_history_has_a_linearization(string machine)
    {
        TestReport report = Exploration.Sample(Programs(machine));
        output.WriteLine(Exploration.Describe(report));
        Assert.Empty(report.BugReports);
        Assert.Equal((int)Exploration.Schedules, Exploration.Explored(report));
    }

    [Theory]
    [InlineData(nameof(TornSwapValve))]
    [InlineData(nameof(UnlockedValve))]
    [InlineData(nameof(TicketlessValve))]
    public void A_fault_leaves_a_history_without(string machine)
    {
        TestReport report = Exploration.Hunt(Programs(machine));
        output.WriteLine(Exploration.Describe(report));
        Assert.Contains("No linearization", Assert.Single(report.BugReports));
    }

    private static Func<Task> Programs(string machine) =>
        ControlledCopy.Call<Func<Task>>(typeof(RandomPrograms), nameof(RandomPrograms.Create), machine);
}
