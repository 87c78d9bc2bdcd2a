using StateGuard.Soak.Calls;
using StateGuard.Soak.Machines;

namespace StateGuard.Soak.Invariants;

/// <summary>What was heard of one machine beside what its calls have answered; the two are counted apart, and compared.</summary>
public sealed class Totals
{
    // No machine here has more states or triggers.
    private const int Room = 8;

    private readonly long[] _changes = new long[Room * Room];
    private readonly long[] _heard = new long[Room];
    private readonly long[] _done = new long[Room];
    private long _begins;
    private long _ends;
    private long _endsTried;
    private long _violations;
    private long _violationsHeard;
    private long _actions;
    private long _turns;

    public void CountChange(int from, int to, int trigger)
    {
        Interlocked.Increment(ref _changes[(from * Room) + to]);
        if (trigger >= 0)
        {
            Interlocked.Increment(ref _heard[trigger]);
        }
    }

    public void CountViolation() => Interlocked.Increment(ref _violationsHeard);

    public void CountAction() => Interlocked.Increment(ref _actions);

    public void CountTurn() => Interlocked.Increment(ref _turns);

    /// <summary>Counts a call by its answer; where it threw, what it has done is told by what it heard.</summary>
    public void CountAnswer(Record call)
    {
        bool threw = call.Thrown is not null;
        switch (call.Kind)
        {
            case CallKind.Fire when threw ? call.Triggered > 0 : call.Result == TransitionResult.Done:
                Interlocked.Increment(ref _done[call.Argument]);
                break;
            case CallKind.Request or CallKind.RequestText when call.Triggered > 0:
                Interlocked.Increment(ref _done[call.Trigger]);
                break;
            case CallKind.Begin or CallKind.Enter or CallKind.TryEnter when threw ? call.Begins > 0 : call.Result == TransitionResult.Done:
                Interlocked.Increment(ref _begins);
                break;
            case CallKind.End or CallKind.Dispose:
                Interlocked.Increment(ref _endsTried);
                Interlocked.Increment(ref call.Violations > 0 ? ref _violations : ref _ends);
                break;
        }
    }

    /// <summary>Checks what can be said while calls are under way.</summary>
    public void CheckUnderWay(Findings findings, Subject subject, int callers)
    {
        long ends = Volatile.Read(ref _ends);
        long begins = Volatile.Read(ref _begins);
        findings.Unless(ends <= begins + callers, Invariant.BeginsAndEnds, subject, $"{ends} ends, {begins} begins.");
        ends = Volatile.Read(ref _endsTried);
        long violations = Volatile.Read(ref _violations);
        findings.Unless(violations <= ends + callers, Invariant.Violations, subject, $"{violations} violations, {ends} tried ends.");
    }

    /// <summary>Checks what must hold when no call is under way.</summary>
    public void Check(Findings findings, Subject subject, int start)
    {
        Shape shape = subject.Shape;
        int now = subject.ReadState();
        for (int trigger = 0; trigger < shape.Triggers.Length; trigger++)
        {
            findings.Unless(
                _heard[trigger] == _done[trigger], Invariant.LostUpdate, subject, $"{shape.Triggers[trigger]}: {_done[trigger]} done, {_heard[trigger]} heard.");
        }

        for (int state = 0; state < shape.States.Length; state++)
        {
            long entered = shape.States.Select((_, from) => _changes[(from * Room) + state]).Sum();
            long left = shape.States.Select((_, to) => _changes[(state * Room) + to]).Sum();
            findings.Unless(
                entered - left == (state == now ? 1 : 0) - (state == start ? 1 : 0),
                Invariant.Chain,
                subject,
                $"{shape.States[state]} was entered {entered} times and left {left} times, from {shape.States[start]} to {shape.States[now]}.");
        }

        long begun = shape.Operations.Sum(operation => _changes[(operation.From * Room) + operation.Held]);
        long ended = shape.Operations.Sum(operation => _changes[(operation.Held * Room) + operation.From]);
        int held = shape.OperationOf(now) >= 0 ? 1 : 0;
        findings.Unless(_begins == begun && _ends == ended, Invariant.LostUpdate, subject, $"{_begins} begins and {_ends} ends, {begun} and {ended} heard.");
        findings.Unless(_begins == _ends + held, Invariant.BeginsAndEnds, subject, $"{_begins} begins, {_ends} ends, in {shape.States[now]}.");
        findings.Unless(
            _violations == _violationsHeard && _endsTried == _ends + _violations,
            Invariant.Violations,
            subject,
            $"{_endsTried} ends tried, {_ends} done, {_violations} violations, {_violationsHeard} heard.");
        findings.Unless(_actions == subject.Actions, Invariant.OneInside, subject, $"{_actions} actions, {subject.Actions} counted inside the lock.");
        findings.Unless(_turns == subject.Turns, Invariant.OneHolder, subject, $"{_turns} operations, {subject.Turns} counted inside them.");
        findings.Unless(subject.Holders == 0, Invariant.OneHolder, subject, "Somebody holds on.");
    }
}
