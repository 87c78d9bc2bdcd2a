using StateGuard.Concurrency.Tests.Broken;
using StateGuard.Soak;
using StateGuard.Soak.Calls;
using StateGuard.Soak.Invariants;
using StateGuard.Soak.Machines;
using StateGuard.Soak.Processes;
using Xunit;
using Xunit.Abstractions;

namespace StateGuard.Concurrency.Tests.UnderFire;

/// <summary>A short run of the soak, and the proof that its checks can fail.</summary>
public class SoakTests(ITestOutputHelper output)
{
    private const int RoundsOfEach = 40;

    // What comes of two threads that change one state at a time; which of it shows first is up to them.
    private static readonly Invariant[] Torn =
    [
        Invariant.OneHolder, Invariant.HeldState, Invariant.BeginsAndEnds, Invariant.Ends, Invariant.Violations, Invariant.DeclaredChange, Invariant.Chain,
        Invariant.LostUpdate,
    ];

    // What comes of a call back that is let in: it goes through, or throws what any call throws.
    private static readonly Invariant[] CalledBack = [Invariant.CallBack, Invariant.Exceptions];

    /// <summary>The valves that are broken on purpose, and what the soak must find broken of them, one or another.</summary>
    public static TheoryData<string, Invariant[]> Faults => new()
    {
        { nameof(UnlockedValve), [.. Torn, Invariant.OneInside, .. CalledBack] },
        { nameof(TornSwapValve), Torn },
        { nameof(TicketlessValve), [.. Torn, Invariant.Exceptions] },
        { nameof(LeakyLockValve), [Invariant.LockReleased, Invariant.Progress] },
        { nameof(EarlyMoveValve), [.. Torn, Invariant.ThrowingAction] },
        { nameof(OutsideActionValve), [.. Torn, Invariant.OneInside, .. CalledBack, Invariant.ThrowingAction] },
        { nameof(ReentrantValve), [.. Torn, .. CalledBack, Invariant.ThrowingAction] },
        { nameof(InsideAnnouncementValve), [Invariant.HeardOutside] },
    };

    [Fact]
    public void Every_invariant_holds()
    {
        var options = new SoakOptions { Rounds = RoundsOfEach * ShapeIndex.All.Length, Kills = 40, Seed = Environment.TickCount };
        output.WriteLine($"seed {options.Seed}");
        var run = new SoakRun(options, ShapeIndex.All, TextWriter.Null);
        run.Run();
        Write(run);
        Assert.Empty(run.Findings.Broken);
        // Had nothing of it happened, nothing would have been shown.
        Assert.All(Enum.GetValues<Answer>(), answer => Assert.True(run.Tally[answer] > 0, $"No call was answered {answer}."));
        Assert.All(Enum.GetValues<Event>(), kind => Assert.True(run.Tally[kind] > 0, $"{kind} has not happened."));
    }

    [Fact]
    public void A_valve_written_by_hand_holds_as_long_as_nobody_is_interrupted() =>
        Assert.Empty(Broken(nameof(HandWrittenValve), interrupts: false, rounds: 60, patience: 120));

    [Fact]
    public void An_end_that_is_given_up_when_its_thread_is_interrupted_is_found() =>
        Assert.Contains(Broken(nameof(HandWrittenValve), interrupts: true), broken => broken.Invariant == Invariant.Ends);

    [Fact]
    public void An_interrupt_that_is_swallowed_is_found() =>
        Assert.Contains(Broken(nameof(DeafValve), interrupts: true), broken => broken.Invariant == Invariant.Interrupts);

    [Fact]
    public void A_call_that_never_comes_back_is_found_with_where_every_thread_is()
    {
        (_, string description) = Assert.Single(Broken(nameof(StuckValve), interrupts: false, patience: 5), broken => broken.Invariant == Invariant.Progress);
        Assert.Contains("lock free", description, StringComparison.Ordinal);
        Assert.Contains("in StuckValve.", description, StringComparison.Ordinal);
        Assert.All(Enumerable.Range(0, new SoakOptions().Threads), number => Assert.Contains($"worker {number}:", description, StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_allocated_is_found() =>
        Assert.Contains(Broken(nameof(HandWrittenValve), interrupts: false, measuresAllocation: true), broken => broken.Invariant == Invariant.Allocation);

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_is_found(string machine, Invariant[] expected) =>
        Assert.Contains(Broken(machine, interrupts: false), broken => expected.Contains(broken.Invariant));

    [Fact]
    public void A_state_that_is_told_of_before_it_is_stored_is_found()
    {
        const int Most = 400;
        var findings = new Findings();
        var tally = new Tally();
        new KillRun(findings, tally, seed: 1, isHasty: true).Run(() => tally[Event.Kill] >= Most);
        output.WriteLine($"{tally[Event.Kill]} kills");
        Assert.Contains(findings.Broken, broken => broken.Invariant == Invariant.Stored);
    }

    /// <summary>What a soak of one valve finds broken.</summary>
    private IReadOnlyCollection<(Invariant Invariant, string Description)> Broken(string machine, bool interrupts, int rounds = 1_000, bool measuresAllocation = false, int patience = 60)
    {
        var options = new SoakOptions
        {
            Rounds = rounds,
            Steps = 500,
            Kills = 0,
            Interrupts = interrupts,
            MeasuresAllocation = measuresAllocation,
            Patience = TimeSpan.FromSeconds(patience),
        };
        var run = new SoakRun(options, [ValveSubject.ShapeOf(machine)], TextWriter.Null);
        run.Run();
        Write(run);
        return run.Findings.Broken;
    }

    private void Write(SoakRun run)
    {
        using var text = new StringWriter();
        Summary.Write(text, run.Tally, run.Findings);
        output.WriteLine(text.ToString());
    }
}
