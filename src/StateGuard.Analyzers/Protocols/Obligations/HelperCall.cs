using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using StateGuard.Flow.Evaluation;
using StateGuard.Flow.Simulation;
using StateGuard.Flow.Values;
using StateGuard.Protocols.Bodies;
using StateGuard.Protocols.Summaries;

namespace StateGuard.Protocols.Obligations;

/// <summary>The call of a summarised helper: each of its outcomes, as if its code stood here.</summary>
internal static class HelperCall
{
    /// <summary>Number of the object that an operation of a helper belongs to, for this call of it; 0 where it has none.</summary>
    public static int ObjectOf(OperationSummary effect, IOperation call, Facts before, Facts after, ValueEvaluator evaluator)
    {
        if (effect.IsObjectNew)
        {
            int storage = AccessPaths.StorageAt(effect.Object, call, before, evaluator);
            return storage == 0 ? 0 : evaluator.Table.Produced(call, ValueTable.FirstWrittenSlot + storage);
        }

        return AccessPaths.ValueAt(effect.Object, call, effect.Object.Root == PathRoot.Result ? after : before, evaluator).Number;
    }

    /// <summary>The facts once the arguments were passed, with the result being what the helper hands back; null where it does not return.</summary>
    public static Facts? Passed(MethodSummary helper, IOperation call, Facts before, bool inLoop, BodyModel body)
    {
        Facts? after = body.Transfer.Apply(call, before, inLoop);
        return after is not null && call is IInvocationOperation && helper.Returns is { } returned
            && AccessPaths.ValueAt(returned, call, before, body.Evaluator).Number is not 0 and var number
                ? after.Bind(body.Evaluator.Table.OfTemporary(call), number)
                : after;
    }

    /// <summary>The outcomes for the operation that is followed.</summary>
    public static void Apply(
        Site site,
        OperationSummary effect,
        bool canReturn,
        Facts after,
        in PathState<ObligationState> before,
        bool isKept,
        BasicBlock block,
        bool inLoop,
        BodyModel body,
        ImplicitExceptions exceptions,
        StepOutcome<ObligationState> outcome)
    {
        int followed = before.Facts.Read(body.Evaluator.Table.Tracked, body.Evaluator.Table);
        foreach (SummaryOutcome way in effect.Outcomes)
        {
            if (Assume(way, site.Call, before.Facts, after, body) is null || Contradicts(way.Told, before.State.Known))
            {
                continue;
            }

            PathState<ObligationState> judged = Judge(site, followed, effect, way, before, body);
            PathState<ObligationState> next = way.Status == OperationStatus.Open ? judged.Note(TrailKind.Begin, site.Call.Syntax) : judged;
            if (IsRefuted(site, effect, way, before.State))
            {
                continue;
            }

            if (judged.State.Known == OperationStatus.Unknown && judged.State.First == FirstMove.None)
            {
                judged = judged with { State = judged.State with { Told = way.Told } };
            }

            // What the helper has ended again is not what it leaves there in its place.
            bool isReplaced = effect.IsObjectNew && way is { Status: OperationStatus.Closed, First: not FirstMove.Failed };

            // Open or closed it is as the body has made it; that the helper has made it so once more is not known of this call.
            bool isRepeatedByChance = way.Status == judged.State.Status && way is { First: FirstMove.Began or FirstMove.Failed, Status: not OperationStatus.Unknown }
                && !IsTelling(effect);
            int number = judged.State.Status == OperationStatus.Unknown && way is { First: FirstMove.Began or FirstMove.Failed, Status: OperationStatus.Closed }
                ? body.Sites.RepresentativeOf(site)
                : site.Number;
            ObligationState state = isReplaced || isRepeatedByChance ? judged.State : ObligationMoves.Follow(judged.State, way, number, effect.IsReentrant);
            if (Replaces(effect, way)
                || (way.Status == OperationStatus.Open && Escape.IsReceivedElsewhere(site, after, body))
                || (isKept && way is { Status: OperationStatus.Unknown, Exit: FlowExit.Normal }))
            {
                state = Escape.Release(state);
            }

            Apply(site.Call, way, canReturn, after, next, state, followed, block, inLoop, body, exceptions, outcome);
        }
    }

    /// <summary>One outcome.</summary>
    /// <param name="call">The call.</param>
    /// <param name="way">What happens.</param>
    /// <param name="canReturn">Whether the helper ever returns; if not, its exceptions count as thrown here.</param>
    /// <param name="after">The facts once the arguments were passed.</param>
    /// <param name="before">The path that comes to the call.</param>
    /// <param name="state">The typestate after this outcome.</param>
    /// <param name="followed">Number of the object that is followed; 0 where this call has nothing to do with it.</param>
    public static void Apply(
        IOperation call,
        SummaryOutcome way,
        bool canReturn,
        Facts after,
        in PathState<ObligationState> before,
        ObligationState state,
        int followed,
        BasicBlock block,
        bool inLoop,
        BodyModel body,
        ImplicitExceptions exceptions,
        StepOutcome<ObligationState> outcome)
    {
        if (Assume(way, call, before.Facts, after, body) is not { } facts)
        {
            return;
        }

        facts = Write(way, call, Restore(way, call, before.Facts, facts, body), body, inLoop);
        if (followed != 0)
        {
            facts = facts.Bind(body.Evaluator.Table.Tracked, followed);
        }

        PathState<ObligationState> next = before with { State = state, Facts = facts };
        if (way.Exit == FlowExit.Normal)
        {
            Value result = body.Evaluator.Evaluate(call, facts);
            if ((result.Number == 0 ? facts : facts.Assume(result, way.Result)) is { } returned)
            {
                outcome.Continue(next with { Facts = returned });
            }
        }
        else if (!canReturn)
        {
            outcome.Throw(next.Note(TrailKind.Throw, call.Syntax) with { Facts = facts.Throwing(ThrownException.Any) });
        }
        else
        {
            exceptions.Throw(call, block, next, outcome);
        }
    }

    private static Facts? Assume(SummaryOutcome way, IOperation call, Facts before, Facts after, BodyModel body)
    {
        Facts? facts = after;
        foreach ((AccessPath path, ValueSet set) in way.Conditions)
        {
            facts = facts?.Assume(AccessPaths.ValueAt(path, call, before, body.Evaluator), set);
        }

        return facts;
    }

    // What is open already is not begun again: a begin that can fail has failed, then, if the code goes on at all.
    private static bool IsRefuted(Site site, OperationSummary effect, SummaryOutcome way, ObligationState before) =>
        before.Status == OperationStatus.Open && before.Site != site.Number && !effect.IsReentrant
        && way is { First: FirstMove.Began, Status: OperationStatus.Open }
        && effect.Outcomes.Any(other => other is { First: FirstMove.Failed, Exit: FlowExit.Normal });

    // What the helper asks for, and the caller knows to be otherwise, sends it another way.
    private static bool Contradicts(OperationStatus told, OperationStatus known) =>
        told != OperationStatus.Unknown && known != OperationStatus.Unknown && told != known;

    private static PathState<ObligationState> Judge(
        Site site, int owner, OperationSummary effect, SummaryOutcome way, in PathState<ObligationState> before, BodyModel body)
    {
        bool isExplicit = !before.State.IsImplicit && !way.IsImplicit;
        switch (way.First, before.State.Status)
        {
            case (FirstMove.Ended, OperationStatus.Closed) when isExplicit && !way.Needs
                && !(effect.IsReentrant && (effect.IsExplicit || before.State.Site == site.Number)):
                body.Findings.Add(new Misuse(MisuseKind.EndNotOpen, site, body.Sites[before.State.Site], site.Call.Syntax));
                break;
            case (FirstMove.Began, OperationStatus.Open) when before.State.Site == site.Number && !before.State.IsReported && (effect.IsSureBegin || effect.IsToldByResult):
                body.Findings.NextTurn(site.Number, before.Trail, before.State.IsImplicit || way.IsImplicit);
                break;
            case (FirstMove.Began, OperationStatus.Open) when before.State.Site != site.Number && isExplicit && !effect.IsReentrant && IsProof(body.Sites[before.State.Site].Summary, effect):
                body.Findings.Add(new Misuse(MisuseKind.BegunTwice, site, body.Sites[before.State.Site], site.Call.Syntax));
                break;
        }

        return way.Needs ? Requirement.Judge(site, owner, before, body) : before;
    }

    // What the helper was passed by reference, and has not assigned on this way, is what it was.
    private static Facts Restore(SummaryOutcome way, IOperation call, Facts before, Facts after, BodyModel body)
    {
        foreach (IArgumentOperation argument in CallOperands.ArgumentsOf(call))
        {
            if (argument.Parameter is { RefKind: RefKind.Ref } parameter
                && !way.Writes.Any(write => write.Path is { Root: PathRoot.Parameter, Members.Count: 0 } path && path.Ordinal == parameter.Ordinal)
                && body.Evaluator.StorageOf(argument.Value, before) is not 0 and var storage)
            {
                after = after.Bind(storage, before.Read(storage, body.Evaluator.Table));
            }
        }

        return after;
    }

    private static Facts Write(SummaryOutcome way, IOperation call, Facts facts, BodyModel body, bool inLoop)
    {
        var writes = new List<(int, ValueSet, int)>(way.Writes.Count);
        foreach ((AccessPath path, ValueSet set) in way.Writes)
        {
            int storage = AccessPaths.StorageAt(path, call, facts, body.Evaluator);
            if (storage != 0 && IsOfNoUse(storage, set, facts, body.Evaluator.Table))
            {
                // Of a field that any call is taken to change nobody need hear that this one does.
                facts = body.Evaluator.Table.IsChangeable(storage) ? facts : facts.Bind(storage, body.Evaluator.Table.Whatever(storage));
            }
            else if (storage != 0)
            {
                writes.Add((storage, set, ValueTable.FirstWrittenSlot + storage));
            }
        }

        return body.Transfer.StoreAll(writes, call, facts, inLoop);
    }

    // A flag or a number of which nothing was known, and nothing is.
    private static bool IsOfNoUse(int storage, ValueSet set, Facts facts, ValueTable table) =>
        Whatever.Includes(storage, facts.Read(storage, table), facts, table)
        && (set.IsTop || set.Equals(ValueSet.Of(SimpleTypes.Of(table.StorageOf(storage).Subject))));

    // What is ended and written anew at one place, as a pooled array that grows is, is not known to be closed there.
    private static bool Replaces(OperationSummary effect, SummaryOutcome way) =>
        way is { First: FirstMove.Ended, Status: not OperationStatus.Open, Depth: 0 } && way.Writes.Any(write => write.Path.Equals(effect.Object));

    // Of two helpers that begin on some of their ways only, a caller need not have called both on those.
    private static bool IsProof(OperationSummary? cause, OperationSummary effect) => cause is null || (IsTelling(cause) && IsTelling(effect));

    private static bool IsTelling(OperationSummary effect) => effect.IsSureBegin || effect.IsToldByResult;
}
