using StateGuard.Concurrency.Tests.Broken;
using StateGuard.Concurrency.Tests.Machines;
using Xunit;
using Xunit.Abstractions;

namespace StateGuard.Concurrency.Tests.Histories;

/// <summary>Histories of real threads against the pure table.</summary>
public class HistoryTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(nameof(SwapValve))]
    [InlineData(nameof(LockedValve))]
    [InlineData(nameof(HookedValve))]
    [InlineData(nameof(Freezer))]
    [InlineData(nameof(HandWrittenValve))]
    public void Every_history_has_a_linearization(string machine)
    {
        var runs = new RealThreads(machine);
        IReadOnlyList<Entry>? fault = runs.FirstFault(rounds: 4_000, atMost: TimeSpan.FromSeconds(4));
        output.WriteLine($"{runs.Rounds} histories, {runs.Overlaps} overlaps");
        Assert.True(fault is null, fault is null ? "" : string.Join('\n', fault));
        Assert.True(runs.Overlaps > runs.Rounds / 10, "Hardly any calls met.");
    }

    [Theory]
    [InlineData(nameof(TornSwapValve))]
    [InlineData(nameof(TicketlessValve))]
    public void A_fault_leaves_a_history_without(string machine)
    {
        var runs = new RealThreads(machine);
        IReadOnlyList<Entry>? fault = runs.FirstFault(int.MaxValue, atMost: TimeSpan.FromSeconds(30));
        output.WriteLine($"{runs.Rounds} histories, {runs.Overlaps} overlaps");
        Assert.NotNull(fault);
    }
}
