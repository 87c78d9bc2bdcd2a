using Xunit;

namespace StateGuard.Tests.Engines;

/// <summary>A thread that is interrupted while it waits for a machine's lock.</summary>
public class InterruptionTests
{
    public static TheoryData<IValve, object> Locked
    {
        get
        {
            var locked = new LockedValve();
            var guarded = new GuardedValve();
            return new TheoryData<IValve, object> { { locked, locked.Gate }, { guarded, guarded.Gate } };
        }
    }

    [Theory]
    [MemberData(nameof(Locked))]
    public void The_disposal_of_a_scope_ends_and_leaves_the_thread_interrupted(IValve valve, object gate)
    {
        IDisposable scope = valve.TryEnter()!;
        Exception? thrown = Interrupted(gate, scope.Dispose, out bool isInterrupted);
        Assert.Null(thrown);
        Assert.True(isInterrupted);
        Assert.Equal("Closed", valve.StateName);
        AssertUnlocked(gate);
    }

    [Theory]
    [MemberData(nameof(Locked))]
    public void An_end_ends_and_leaves_the_thread_interrupted(IValve valve, object gate)
    {
        Assert.Equal(TransitionResult.Done, valve.BeginService());
        Exception? thrown = Interrupted(gate, valve.EndService, out bool isInterrupted);
        Assert.Null(thrown);
        Assert.True(isInterrupted);
        Assert.Equal("Closed", valve.StateName);
        AssertUnlocked(gate);
    }

    [Theory]
    [MemberData(nameof(Locked))]
    public void A_violation_is_still_one(IValve valve, object gate)
    {
        Assert.IsType<StateViolationException>(Interrupted(gate, valve.EndService, out bool isInterrupted));
        Assert.True(isInterrupted);
        AssertUnlocked(gate);
    }

    [Theory]
    [MemberData(nameof(Locked))]
    public void A_begin_has_not_begun(IValve valve, object gate)
    {
        Assert.IsType<ThreadInterruptedException>(Interrupted(gate, () => _ = valve.BeginService(), out bool isInterrupted));
        Assert.False(isInterrupted);
        Assert.Equal("Closed", valve.StateName);
        AssertUnlocked(gate);
    }

    [Theory]
    [MemberData(nameof(Locked))]
    public void A_trigger_has_not_moved(IValve valve, object gate)
    {
        Assert.IsType<ThreadInterruptedException>(Interrupted(gate, () => _ = valve.Open(), out bool isInterrupted));
        Assert.False(isInterrupted);
        Assert.Equal("Closed", valve.StateName);
        AssertUnlocked(gate);
    }

    /// <summary>What a call throws whose thread is interrupted while it waits, and whether the thread is still interrupted afterwards.</summary>
    private static Exception? Interrupted(object gate, Action call, out bool isInterrupted)
    {
        Exception? thrown = null;
        bool isPending = false;
        var caller = new Thread(() =>
        {
            thrown = Record.Exception(call);
            isPending = Record.Exception(() => Thread.Sleep(1)) is ThreadInterruptedException;
        });
        lock (gate)
        {
            caller.Start();
            SpinWait.SpinUntil(() => caller.ThreadState.HasFlag(ThreadState.WaitSleepJoin));
            caller.Interrupt();
            // The interrupted wait is over before the lock is free; a call that waits on waits again.
            SpinWait.SpinUntil(() => !caller.ThreadState.HasFlag(ThreadState.WaitSleepJoin), TimeSpan.FromMilliseconds(50));
        }

        caller.Join();
        isInterrupted = isPending;
        return thrown;
    }

    private static void AssertUnlocked(object gate) => Assert.True(Task.Run(() =>
    {
        lock (gate)
        {
            return true;
        }
    }).Wait(TimeSpan.FromSeconds(20)));
}
