using StateGuard.Soak.Calls;
using StateGuard.Soak.Invariants;
using StateGuard.Soak.Machines;
using Xunit;
using static StateGuard.Soak.Machines.FreezerState;
using static StateGuard.Soak.Machines.FreezerTrigger;
using static StateGuard.TransitionResult;
using Record = StateGuard.Soak.Calls.Record;

namespace StateGuard.Concurrency.Tests.UnderFire;

/// <summary>What the soak says of single calls; each that is wrong beside one that is right.</summary>
public class JudgeTests
{
    private static readonly InjectedException Injected = new(Hook.Action);

    [Fact]
    public void A_state_must_be_declared_and_reachable()
    {
        AssertSound(Call(CallKind.Read, state: Frozen));
        AssertBroken(Invariant.DeclaredState, Call(CallKind.Read, state: (FreezerState)9));
        var lost = new Record();
        lost.Start(new StateGuard.Soak.Machines.SwapValve(), CallKind.Read, -1);
        lost.State = (int)StateGuard.Soak.Machines.SwapValveState.Lost;
        AssertBroken(Invariant.DeclaredState, lost);
    }

    [Fact]
    public void Done_must_be_heard()
    {
        AssertSound(Call(CallKind.Fire, (int)Freeze, Done, changes: [(Thawed, Freezing, Freeze), (Freezing, Frozen, null)]));
        AssertBroken(Invariant.LostUpdate, Call(CallKind.Fire, (int)Freeze, Done));
        AssertBroken(Invariant.LostUpdate, Call(CallKind.Begin, 0, Done));
        AssertBroken(Invariant.LostUpdate, Call(CallKind.Request, (int)Frozen, Done, changes: [(Thawed, Freezing, Freeze)]));
        AssertSound(Call(CallKind.Request, (int)Frozen, Done, changes: [(Thawed, Freezing, Freeze), (Freezing, Frozen, null)]));
    }

    [Theory]
    [InlineData(Busy)]
    [InlineData(Refused)]
    [InlineData(NotAllowed)]
    public void What_is_refused_must_change_nothing(TransitionResult refusal)
    {
        AssertSound(Call(CallKind.Fire, (int)Freeze, refusal));
        AssertBroken(Invariant.Refusals, Call(CallKind.Fire, (int)Freeze, refusal, changes: [(Thawed, Freezing, Freeze)]));
    }

    [Fact]
    public void What_cannot_be_requested_is_invalid()
    {
        AssertSound(Call(CallKind.Request, (int)Checkpointing, Invalid));
        AssertBroken(Invariant.Refusals, Call(CallKind.Request, (int)Checkpointing, Busy));
        AssertBroken(Invariant.Refusals, Call(CallKind.Request, (int)Thawed, Invalid));
    }

    [Fact]
    public void Changes_must_be_declared_and_a_chain()
    {
        AssertBroken(Invariant.DeclaredChange, Call(CallKind.Fire, (int)Freeze, Done, changes: [(Thawed, Frozen, Freeze)]));
        AssertBroken(Invariant.DeclaredChange, Call(CallKind.Fire, (int)Freeze, Done, changes: [(Frozen, Thawed, Thaw)]));
        AssertBroken(Invariant.Chain, Call(CallKind.Fire, (int)Thaw, Done, changes: [(Freezing, Frozen, null), (Freezing, Thawed, Thaw)]));
        AssertSound(Call(CallKind.Fire, (int)Thaw, Done, changes: [(Freezing, Frozen, null), (Frozen, Thawed, Thaw)]));
    }

    [Fact]
    public void An_action_that_throws_must_change_nothing()
    {
        Record call = Call(CallKind.Fire, (int)Thaw, thrown: Injected, changes: [(Freezing, Frozen, null)]);
        call.HookThrew = call.ActionThrew = true;
        AssertSound(call);
        call.Add((int)Frozen, (int)Thawed, (int)Thaw);
        AssertBroken(Invariant.ThrowingAction, call);
    }

    [Fact]
    public void What_hooks_throw_must_come_out_and_nothing_else()
    {
        Record call = Call(CallKind.Refresh, state: Thawed);
        AssertSound(call);
        call.HookThrew = true;
        AssertBroken(Invariant.Exceptions, call);
        AssertBroken(Invariant.Exceptions, Call(CallKind.Refresh, thrown: new InvalidOperationException()));
        AssertBroken(Invariant.Exceptions, Call(CallKind.Refresh, thrown: new ThreadInterruptedException()));
        call = Call(CallKind.Refresh, thrown: new ThreadInterruptedException());
        call.WasStruck = true;
        AssertSound(call);
    }

    [Fact]
    public void An_end_ends_or_is_one_violation()
    {
        AssertSound(Call(CallKind.Dispose, 0, changes: [(Checkpointing, Frozen, null)]));
        AssertSound(Call(CallKind.Dispose, 0, violations: 1));
        AssertBroken(Invariant.Ends, Call(CallKind.Dispose, 0));
        AssertBroken(Invariant.Ends, Call(CallKind.Dispose, 0, violations: 2));
        AssertBroken(Invariant.Ends, Call(CallKind.Dispose, 0, violations: 1, changes: [(Checkpointing, Frozen, null)]));
        AssertBroken(Invariant.Violations, Call(CallKind.End, 0, violations: 1, changes: [(Freezing, Frozen, null)]));
    }

    [Fact]
    public void A_begin_that_throws_has_not_begun_unless_it_was_its_announcement()
    {
        Record call = Call(CallKind.Begin, 0, thrown: Injected, changes: [(Frozen, Checkpointing, null)]);
        call.HookThrew = true;
        AssertBroken(Invariant.Refusals, call);
        call.TransitionedThrew = true;
        AssertSound(call);
    }

    [Fact]
    public void A_call_allocates_nothing_unless_something_threw()
    {
        Record call = Call(CallKind.Refresh, state: Thawed);
        call.Allocated = 24;
        AssertBroken(Invariant.Allocation, call);
        call.MayAllocate = true;
        AssertSound(call);
    }

    [Fact]
    public void A_call_leaves_the_lock()
    {
        Record call = Call(CallKind.Refresh, state: Thawed);
        lock (call.Subject.Gate!)
        {
            AssertBroken(Invariant.LockReleased, call);
        }

        AssertSound(call);
    }

    private static void AssertSound(Record call) => Assert.Null(Judge.Fault(call));

    private static void AssertBroken(Invariant expected, Record call) => Assert.Equal(expected, Judge.Fault(call)?.Invariant);

    private static Record Call(
        CallKind kind,
        int argument = -1,
        TransitionResult result = default,
        FreezerState state = default,
        Exception? thrown = null,
        int violations = 0,
        (FreezerState From, FreezerState To, FreezerTrigger? Trigger)[]? changes = null)
    {
        var call = new Record();
        call.Start(new StateGuard.Soak.Machines.Freezer(), kind, argument);
        call.Result = result;
        call.State = (int)state;
        call.Thrown = thrown;
        call.Violations = violations;
        foreach ((FreezerState from, FreezerState to, FreezerTrigger? trigger) in changes ?? [])
        {
            call.Add((int)from, (int)to, (int?)trigger ?? -1);
        }

        return call;
    }
}
