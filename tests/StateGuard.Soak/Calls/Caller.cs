using StateGuard.Soak.Disturbances;
using StateGuard.Soak.Invariants;
using StateGuard.Soak.Machines;

namespace StateGuard.Soak.Calls;

/// <summary>A thread that calls machines: makes the calls, writes down what it hears during each, and has each judged.</summary>
public sealed class Caller
{
    // A call, and one from a hook of it.
    private readonly Record[] _records = [new(), new()];
    private readonly Tally _tally;
    private int _depth;
    private long _calls;

    internal Caller(Findings findings, Tally tally, int seed, InterruptWindow? window, HookRates rates)
    {
        Findings = findings;
        _tally = tally;
        Random = new Random(seed);
        Window = window;
        Rates = rates;
    }

    /// <summary>The caller that this thread is, if it is one.</summary>
    [field: ThreadStatic]
    internal static Caller? Current { get; set; }

    internal Findings Findings { get; }

    internal Random Random { get; }

    internal InterruptWindow? Window { get; }

    internal HookRates Rates { get; }

    internal Tally Tally => _tally;

    /// <summary>A scope of the machine this thread works on that has been disposed before, if there is one yet.</summary>
    internal Scope? Stale { get; set; }

    /// <summary>The call under way that was made last.</summary>
    internal Record Innermost => _records[_depth - 1];

    /// <summary>The call under way that is not made from a hook.</summary>
    internal Record Outermost => _records[0];

    internal bool IsInHook => _depth > 1;

    /// <summary>How many calls have come back, for whoever watches that they do.</summary>
    internal long Returned => Volatile.Read(ref _calls);

    /// <summary>Whether a call is under way.</summary>
    internal bool IsCalling => Volatile.Read(ref _depth) > 0;

    /// <summary>Makes one call.</summary>
    internal Record Call(Subject subject, CallKind kind, int argument = -1, Scope? scope = null, string? text = null)
    {
        Record call = _records[_depth];
        call.Start(subject, kind, argument);
        _depth++;
        bool isOuter = _depth == 1;
        if (isOuter)
        {
            Window?.Open();
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            Make(call, scope, text);
        }
        catch (Exception exception)
        {
            call.Thrown = exception;
            call.MayAllocate = true;
        }

        call.Allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        call.WasStruck |= isOuter && Window is { } window && window.Close();
        call.MayAllocate |= call.WasStruck || !isOuter || !Rates.MeasuresAllocation;
        if (call.Thrown is ThreadInterruptedException)
        {
            Outermost.WasInterrupted = true;
            call.WasStruck |= !isOuter;
        }

        if (call.Thrown is StateViolationException violation)
        {
            call.Violations++;
            subject.Totals.CountViolation();
            Findings.Unless(Array.IndexOf(subject.Shape.States, violation.Found) is var found && subject.Shape.IsReachable(found), Invariant.DeclaredState, subject, "A violation found " + violation.Found);
        }

        _depth--;
        if (isOuter)
        {
            TakeInterrupt(call);
        }

        if (Judge.Fault(call) is var (invariant, claim))
        {
            Findings.Break(invariant, claim + "\n  " + call);
        }

        subject.Totals.CountAnswer(call);
        _tally.Count(call);
        Volatile.Write(ref _calls, _calls + 1);
        return call;
    }

    private static void Make(Record call, Scope? scope, string? text)
    {
        Subject subject = call.Subject;
        switch (call.Kind)
        {
            case CallKind.Read:
                call.State = subject.ReadState();
                break;
            case CallKind.Refresh:
                call.State = subject.RefreshState();
                break;
            case CallKind.Fire:
                call.Result = subject.FireTrigger(call.Argument);
                break;
            case CallKind.Request:
                call.Result = subject.RequestState(call.Argument);
                break;
            case CallKind.RequestText:
                call.Result = subject.RequestText(text);
                break;
            case CallKind.Begin:
                call.Result = subject.BeginOperation(call.Argument);
                break;
            case CallKind.Enter:
                subject.EnterOperation(call.Argument, scope!);
                call.Result = TransitionResult.Done;
                break;
            case CallKind.TryEnter:
                // Why it was not entered it does not say.
                call.Result = subject.TryEnterOperation(call.Argument, scope!) ? TransitionResult.Done : TransitionResult.NotAllowed;
                break;
            case CallKind.End:
                subject.EndOperation(call.Argument);
                break;
            default:
                scope!.Dispose();
                break;
        }
    }

    // An interrupt that has not arrived in the call is still to come: it must not hit the next call, nor be lost.
    private void TakeInterrupt(Record call)
    {
        if (!call.WasStruck)
        {
            Findings.Unless(!call.WasInterrupted, Invariant.Interrupts, call.Subject, "An interrupt out of nowhere.");
            return;
        }

        _tally.Count(Event.Interrupt);
        if (call.WasInterrupted)
        {
            _tally.Count(Event.InterruptInCall);
            return;
        }

        try
        {
            // It was sent before the window was closed, and so arrives at once.
            Thread.Sleep(1_000);
            Findings.Break(Invariant.Interrupts, "An interrupt was swallowed.\n  " + call);
        }
        catch (ThreadInterruptedException)
        {
        }
    }
}
