namespace StateGuard.Soak.Calls;

/// <summary>How often what happened, for the summary.</summary>
internal sealed class Tally
{
    private static readonly int Answers = Enum.GetValues<Answer>().Length;

    private readonly long[] _calls = new long[Enum.GetValues<CallKind>().Length * Answers];
    private readonly long[] _events = new long[Enum.GetValues<Event>().Length];

    public long Calls => _calls.Sum();

    public long this[Event kind] => Volatile.Read(ref _events[(int)kind]);

    public long this[Answer answer] => Enum.GetValues<CallKind>().Sum(kind => this[kind, answer]);

    public long this[CallKind kind, Answer answer] => Volatile.Read(ref _calls[((int)kind * Answers) + (int)answer]);

    public void Count(Event kind) => Interlocked.Increment(ref _events[(int)kind]);

    public void Count(Record call) => Interlocked.Increment(ref _calls[((int)call.Kind * Answers) + (int)Of(call)]);

    private static Answer Of(Record call) => call.Thrown switch
    {
        null when call.Kind is CallKind.End or CallKind.Dispose => call.Violations > 0 ? Answer.Violation : Answer.Ended,
        null when call.Kind is CallKind.Read or CallKind.Refresh => Answer.Done,
        null => Of(call.Result),
        TransitionException refusal => Of(refusal.Result),
        StateViolationException => Answer.Violation,
        ThreadInterruptedException => Answer.Interrupted,
        LockRecursionException => Answer.Recursion,
        InjectedException { Hook: Hook.Guard } => Answer.GuardThrew,
        InjectedException { Hook: Hook.Action } => Answer.ActionThrew,
        InjectedException { Hook: Hook.Violated } => Answer.ViolatedThrew,
        _ => Answer.TransitionedThrew,
    };

    private static Answer Of(TransitionResult result) => result switch
    {
        TransitionResult.Done => Answer.Done,
        TransitionResult.NotAllowed => Answer.NotAllowed,
        TransitionResult.Refused => Answer.Refused,
        TransitionResult.Busy => Answer.Busy,
        _ => Answer.Invalid,
    };
}
