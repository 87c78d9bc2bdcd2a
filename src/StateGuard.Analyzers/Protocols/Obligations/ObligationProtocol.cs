using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using StateGuard.Flow.Evaluation;
using StateGuard.Flow.Graphs;
using StateGuard.Flow.Simulation;
using StateGuard.Flow.Values;
using StateGuard.Protocols.Bodies;
using StateGuard.Protocols.Contracts;
using StateGuard.Protocols.Summaries;

namespace StateGuard.Protocols.Obligations;

/// <summary>
/// The protocol of an obligation: one operation of one object, begun and ended by the calls of a body. A begin that
/// can fail splits the paths in two, each with what the result says of it; that is what ties the result to the
/// operation from there on.
/// </summary>
/// <remarks>Without a key it follows nothing, and only collects what there is to follow.</remarks>
internal sealed class ObligationProtocol : IFlowProtocol<ObligationState>
{
    private readonly BodyModel _body;
    private readonly ObligationKey? _key;
    private readonly ImplicitExceptions _exceptions;

    public ObligationProtocol(BodyModel body, ObligationKey? key)
    {
        _body = body;
        _key = key;
        _exceptions = new ImplicitExceptions(body, key?.Operation);
    }

    public ObligationState Initial => default;

    public void Apply(FlowStep step, BasicBlock block, in PathState<ObligationState> path, StepOutcome<ObligationState> outcome)
    {
        IOperation operation = step.Operation;
        bool inLoop = _body.Graph.IsInLoop(block);
        if (Interruption.At(operation) is { } interruption)
        {
            Interruption.Judge(interruption, path.State, _body);
        }

        if (operation is IReturnOperation { Kind: OperationKind.YieldReturn } yield)
        {
            Interruption.Abandon(yield, path, outcome);
            outcome.Continue(path);
            return;
        }

        if (_body.Calls.AwaitedCall(operation) is { } awaited)
        {
            ApplyMarked(operation, awaited, awaited.TargetMethod, 0, block, inLoop, path, outcome);
            return;
        }

        if (CallModel.MethodOf(operation) is { } method)
        {
            if (_body.Calls.SummaryOf(method) is { } summary)
            {
                ApplyHelper(operation, method, summary, block, inLoop, path, outcome);
                return;
            }

            if (DelegateTarget.Of(operation, path.Facts, _body) is { } target)
            {
                if (target.Receiver == 0 && _body.Calls.SummaryOf(target.Method) is { } called)
                {
                    ApplyHelper(operation, target.Method, called, block, inLoop, path, outcome);
                    return;
                }

                if (_body.Calls.ContractOf(target.Method).Effects.Count > 0 && !CallModel.IsAwaited(operation))
                {
                    ApplyMarked(operation, operation, target.Method, target.Receiver, block, inLoop, path, outcome);
                    return;
                }
            }

            if (AnswerCheck.Is(method))
            {
                AnswerCheck.Apply((IInvocationOperation)operation, block, path, _body, _exceptions, outcome);
                return;
            }

            MethodContract contract = _body.Calls.ContractOf(method, operation);
            if (contract.Effects.Count > 0 && !(contract.Begins && CallModel.IsAwaited(operation)))
            {
                ApplyMarked(operation, operation, method, 0, block, inLoop, path, outcome);
                return;
            }
        }

        ApplyOther(operation, block, inLoop, path, outcome);
    }

    private void ApplyOther(IOperation operation, BasicBlock block, bool inLoop, in PathState<ObligationState> path, StepOutcome<ObligationState> outcome)
    {
        if (_body.Throws.CanThrow(operation))
        {
            // A begin whose task fails has not begun.
            PathState<ObligationState> thrown = AwaitsBegin(operation, path)
                ? path with { State = ObligationMoves.Fail(path.State, path.State.Site) }
                : Escape.Has(operation, path, _body) ? path with { State = Escape.Release(path.State) } : path;
            _exceptions.Throw(operation, block, thrown, outcome);
        }

        if (_body.Transfer.Apply(operation, path.Facts, inLoop) is { } facts)
        {
            PathState<ObligationState> next = path with { Facts = facts };
            bool isReleased = Escape.Has(operation, path, _body) || Escape.IsTaskPassedOn(operation, path, _body) || (_key is { } key && Escape.IsForLater(operation, path.State, key.Operation, _body));
            outcome.Continue(isReleased ? next with { State = Escape.Release(path.State) } : next);
        }
        else if (operation is IInvocationOperation { TargetMethod: { } method } && FlowAttributes.DoesNotReturn(method))
        {
            ThrowHere(operation, path, outcome);
        }
    }

    // Whether the task that is awaited, or waited for, is that of the begin itself.
    private bool AwaitsBegin(IOperation operation, in PathState<ObligationState> path) =>
        path.State.Status == OperationStatus.Open
        && HandedOnResults.WaitedFor(operation) is { } awaited
        && _body.Evaluator.Evaluate(awaited, path.Facts).Number is not 0 and var task
        && _body.Evaluator.Table.ValueOf(task) is { Kind: ValueKind.Produced, Subject: { } producer }
        && ReferenceEquals(producer, _body.Sites[path.State.Site].Call);

    private void ApplyMarked(
        IOperation operation,
        IOperation call,
        IMethodSymbol method,
        int receiver,
        BasicBlock block,
        bool inLoop,
        in PathState<ObligationState> path,
        StepOutcome<ObligationState> outcome)
    {
        if (_body.Throws.CanThrow(operation))
        {
            _exceptions.Throw(operation, block, path, outcome);
        }

        if (_body.Transfer.Apply(operation, path.Facts, inLoop) is not { } facts)
        {
            return;
        }

        IReadOnlyList<OperationEffect> effects = _body.Calls.ContractOf(method, call).Effects;
        PathState<ObligationState> after = path with { Facts = EffectObject.ReturnedBy(operation, call, method, effects, path.Facts, facts, _body.Evaluator) };
        foreach (int i in Order(effects))
        {
            OperationEffect effect = effects[i];
            int owner = receiver != 0 && effect.Target == EffectTarget.Receiver
                ? receiver
                : EffectObject.Of(effect, operation, call, method, path.Facts, facts, _body.Evaluator);
            if (!IsFollowed(effect.Operation, owner, helper: null, after, out int tracked))
            {
                after = EarlierTurn.TellApart(effect, call, owner, tracked, _key, MarkedEffect.PassBy(effect, operation, call, after, _body), _body);
                continue;
            }

            if (effect.Kind == EffectKind.Tell)
            {
                MarkedEffect.Tell(operation, inLoop, _key is { IsOfAnyObject: false }, after, _body, outcome);
                return;
            }

            if (effect.Kind == EffectKind.Begin && owner != tracked && EarlierTurn.IsHeldBesides(call, tracked, after, _body))
            {
                after = after with { State = after.State with { IsOfEarlierTurn = true } };
                break;
            }

            Site site = _body.Sites.Of(call, method, effect, i);
            after = Track(after, owner, tracked, site.Begin is null ? null : site);
            if (effect.Kind == EffectKind.Require)
            {
                after = Requirement.Judge(site, owner, after, _body);
                continue;
            }

            if (effect.Kind == EffectKind.End)
            {
                MarkedEffect.End(site, effect, path.Facts, after, _body, outcome);
            }
            else
            {
                MarkedEffect.Begin(site, effect, operation, after, _body, outcome);
            }

            return;
        }

        outcome.Continue(after);
    }

    // A call that takes one object back and gives another, as to reallocate does, takes first.
    private static IEnumerable<int> Order(IReadOnlyList<OperationEffect> effects) =>
        Enumerable.Range(0, effects.Count).OrderBy(i => effects[i].Kind == EffectKind.End ? 0 : 1);

    private void ApplyHelper(
        IOperation operation,
        IMethodSymbol method,
        MethodSummary summary,
        BasicBlock block,
        bool inLoop,
        in PathState<ObligationState> path,
        StepOutcome<ObligationState> outcome)
    {
        if (HelperCall.Passed(summary, operation, path.Facts, inLoop, _body) is not { } facts)
        {
            if (FlowAttributes.DoesNotReturn(method))
            {
                ThrowHere(operation, path, outcome);
            }

            return;
        }

        bool isPassedOn = Escape.IsTaskPassedOn(operation, path, _body);
        bool isKept = isPassedOn || Escape.IsKept(operation, summary, path, _body);
        for (int i = 0; i < summary.Operations.Count; i++)
        {
            OperationSummary effect = summary.Operations[i];
            int owner = HelperCall.ObjectOf(effect, operation, path.Facts, facts, _body.Evaluator);
            if (!isPassedOn && IsFollowed(effect.Operation, owner, summary.IsFinal ? effect : null, path, out int tracked))
            {
                Site site = _body.Sites.Of(operation, method, effect, i);
                PathState<ObligationState> before = Track(path, owner, tracked, site);
                HelperCall.Apply(site, effect, summary.CanReturn, facts, before, isKept, block, inLoop, _body, _exceptions, outcome);
                return;
            }
        }

        foreach (SummaryOutcome way in summary.Ways)
        {
            ObligationState state = isPassedOn || (isKept && way.Exit == FlowExit.Normal) ? Escape.Release(path.State) : path.State;
            HelperCall.Apply(operation, way, summary.CanReturn, facts, path, state, 0, block, inLoop, _body, _exceptions, outcome);
        }
    }

    // Whether the object is the one that is followed; what it was called so far.
    private bool IsFollowed(string operation, int owner, OperationSummary? helper, in PathState<ObligationState> path, out int tracked)
    {
        tracked = owner;
        // Up to the first call that concerns an object, a simulation that follows it knows what one knows that follows nothing.
        if (_key is not { IsOfAnyObject: false })
        {
            _body.Discover(operation, owner, helper);
        }

        if (_key is { IsOfAnyObject: true })
        {
            return _key.Value.Operation == operation;
        }

        if (owner == 0 || _key is not { } key || key.Operation != operation)
        {
            return false;
        }

        if (!path.Facts.IsBound(_body.Evaluator.Table.Tracked, out tracked))
        {
            tracked = key.Object;
        }

        return owner == tracked || owner == key.Object;
    }

    // A loop may have come round to another object of the same description, with the last one left behind.
    private PathState<ObligationState> Track(PathState<ObligationState> path, int owner, int tracked, Site? begin)
    {
        if (_key is { IsOfAnyObject: true })
        {
            return path;
        }

        if (owner != tracked)
        {
            if (path.State is { Status: OperationStatus.Open, IsReported: false } && begin is not null)
            {
                _body.Findings.NextTurn(path.State.Site, path.Trail, path.State.IsImplicit);
            }

            path = path with { State = default(ObligationState) with { IsImplicit = path.State.IsImplicit } };
        }

        return path with { Facts = path.Facts.Bind(_body.Evaluator.Table.Tracked, owner) };
    }

    private static void ThrowHere(IOperation operation, in PathState<ObligationState> path, StepOutcome<ObligationState> outcome)
    {
        if (operation is not IInvocationOperation { TargetMethod: { } method } || !ProcessExit.Is(method))
        {
            outcome.Throw(path.Note(TrailKind.Throw, operation.Syntax) with { Facts = path.Facts.Throwing(ThrownException.Any) });
        }
    }
}
