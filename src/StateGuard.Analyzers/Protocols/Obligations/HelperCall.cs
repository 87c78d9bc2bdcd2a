using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using StateGuard.Flow;
using StateGuard.Protocols.Bodies;
using StateGuard.Protocols.Summaries;

namespace StateGuard.Protocols.Obligations;

/// <summary>The call of a summarised helper: each of its outcomes, as if its code stood here.</summary>
internal static class HelperCall
{
    public static void Apply(
        Site site,
        OperationSummary effect,
        bool canReturn,
        Facts after,
        in PathState<ObligationState> before,
        BasicBlock block,
        bool inLoop,
        BodyModel body,
        ImplicitExceptions exceptions,
        StepOutcome<ObligationState> outcome)
    {
        foreach (SummaryOutcome way in effect.Outcomes)
        {
            Facts? facts = after;
            foreach ((AccessPath path, ValueSet set) in way.Conditions)
            {
                facts = facts?.Assume(AccessPaths.ValueAt(path, site.Call, before.Facts, body.Evaluator), set);
            }

            if (facts is null)
            {
                continue;
            }

            Judge(site, way, before, body);
            PathState<ObligationState> next = before with
            {
                State = ObligationMoves.Follow(before.State, way, site.Number),
                Facts = facts.Bind(body.Evaluator.Table.Tracked, TrackedOf(before, body)),
            };
            if (way.Status == OperationStatus.Open)
            {
                next = next.Note(TrailKind.Begin, site.Call.Syntax);
            }

            if (way.Exit == FlowExit.Normal)
            {
                Facts written = Write(way, site.Call, next.Facts, body, inLoop);
                if (Returns(site.Call, way.Result, written, body) is { } returned)
                {
                    outcome.Continue(next with { Facts = returned });
                }
            }
            else if (!canReturn)
            {
                outcome.Throw(next.Note(TrailKind.Throw, site.Call.Syntax) with { Facts = next.Facts.Throwing(ThrownException.Any) });
            }
            else
            {
                exceptions.Throw(site.Call, block, next, outcome);
            }
        }
    }

    /// <summary>The facts after the call has returned a value within the set; null where it does not.</summary>
    public static Facts? Returns(IOperation call, ValueSet result, Facts facts, BodyModel body)
    {
        Value value = body.Evaluator.Evaluate(call, facts);
        return value.Number == 0 || value.Set.Overlaps(result) ? facts.Assume(value, result) ?? (value.Number == 0 ? facts : null) : null;
    }

    private static int TrackedOf(in PathState<ObligationState> path, BodyModel body) =>
        path.Facts.Read(body.Evaluator.Table.Tracked, body.Evaluator.Table);

    private static void Judge(Site site, SummaryOutcome way, in PathState<ObligationState> before, BodyModel body)
    {
        if (way.First == FirstMove.Ended && before.State is { Status: OperationStatus.Closed, IsImplicit: false } && !way.IsImplicit)
        {
            body.Findings.EndNotOpen(site.Number, before.State.Site);
        }

        if (way.First == FirstMove.Began && before.State.Status == OperationStatus.Open && before.State.Site == site.Number)
        {
            body.Findings.NextTurn(site.Number, before.Trail);
        }
    }

    private static Facts Write(SummaryOutcome way, IOperation call, Facts facts, BodyModel body, bool inLoop)
    {
        int slot = 1000;
        foreach ((AccessPath path, ValueSet set) in way.Writes)
        {
            int storage = AccessPaths.StorageAt(path, call, facts, body.Evaluator);
            facts = body.Transfer.Store(storage, new Value(set), call, facts, inLoop, slot++);
        }

        return facts;
    }
}
