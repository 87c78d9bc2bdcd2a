using StateGuard.Concurrency.Tests.Machines;
using Xunit;

namespace StateGuard.Concurrency.Tests.Histories;

/// <summary>The search, on histories written by hand.</summary>
public class LinearizationTests
{
    private static readonly Call Read = new(CallKind.Read, 0);
    private static readonly Call Open = new(CallKind.Fire, Valve.Open);
    private static readonly Call Freeze = new(CallKind.Fire, (int)FreezerTrigger.Freeze);
    private static readonly Call BeginService = new(CallKind.Begin, Valve.Service);
    private static readonly Call EnterService = new(CallKind.Enter, Valve.Service);
    private static readonly Call EndService = new(CallKind.End, Valve.Service);

    [Fact]
    public void The_empty_history_has_one() => Assert.True(OfValve());

    [Fact]
    public void Of_two_begins_that_meet_either_may_win()
    {
        Assert.True(OfValve(Made(0, 0, BeginService, "Done", 1, 4), Made(1, 1, BeginService, "Busy", 2, 3)));
        Assert.True(OfValve(Made(0, 0, BeginService, "Busy", 1, 4), Made(1, 1, BeginService, "Done", 2, 3)));
    }

    [Fact]
    public void Two_begins_cannot_both_win_or_both_lose()
    {
        Assert.False(OfValve(Made(0, 0, BeginService, "Done", 1, 4), Made(1, 1, BeginService, "Done", 2, 3)));
        Assert.False(OfValve(Made(0, 0, BeginService, "Busy", 1, 4), Made(1, 1, BeginService, "Busy", 2, 3)));
    }

    [Fact]
    public void A_read_that_meets_a_change_may_see_it_or_not()
    {
        Assert.True(OfValve(Made(0, 0, Open, "Done", 1, 4), Made(1, 1, Read, "Opened", 2, 3)));
        Assert.True(OfValve(Made(0, 0, Open, "Done", 1, 4), Made(1, 1, Read, "Closed", 2, 3)));
    }

    [Fact]
    public void A_read_after_a_change_must_see_it()
    {
        Assert.True(OfValve(Made(0, 0, Open, "Done", 1, 2), Made(1, 1, Read, "Opened", 3, 4)));
        Assert.False(OfValve(Made(0, 0, Open, "Done", 1, 2), Made(1, 1, Read, "Closed", 3, 4)));
        Assert.False(OfValve(Made(0, 0, Read, "Opened", 1, 2), Made(1, 1, Open, "Done", 3, 4)));
    }

    [Fact]
    public void What_one_read_has_seen_the_next_cannot_unsee() => Assert.False(OfValve(
        Made(0, 0, Open, "Done", 1, 6),
        Made(1, 1, Read, "Opened", 2, 3),
        Made(2, 1, Read, "Closed", 4, 5)));

    [Fact]
    public void A_scope_ends_its_own_begin_alone()
    {
        Entry[] before =
        [
            Made(0, 0, EnterService, Answers.Entered, 1, 2),
            Made(1, 0, EndService, Answers.Ended, 3, 4),
            Made(2, 1, EnterService, Answers.Entered, 5, 6),
        ];
        Assert.True(OfValve([.. before, Made(3, 0, new Call(CallKind.Dispose, 0), Answers.Violation("InService"), 7, 8)]));
        Assert.True(OfValve([.. before, Made(3, 1, new Call(CallKind.Dispose, 2), Answers.Ended, 7, 8)]));
        Assert.False(OfValve([.. before, Made(3, 0, new Call(CallKind.Dispose, 0), Answers.Ended, 7, 8)]));
    }

    [Fact]
    public void A_read_may_fall_between_two_changes_of_one_call_and_nothing_else_may()
    {
        Entry first = Made(0, 0, Freeze, "Done", 1, 2);
        Entry second = Made(1, 0, Freeze, "Done", 3, 8);
        Assert.True(OfFreezer(first, second, Made(2, 1, Read, "Freezing", 4, 5), Made(3, 1, Read, "Frozen", 6, 7)));
        Assert.False(OfFreezer(first, second, Made(2, 1, Read, "Frozen", 4, 5), Made(3, 1, Read, "Freezing", 6, 7)));
        Assert.False(OfFreezer(first, second, Made(2, 1, Read, "Freezing", 9, 10)));
        Assert.True(OfFreezer(first, second, Made(2, 1, new Call(CallKind.Refresh, 0), "Frozen", 4, 5)));
        Assert.False(OfFreezer(first, Made(1, 1, Freeze, "NotAllowed", 3, 6), Made(2, 0, Freeze, "NotAllowed", 4, 5)));
    }

    private static bool OfValve(params Entry[] history) => Linearization.Exists(history, new ValveModel(hasHooks: false));

    private static bool OfFreezer(params Entry[] history) => Linearization.Exists(history, new FreezerModel());

    private static Entry Made(int id, int thread, Call call, string answer, long invoked, long returned) =>
        new(id, thread, call, answer, invoked, returned);
}
