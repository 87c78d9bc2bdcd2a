using Xunit;

namespace StateGuard.Tests.Engines;

/// <summary>One valve of each way of locking.</summary>
public static class Valves
{
    public static TheoryData<Func<IValve>> All => [() => new FreeValve(), () => new LockedValve(), () => new LoneValve(), () => new GuardedValve(), () => new LoneGuardedValve()];

    public static TheoryData<Func<IValve>> Shared => [() => new FreeValve(), () => new LockedValve(), () => new GuardedValve()];
}
