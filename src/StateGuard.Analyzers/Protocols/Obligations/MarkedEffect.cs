using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using StateGuard.Flow.Simulation;
using StateGuard.Flow.Values;
using StateGuard.Protocols.Bodies;
using StateGuard.Protocols.Contracts;
using StateGuard.Protocols.Summaries;

namespace StateGuard.Protocols.Obligations;

/// <summary>What a marked begin or end does to the operation that is followed.</summary>
internal static class MarkedEffect
{
    public static void Begin(
        Site site, OperationEffect effect, IOperation operation, PathState<ObligationState> path, BodyModel body, StepOutcome<ObligationState> outcome)
    {
        path = path.Note(TrailKind.Begin, site.Call.Syntax);
        if (path.State.Status == OperationStatus.Open)
        {
            if (path.State.Site == site.Number)
            {
                body.Findings.NextTurn(site.Number, path.Trail?.Previous);
            }
            else if (effect.IsReentrant)
            {
                path = path with { State = ObligationMoves.Nest(path.State) };
            }
            else
            {
                BegunTwice(site, effect, operation, path, body, outcome);
                return;
            }

            outcome.Continue(path);
            return;
        }

        bool isIgnored = !effect.IsOutcomeOfObject && CallModel.IsResultIgnored(operation);
        ObligationState open = ObligationMoves.Begin(path.State, site.Number);
        if (effect.Outcome is not { } result || isIgnored)
        {
            Facts facts = AssumeThere(effect, operation, AssumeTaken(site.Call, path.Facts, body), body);
            outcome.Continue(Escape.IsReceivedElsewhere(site, facts, body) ? path with { Facts = facts } : path with { Facts = facts, State = open });
            return;
        }

        IOperation? telling = effect.IsOutcomeOfObject ? AccessPaths.ArgumentOf(site.Call, effect.Parameter)?.Value : operation;
        Value answer = body.Evaluator.Evaluate(telling, path.Facts);
        if (path.Facts.Assume(answer, result.Success) is { } success)
        {
            bool isElsewhere = Escape.IsReceivedElsewhere(site, success, body);
            outcome.Continue(isElsewhere ? path with { Facts = success } : path with { Facts = success, State = open });
        }

        if (path.Facts.Assume(answer, result.Failure) is { } failure)
        {
            outcome.Continue(path with { Facts = failure, State = ObligationMoves.Fail(path.State, site.Number) });
        }
    }

    // It stays open once. A begin that can fail has failed, then, if the code goes on at all.
    private static void BegunTwice(
        Site site, OperationEffect effect, IOperation operation, in PathState<ObligationState> path, BodyModel body, StepOutcome<ObligationState> outcome)
    {
        if (!path.State.IsImplicit)
        {
            body.Findings.Add(new Misuse(MisuseKind.BegunTwice, site, body.Sites[path.State.Site], site.Call.Syntax));
        }

        if (effect is { Outcome: { } result, IsOutcomeOfObject: false } && !CallModel.IsResultIgnored(operation)
            && path.Facts.Assume(body.Evaluator.Evaluate(operation, path.Facts), result.Failure) is { } failed)
        {
            outcome.Continue(path with { Facts = failed });
            return;
        }

        outcome.Continue(path);
    }

    public static void End(Site site, PathState<ObligationState> path, BodyModel body, StepOutcome<ObligationState> outcome)
    {
        if (path.State is { Status: OperationStatus.Closed, IsImplicit: false } && !IsEmptyScope(site, path.State, body))
        {
            body.Findings.Add(new Misuse(MisuseKind.EndNotOpen, site, body.Sites[path.State.Site], site.Call.Syntax));
        }

        outcome.Continue(path.Note(TrailKind.End, site.Call.Syntax) with { State = ObligationMoves.End(path.State, site.Number) });
    }

    // The scope of a begin that has failed is empty, and to dispose of it does nothing.
    private static bool IsEmptyScope(Site end, ObligationState state, BodyModel body) =>
        end.Method.Name is "Dispose" or "DisposeAsync"
        && body.Sites[state.Site] is { MayEnd: false, Begin.Effect.Target: EffectTarget.Out or EffectTarget.Result };

    // An object that is begun whenever the call returns is never null, as a nullable annotation says of it.
    private static Facts AssumeThere(OperationEffect effect, IOperation operation, Facts facts, BodyModel body) =>
        effect is { Target: EffectTarget.Result, Outcome: null }
            ? facts.Assume(body.Evaluator.Evaluate(operation, facts), ValueSet.NotNull) ?? facts
            : facts;

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
}
