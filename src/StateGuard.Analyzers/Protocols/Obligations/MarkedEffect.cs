using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using StateGuard.Flow.Simulation;
using StateGuard.Flow.Values;
using StateGuard.Protocols.Bodies;
using StateGuard.Protocols.Contracts;
using StateGuard.Protocols.Contracts.External;
using StateGuard.Protocols.Summaries;

namespace StateGuard.Protocols.Obligations;

/// <summary>What a marked begin or end does to the operation that is followed.</summary>
internal static class MarkedEffect
{
    public static void Begin(
        Site site, OperationEffect effect, IOperation operation, PathState<ObligationState> path, BodyModel body, StepOutcome<ObligationState> outcome)
    {
        path = path.Note(TrailKind.Begin, site.Call.Syntax) with { Facts = AssumeObject(effect, site.Call, path.Facts, body) };
        bool isOpen = path.State.Status == OperationStatus.Open;
        if (isOpen && path.State.Site == site.Number)
        {
            body.Findings.NextTurn(site.Number, path.Trail?.Previous, path.State.IsImplicit);
        }

        if (isOpen && !effect.IsReentrant)
        {
            if (path.State.Site == site.Number)
            {
                BegunNextTurn(effect, operation, path, body, outcome);
            }
            else
            {
                BegunTwice(site, effect, operation, path, body, outcome);
            }

            return;
        }

        bool isIgnored = effect is { IsOutcomeOfObject: false, TellingParameter: < 0 } && CallModel.IsResultIgnored(operation);
        ObligationState open = isOpen ? ObligationMoves.Nest(path.State, site.Number) : ObligationMoves.Begin(path.State, site.Number);
        if (effect.Outcome is not { } result || isIgnored)
        {
            Facts facts = AssumeThere(effect, operation, AssumeTaken(site.Call, path.Facts, body), body);
            facts = isIgnored ? AssumeGiven(effect, site.Call, facts, body) : facts;
            outcome.Continue(Escape.IsReceivedElsewhere(site, facts, body) ? path with { Facts = facts } : path with { Facts = facts, State = open });
            return;
        }

        IOperation? telling = effect.TellingParameter >= 0 ? AccessPaths.ArgumentOf(site.Call, effect.TellingParameter)?.Value
            : effect.IsOutcomeOfObject ? AccessPaths.ArgumentOf(site.Call, effect.Parameter)?.Value
            : operation;
        Value answer = body.Evaluator.Evaluate(telling, path.Facts);
        if (path.Facts.Assume(answer, result.Success) is { } success)
        {
            success = AssumeGiven(effect, site.Call, success, body);
            bool isElsewhere = Escape.IsReceivedElsewhere(site, success, body);
            outcome.Continue(isElsewhere ? path with { Facts = success } : path with { Facts = success, State = open });
        }

        if (path.Facts.Assume(answer, result.Failure) is { } failure)
        {
            outcome.Continue(path with { Facts = failure, State = isOpen ? path.State : IsPending(site, operation) ? ObligationMoves.Await(path.State) : ObligationMoves.Fail(path.State, site.Number) });
        }
    }

    /// <summary>What a begin of something else than is followed leaves known: who was passed to it is there, and what it may answer.</summary>
    public static PathState<ObligationState> PassBy(
        OperationEffect effect, IOperation operation, IOperation call, in PathState<ObligationState> path, BodyModel body) =>
        effect.Kind == EffectKind.Begin
            ? Answer(effect, operation, path with { Facts = AssumeObject(effect, call, path.Facts, body) }, body)
            : path;

    // What a begin answers is a success or a failure, whoever is followed; an errno is never positive.
    private static PathState<ObligationState> Answer(
        OperationEffect effect, IOperation operation, in PathState<ObligationState> path, BodyModel body) =>
        effect is { Outcome: { } result, IsOutcomeOfObject: false, TellingParameter: < 0 }
        && path.Facts.Assume(body.Evaluator.Evaluate(operation, path.Facts), result.Success.Union(result.Failure)) is { } answered
            ? path with { Facts = answered }
            : path;

    // It stays open once. A begin that can fail has failed, then, if the code goes on at all.
    private static void BegunTwice(
        Site site, OperationEffect effect, IOperation operation, in PathState<ObligationState> path, BodyModel body, StepOutcome<ObligationState> outcome)
    {
        if (!path.State.IsImplicit)
        {
            body.Findings.Add(new Misuse(MisuseKind.BegunTwice, site, body.Sites[path.State.Site], site.Call.Syntax));
        }

        outcome.Continue(Failed(effect, operation, path, body) is { } failed ? path with { Facts = failed } : path);
    }

    // The next turn of a loop, whose object may be another than it seems: the begin may succeed as well. What it answers
    // then is told apart from a refusal.
    private static void BegunNextTurn(
        OperationEffect effect, IOperation operation, in PathState<ObligationState> path, BodyModel body, StepOutcome<ObligationState> outcome)
    {
        if (Failed(effect, operation, path, body) is not { } failed)
        {
            outcome.Continue(Answer(effect, operation, path, body));
            return;
        }

        outcome.Continue(path with { Facts = failed, State = path.State with { IsRefused = true } });
        if (path.Facts.Assume(body.Evaluator.Evaluate(operation, path.Facts), effect.Outcome!.Success) is { } succeeded)
        {
            outcome.Continue(path with { Facts = succeeded, State = path.State with { IsRefused = false } });
        }
    }

    private static Facts? Failed(OperationEffect effect, IOperation operation, in PathState<ObligationState> path, BodyModel body) =>
        effect is { Outcome: { } result, IsOutcomeOfObject: false, TellingParameter: < 0 } && !CallModel.IsResultIgnored(operation)
            ? path.Facts.Assume(body.Evaluator.Evaluate(operation, path.Facts), result.Failure)
            : null;

    public static void End(
        Site site, OperationEffect effect, Facts before, PathState<ObligationState> path, BodyModel body, StepOutcome<ObligationState> outcome)
    {
        if (effect.Terms.IsOfOpenOnly && path.State.Status != OperationStatus.Open)
        {
            outcome.Continue(path);
            return;
        }

        // What may be begun several times may have been so before the body was entered.
        bool isOfCallers = effect is { IsReentrant: true, Terms.EndsAll: false }
            && (path.State.Status == OperationStatus.Unknown || (path.State.Status == OperationStatus.Closed && effect.Terms.IsExplicit));
        if (path.State is { Status: OperationStatus.Closed, IsImplicit: false } && !isOfCallers
            && !IsEmptyScope(site, path.State, body) && !IsFoundThere(site, effect, path.State, before, body) && !IsEarlierTurn(site, effect, path.State) && !effect.Terms.EndsAll && !IsDisposalOfOthers(site, effect))
        {
            body.Findings.Add(new Misuse(MisuseKind.EndNotOpen, site, body.Sites[path.State.Site], site.Call.Syntax));
        }

        path = path.Note(TrailKind.End, site.Call.Syntax);
        outcome.Continue(path with
        {
            State = isOfCallers ? ObligationMoves.GiveBack(path.State)
                : IsSameLock(site, path.State, body) ? ObligationMoves.EndOuter(path.State)
                : effect.Terms.EndsAll ? ObligationMoves.EndAll(path.State, site.Number)
                : ObligationMoves.End(path.State, site.Number),
        });
    }

    /// <summary>
    /// What a member answers that tells whether the operation is open. Where that is not known it may be either, and
    /// the paths part.
    /// </summary>
    public static void Tell(
        IOperation operation, bool inLoop, bool isOfOneObject, in PathState<ObligationState> path, BodyModel body, StepOutcome<ObligationState> outcome)
    {
        int place = operation is IPropertyReferenceOperation ? body.Evaluator.StorageOf(operation, path.Facts) : 0;
        bool isAnswerKept = place != 0 || operation is IInvocationOperation;
        if (path.State.Known != OperationStatus.Unknown)
        {
            Answer(path.State.Known == OperationStatus.Open, path.State, path);
        }
        else if (isOfOneObject && isAnswerKept && path.State.First == FirstMove.None)
        {
            Answer(true, path.State with { Told = OperationStatus.Open }, path);
            Answer(false, path.State with { Told = OperationStatus.Closed }, path);
        }
        else
        {
            outcome.Continue(path);
        }

        void Answer(bool isOpen, ObligationState state, in PathState<ObligationState> path)
        {
            ValueSet answer = ValueSet.OfBoolean(isOpen);

            // A property is taken to stay as it was read; this one changes.
            Facts? facts = place != 0
                ? body.Transfer.Store(place, new Value(answer), operation, path.Facts, inLoop)
                : path.Facts.Assume(body.Evaluator.Evaluate(operation, path.Facts), answer);
            outcome.Continue(path with { State = state, Facts = facts ?? path.Facts });
        }
    }

    // A "lock" ends what it has begun itself, whatever was begun inside it and left open.
    private static bool IsSameLock(Site end, ObligationState state, BodyModel body) =>
        state is { Status: OperationStatus.Open, Depth: > 0, Inner: not 0 }
        && end.Call.Syntax.FirstAncestorOrSelf<LockStatementSyntax>() is { } statement
        && end.Call.IsImplicit
        && body.Sites[state.Site].Call is { IsImplicit: true } begin
        && begin.Syntax.FirstAncestorOrSelf<LockStatementSyntax>() == statement;

    // One loop may end as often as another has begun.
    private static bool IsEarlierTurn(Site site, OperationEffect effect, ObligationState state) => effect.IsReentrant && state.Site == site.Number;

    // The scope of a begin that has failed is empty, and to dispose of it does nothing.
    private static bool IsEmptyScope(Site end, ObligationState state, BodyModel body) =>
        end.Method.Name is "Dispose" or "DisposeAsync"
        && body.Sites[state.Site] is { MayEnd: false, Begin.Effect.Target: EffectTarget.Out or EffectTarget.Result };

    // Who tests what a "bool TryRent(out lease)" has handed out, rather than its answer, knows as well whether it has begun.
    private static bool IsFoundThere(Site end, OperationEffect effect, ObligationState state, Facts before, BodyModel body) =>
        body.Sites[state.Site] is { MayEnd: false, Begin.Effect: { Target: EffectTarget.Out, IsOutcomeOfObject: false } }
        && (effect.Target == EffectTarget.Argument ? AccessPaths.ArgumentOf(end.Call, effect.Parameter)?.Value : CallOperands.InstanceOf(end.Call))
            is { Type.IsReferenceType: true } ended
        && !body.Evaluator.Evaluate(ended, before).Set.MayBeNull;

    // An object that is begun whenever the call returns is never null, as a nullable annotation says of it.
    private static Facts AssumeThere(OperationEffect effect, IOperation operation, Facts facts, BodyModel body) =>
        effect is { Target: EffectTarget.Result, Outcome: null }
            ? facts.Assume(body.Evaluator.Evaluate(operation, facts), IsAddress(operation.Type) ? ValueSet.Of(0).Complement() : ValueSet.NotNull) ?? facts
            : facts;

    // What is handed out by a begin whose result says that it has begun is there.
    private static Facts AssumeGiven(OperationEffect effect, IOperation call, Facts facts, BodyModel body) =>
        effect is { Target: EffectTarget.Out, IsOutcomeOfObject: false }
        && AccessPaths.ArgumentOf(call, effect.Parameter)?.Value is { Type.IsReferenceType: true } given
            ? facts.Assume(body.Evaluator.Evaluate(given, facts), ValueSet.NotNull) ?? facts
            : facts;

    // Who is passed to a begin that has returned is there, as the one on whom it was called is.
    private static Facts AssumeObject(OperationEffect effect, IOperation call, Facts facts, BodyModel body) =>
        effect.Target == EffectTarget.Argument && AccessPaths.ArgumentOf(call, effect.Parameter)?.Value is { Type.IsReferenceType: true } argument
            ? facts.Assume(body.Evaluator.Evaluate(argument, facts), ValueSet.NotNull) ?? facts
            : facts;

    private static bool IsAddress(ITypeSymbol? type) => type is { SpecialType: SpecialType.System_IntPtr or SpecialType.System_UIntPtr };

    // "ref bool taken" of a begin that has returned is true.
    private static Facts AssumeTaken(IOperation call, Facts facts, BodyModel body)
    {
        if (call is IInvocationOperation { TargetMethod.ReturnsVoid: true } invocation)
        {
            foreach (IArgumentOperation argument in invocation.Arguments)
            {
                if (argument.Parameter is { RefKind: RefKind.Ref, Type.SpecialType: SpecialType.System_Boolean })
                {
                    facts = facts.Assume(body.Evaluator.Evaluate(argument.Value, facts), ValueSet.True) ?? facts;
                }
            }
        }

        return facts;
    }

    // A task that is not awaited here has not failed yet: what it will answer somebody else may see.
    private static bool IsPending(Site site, IOperation operation) =>
        operation is not IAwaitOperation && !CallModel.IsWaitedFor(operation) && site.Method.ReturnType is INamedTypeSymbol { Arity: 1 } type
        && !SymbolEqualityComparer.Default.Equals(BeginOutcomes.ResultOf(type), type);

    // To dispose of a library's object that has ended already does nothing.
    private static bool IsDisposalOfOthers(Site end, OperationEffect effect) =>
        end.Method.Name is "Dispose" or "DisposeAsync" && !ReferenceEquals(effect.Terms, ExternalTerms.None);
}
