using StateGuard.Soak.Invariants;
using StateGuard.Soak.Machines;

namespace StateGuard.Soak.Calls;

/// <summary>Whether one call has done what its answer says, no more and no less.</summary>
internal static class Judge
{
    /// <summary>The invariant that the call breaks and how, or null.</summary>
    public static (Invariant Invariant, string Claim)? Fault(Record call) =>
        Exceptions(call) ?? Changes(call) ?? Answers(call) ?? Surroundings(call);

    private static (Invariant, string)? Exceptions(Record call) => call.Thrown switch
    {
        null when call.HookThrew || call.LetRecursionThrough => (Invariant.Exceptions, "What a hook threw did not reach the caller."),
        null => null,
        InjectedException when call.HookThrew => null,
        ThreadInterruptedException when call.WasStruck => null,
        LockRecursionException when call.LetRecursionThrough => null,
        StateViolationException when call.Kind is CallKind.End or CallKind.Dispose && !call.Subject.Shape.ReportsViolations => null,
        TransitionException refusal when call.Kind == CallKind.Enter && refusal.Result is TransitionResult.Busy or TransitionResult.NotAllowed => null,
        _ => (Invariant.Exceptions, "Nothing should have thrown this: " + call.Thrown),
    };

    private static (Invariant, string)? Changes(Record call)
    {
        Shape shape = call.Subject.Shape;
        ReadOnlySpan<(int From, int To, int Trigger)> changes = call.Changes;
        for (int i = 0; i < changes.Length; i++)
        {
            (int from, int to, int trigger) = changes[i];
            bool isDeclared = trigger >= 0
                ? shape.Target(from, trigger) == to
                : shape.IsAutomatic(from, to) || Array.Exists(shape.Operations, operation =>
                    (from, to) == (operation.From, operation.Held) || (from, to) == (operation.Held, operation.From));
            if (!isDeclared || !shape.IsReachable(from) || !shape.IsReachable(to))
            {
                return (Invariant.DeclaredChange, "A change that is not declared.");
            }

            if (i > 0 && changes[i - 1].To != from)
            {
                return (Invariant.Chain, "The changes of one call are no chain.");
            }
        }

        return null;
    }

    private static (Invariant, string)? Answers(Record call) => call.Kind switch
    {
        CallKind.Read => Require(call.Count == 0 && call.Subject.Shape.IsReachable(call.State), Invariant.DeclaredState, "A state that cannot be."),
        CallKind.Refresh => Require(call.Triggered + call.Begins + call.Ends == 0, Invariant.Refusals, "A refresh takes automatic transitions alone.")
            ?? Require(call.Thrown is not null || call.Subject.Shape.IsReachable(call.State), Invariant.DeclaredState, "A state that cannot be."),
        CallKind.Fire => Trigger(call, TransitionResult.Invalid) ?? Require(
            call.Triggered == 0 || call.Trigger == call.Argument, Invariant.DeclaredChange, "Another trigger than the one that was fired."),
        CallKind.Request or CallKind.RequestText => Request(call),
        CallKind.Begin or CallKind.Enter or CallKind.TryEnter => Begin(call),
        _ => End(call),
    };

    private static (Invariant, string)? Trigger(Record call, TransitionResult impossible)
    {
        if (call.Begins + call.Ends > 0 || call.Triggered > 1)
        {
            return (Invariant.DeclaredChange, "More than one trigger can do.");
        }

        if (call.ActionThrew && call.Triggered > 0)
        {
            return (Invariant.ThrowingAction, "An action threw, and the state has changed.");
        }

        if (call.Thrown is not null)
        {
            return null;
        }

        return call.Result switch
        {
            TransitionResult.Done => call.Kind == CallKind.Fire
                ? Require(call.Triggered == 1, Invariant.LostUpdate, "Done, and no change was heard.")
                : Require(call.Count == 0 || call.Changes[^1].To == call.Argument, Invariant.LostUpdate, "Done, and the state is not the goal."),
            TransitionResult.NotAllowed => Require(call.Triggered == 0, Invariant.Refusals, "Not allowed, and the state has changed."),
            TransitionResult.Refused => Require(call.Triggered == 0 && call.Subject.Shape.HasGuards, Invariant.Refusals, "Refused without a guard, or with a change."),
            TransitionResult.Busy => Require(
                call.Count == 0 || (call.Kind != CallKind.Fire && call.Triggered == 1), Invariant.Refusals, "Busy, and the state has changed."),
            _ => Require(call.Result == TransitionResult.Invalid && impossible != TransitionResult.Invalid, Invariant.Refusals, "An answer that cannot be."),
        };
    }

    private static (Invariant, string)? Request(Record call)
    {
        if (call.Subject.Shape.CanBeRequested(call.Argument))
        {
            return Trigger(call, TransitionResult.Invalid);
        }

        return Require(call.Count == 0 && call.Result == TransitionResult.Invalid, Invariant.Refusals, "What cannot be requested is invalid.");
    }

    private static (Invariant, string)? Begin(Record call)
    {
        bool hasBegun = call.Begins == 1 && call.Operation == call.Argument && call.Subject.Shape.OperationOf(call.Changes[^1].To) == call.Argument;
        if (call.Begins + call.Ends + call.Triggered != (hasBegun ? 1 : 0))
        {
            return (Invariant.DeclaredChange, "More than a begin can do.");
        }

        if (call.Thrown is not null)
        {
            return Require(!hasBegun || call.TransitionedThrew, Invariant.Refusals, "A begin has thrown, and has begun.");
        }

        return call.Result switch
        {
            TransitionResult.Done => Require(hasBegun, Invariant.LostUpdate, "Done, and no begin was heard."),
            TransitionResult.NotAllowed => Require(!hasBegun, Invariant.Refusals, "Not allowed, and begun."),
            TransitionResult.Busy => Require(call.Count == 0, Invariant.Refusals, "Busy, and the state has changed."),
            _ => (Invariant.Refusals, "An answer that cannot be."),
        };
    }

    private static (Invariant, string)? End(Record call)
    {
        bool hasEnded = call.Ends == 1 && call.Operation == call.Argument;
        if (call.Begins + call.Ends + call.Triggered != (hasEnded ? 1 : 0))
        {
            return (Invariant.DeclaredChange, "More than an end can do.");
        }

        // Whatever it throws: an end that is given up would leave the operation open.
        return Require((hasEnded ? 1 : 0) + call.Violations == 1, Invariant.Ends, "An end ends, or is one violation.")
            ?? Require(hasEnded || call.Count == 0, Invariant.Violations, "A violation, and the state has changed.");
    }

    private static (Invariant, string)? Surroundings(Record call) =>
        Require(!call.Subject.IsInside, Invariant.LockReleased, "The lock is still taken.")
        ?? Require(call.Allocated == 0 || call.MayAllocate, Invariant.Allocation, $"{call.Allocated} bytes were allocated.");

    private static (Invariant, string)? Require(bool holds, Invariant invariant, string claim) => holds ? null : (invariant, claim);
}
