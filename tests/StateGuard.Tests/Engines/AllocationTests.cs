using StateGuard.Tests.Freezers;
using Xunit;

namespace StateGuard.Tests.Engines;

/// <summary>No transition allocates, refused or not.</summary>
public class AllocationTests
{
    [Fact]
    public void A_compare_and_swap_machine_allocates_nothing()
    {
        var valve = new FreeValve();
        AssertFree(() =>
        {
            valve.Jam();
            valve.Open();
            valve.Request(FreeValveState.Closed);
            valve.Request("Opened");
            valve.Request("nothing");
            valve.Fire(FreeValveTrigger.Close);
            valve.BeginService();
            valve.Open();
            valve.EndService();
            using (valve.EnterService())
            {
                valve.TryEnterService(out _);
            }
        });
    }

    [Fact]
    public void A_locked_machine_allocates_nothing()
    {
        var valve = new LockedValve();
        AssertFree(() =>
        {
            valve.Open();
            valve.Jam();
            valve.Request("Closed");
            using (valve.EnterService())
            {
                valve.BeginService();
            }
        });
    }

    [Fact]
    public void A_machine_with_hooks_allocates_nothing()
    {
        var lift = new QuietLift();
        AssertFree(() =>
        {
            lift.Call();
            lift.Call();
            lift.Request(QuietLiftState.Idle);
            lift.Request("Here");
            lift.Refresh();
            using (lift.EnterRepair())
            {
                lift.TryEnterRepair(out _);
                lift.Leave();
            }

            lift.Leave();
        });
        Assert.True(lift.Announced > 0);
    }

    [Fact]
    public void The_tables_allocate_nothing() => AssertFree(() =>
    {
        Freezer.TryGetNext(FreezerState.Thawed, FreezerTrigger.Freeze, out _);
        Freezer.Permitted(FreezerState.Freezing);
        Freezer.Format(FreezerState.Frozen);
        Freezer.TryParse("THAWED", out _);
        Freezer.TryParse("nothing", out _);
    });

    private static void AssertFree(Action act)
    {
        for (int i = 0; i < 100; i++)
        {
            act();
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
        {
            act();
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }
}
