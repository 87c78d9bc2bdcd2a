using Xunit;
using static StateGuard.Tests.Freezers.FreezerState;

namespace StateGuard.Tests.Freezers;

/// <summary>The user's code inside the lock, and what it hears afterwards.</summary>
public class FreezerHookTests
{
    public static TheoryData<string, Action<Freezer>> Calls => new()
    {
        { "Freeze", freezer => freezer.Freeze() },
        { "Thaw", freezer => freezer.Thaw() },
        { "Fire", freezer => freezer.Fire(FreezerTrigger.Thaw) },
        { "Fire undefined", freezer => freezer.Fire((FreezerTrigger)9) },
        { "Request", freezer => freezer.Request(Thawed) },
        { "Request invalid", freezer => freezer.Request(Checkpointing) },
        { "Request text", freezer => freezer.Request("FROZEN") },
        { "Request unknown text", freezer => freezer.Request("?") },
        { "Refresh", freezer => freezer.Refresh() },
        { "Begin", freezer => freezer.BeginCheckpoint() },
        { "End", freezer => freezer.EndCheckpoint() },
        { "Enter", freezer => freezer.EnterCheckpoint() },
        { "TryEnter", freezer => freezer.TryEnterCheckpoint(out _) },
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public void Calling_back_from_an_action_fails_at_once(string name, Action<Freezer> call)
    {
        var freezer = new Freezer();
        freezer.InsideLock = () => call(freezer);
        LockRecursionException thrown = Assert.Throws<LockRecursionException>(() => freezer.Freeze());
        Assert.Contains(nameof(Freezer), thrown.Message, StringComparison.Ordinal);
        Assert.Equal(Thawed, freezer.State);
        Assert.Empty(freezer.Log);
        AssertUnlocked(freezer, name);
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public void Calling_back_from_a_guard_fails_at_once(string name, Action<Freezer> call)
    {
        var freezer = new Freezer(Freezing);
        freezer.InsideLock = () => call(freezer);
        Assert.Throws<LockRecursionException>(() => freezer.Refresh());
        Assert.Equal(Freezing, freezer.State);
        AssertUnlocked(freezer, name);
    }

    [Fact]
    public void Disposing_a_stale_scope_from_a_guard_fails_at_once()
    {
        var freezer = new Freezer(Frozen);
        Freezer.CheckpointScope scope = freezer.EnterCheckpoint();
        scope.Dispose();
        freezer.InsideLock = () => scope.Dispose();
        Assert.Throws<LockRecursionException>(() => freezer.Thaw());
        Assert.Equal(Frozen, freezer.State);
    }

    [Fact]
    public void Guards_and_actions_may_read_the_state()
    {
        var freezer = new Freezer { TasksAreFrozen = true };
        var seen = new List<FreezerState>();
        freezer.InsideLock = () => seen.Add(freezer.State);
        freezer.Freeze();
        Assert.Equal([Thawed, Freezing], seen);
    }

    [Fact]
    public void An_action_that_throws_leaves_the_state_and_releases_the_lock()
    {
        var freezer = new Freezer(Frozen) { InsideLock = () => throw new NotSupportedException() };
        Assert.Throws<NotSupportedException>(() => freezer.Thaw());
        Assert.Equal(Frozen, freezer.State);
        Assert.Empty(freezer.Log);
        AssertUnlocked(freezer, "Thaw");
    }

    [Fact]
    public void A_guard_that_throws_after_a_change_leaves_and_announces_that_change()
    {
        var freezer = new Freezer();
        int calls = 0;
        freezer.InsideLock = () => _ = ++calls == 2 ? throw new NotSupportedException() : 0;
        Assert.Throws<NotSupportedException>(() => freezer.Freeze());
        Assert.Equal(Freezing, freezer.State);
        Assert.Equal(["freeze", "Thawed -> Freezing (Freeze)"], freezer.Log);
        AssertUnlocked(freezer, "Freeze");
    }

    [Fact]
    public void Every_change_is_announced_in_order()
    {
        var freezer = new Freezer { TasksAreFrozen = true };
        freezer.Freeze();
        freezer.BeginCheckpoint();
        freezer.Thaw();
        freezer.EndCheckpoint();
        freezer.Request("THAWED");
        freezer.Request("THAWED");
        Assert.Equal(
            [
                "freeze", "Thawed -> Freezing (Freeze)", "Freezing -> Frozen (-)", "Frozen -> Checkpointing (-)",
                "Checkpointing -> Frozen (-)", "thaw", "Frozen -> Thawed (Thaw)",
            ],
            freezer.Log);
    }

    [Fact]
    public void A_change_before_the_trigger_is_announced_before_it()
    {
        var freezer = new Freezer(Freezing) { TasksAreFrozen = true };
        freezer.Thaw();
        Assert.Equal(["thaw", "Freezing -> Frozen (-)", "Frozen -> Thawed (Thaw)"], freezer.Log);
    }

    [Fact]
    public void Announcements_come_when_the_lock_is_released()
    {
        var freezer = new Freezer();
        freezer.Announced = () =>
        {
            freezer.Announced = () => { };
            Assert.True(Task.Run(() => freezer.Thaw()).Wait(TimeSpan.FromSeconds(20)));
            Assert.Equal(TransitionResult.NotAllowed, freezer.Thaw());
        };
        Assert.Equal(TransitionResult.Done, freezer.Freeze());
        Assert.Equal(Thawed, freezer.State);
    }

    [Fact]
    public void What_an_announcement_throws_reaches_the_caller_and_the_change_stands()
    {
        var freezer = new Freezer(Frozen) { Announced = () => throw new NotSupportedException() };
        Assert.Throws<NotSupportedException>(() => freezer.BeginCheckpoint());
        Assert.Equal(Checkpointing, freezer.State);
        Assert.Throws<NotSupportedException>(() => freezer.EndCheckpoint());
        Assert.Equal(Frozen, freezer.State);
        AssertUnlocked(freezer, "End");
    }

    [Fact]
    public void Every_change_of_a_call_is_announced_whatever_the_announcements_throw()
    {
        int told = 0;
        var freezer = new Freezer { TasksAreFrozen = true };
        freezer.Announced = () => throw new NotSupportedException($"{++told}");
        Assert.Equal("2", Assert.Throws<NotSupportedException>(() => freezer.Freeze()).Message);
        Assert.Equal(Frozen, freezer.State);
        Assert.Equal(["freeze", "Thawed -> Freezing (Freeze)", "Freezing -> Frozen (-)"], freezer.Log);

        freezer = new Freezer(Freezing) { TasksAreFrozen = true, Announced = freezer.Announced };
        Assert.Throws<NotSupportedException>(() => freezer.Thaw());
        Assert.Equal(Thawed, freezer.State);
        Assert.Equal(["thaw", "Freezing -> Frozen (-)", "Frozen -> Thawed (Thaw)"], freezer.Log);
        AssertUnlocked(freezer, "Thaw");
    }

    [Fact]
    public void A_reader_is_not_held_up_by_an_action()
    {
        using var inside = new ManualResetEventSlim();
        using var release = new ManualResetEventSlim();
        var freezer = new Freezer();
        freezer.InsideLock = () =>
        {
            inside.Set();
            release.Wait();
        };
        var freezing = new Thread(() => freezer.Freeze());
        freezing.Start();
        inside.Wait();
        Assert.Equal(Thawed, freezer.State);
        release.Set();
        freezing.Join();
        Assert.Equal(Freezing, freezer.State);
    }

    private static void AssertUnlocked(Freezer freezer, string after)
    {
        freezer.InsideLock = () => { };
        freezer.Announced = () => { };
        Assert.True(Task.Run(freezer.Refresh).Wait(TimeSpan.FromSeconds(20)), after + " has left the lock taken.");
    }
}
