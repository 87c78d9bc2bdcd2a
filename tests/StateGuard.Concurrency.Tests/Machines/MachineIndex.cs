using StateGuard.Concurrency.Tests.Broken;

namespace StateGuard.Concurrency.Tests.Machines;

/// <summary>The machines by name, so that a test can ask for one in another copy of this assembly.</summary>
public static class MachineIndex
{
    private static readonly Dictionary<string, Func<IMachine>> Machines = new()
    {
        [nameof(SwapValve)] = () => new SwapValve(),
        [nameof(LockedValve)] = () => new LockedValve(),
        [nameof(HookedValve)] = () => new HookedValve(),
        [nameof(Freezer)] = () => new Freezer(),
        [nameof(HandWrittenValve)] = () => new HandWrittenValve(),
        [nameof(UnlockedValve)] = () => new UnlockedValve(),
        [nameof(TornSwapValve)] = () => new TornSwapValve(),
        [nameof(TicketlessValve)] = () => new TicketlessValve(),
        [nameof(BlockingReadValve)] = () => new BlockingReadValve(),
        [nameof(LeakyLockValve)] = () => new LeakyLockValve(),
        [nameof(EarlyMoveValve)] = () => new EarlyMoveValve(),
        [nameof(ReentrantValve)] = () => new ReentrantValve(),
        [nameof(OutsideActionValve)] = () => new OutsideActionValve(),
        [nameof(StuckValve)] = () => new StuckValve(),
        [nameof(DeafValve)] = () => new DeafValve(),
        [nameof(InsideAnnouncementValve)] = () => new InsideAnnouncementValve(),
    };

    public static IMachine Create(string name) => Machines[name]();
}
