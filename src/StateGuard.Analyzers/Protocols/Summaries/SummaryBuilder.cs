using Microsoft.CodeAnalysis;
using StateGuard.Flow.Simulation;
using StateGuard.Flow.Values;
using StateGuard.Protocols.Bodies;
using StateGuard.Protocols.Obligations;

namespace StateGuard.Protocols.Summaries;

/// <summary>Makes a body's summary out of its simulations: what its diagnostics are made of is all its callers need.</summary>
internal sealed class SummaryBuilder(BodyModel body, SimulationResult<ObligationState> overview)
{
    private readonly List<OperationSummary> _operations = [];
    private readonly OutcomePlaces _places = new(body);

    public void Add(ObligationKey key, SimulationResult<ObligationState> result, HandoverRules handovers)
    {
        bool isResult = result.Exits.Any(exit =>
            exit is { Exit: FlowExit.Normal, Path.State.Status: OperationStatus.Open } && IsReturned(exit.Path.Facts));
        AccessPath? known = isResult ? AccessPath.Result : AccessPaths.Of(key.Object, Table, body.Graph.Body);
        AccessPath? owner = known ?? PlaceOf(result);
        bool isCounted = SitesOf(key.Operation).Any(site => site.Effect?.IsReentrant ?? site.Summary!.IsReentrant);
        List<(FlowExit Exit, PathState<ObligationState> Path)> exits = result.Exits
            .Select(exit => (exit.Exit, isCounted ? exit.Path with { State = ObligationMoves.Restored(exit.Path.State) } : exit.Path))
            .ToList();
        if (owner is null || exits.All(exit => exit.Path.State is { First: FirstMove.None, Known: OperationStatus.Unknown, Needs: false }))
        {
            return;
        }

        // A caller that does not get the object that is to end it has nothing to end it with.
        bool givesReleaser = exits.Any(exit => exit is { Exit: FlowExit.Normal, Path.State.Status: OperationStatus.Open } && handovers.ReturnsReleaser(exit.Path.Facts));
        var outcomes = new OutcomeTable(_places);
        foreach ((FlowExit exit, PathState<ObligationState> path) in exits)
        {
            outcomes.Add(OutcomeOf(key, exit, path, givesReleaser, handovers), path.Facts);
        }

        Site? begin = result.Exits
            .Where(exit => exit.Path.State.Status == OperationStatus.Open)
            .Select(exit => body.Sites[exit.Path.State.Unended])
            .FirstOrDefault();
        _operations.Add(new OperationSummary(key.Operation, owner, known is null, outcomes.ToOutcomes(), begin?.Begin)
        {
            IsReentrant = isCounted,
            IsExplicit = SitesOf(key.Operation).Any(site => site.Effect?.Terms.IsExplicit ?? site.Summary!.IsExplicit),
        });
    }

    private IEnumerable<Site> SitesOf(string operation) =>
        body.Sites.All.Where(site => site.Operation == operation);

    public MethodSummary Build()
    {
        var ways = new OutcomeTable(_places);
        foreach ((FlowExit exit, PathState<ObligationState> path) in overview.Exits)
        {
            ways.Add(SummaryOutcome.Untouched(exit == FlowExit.Normal ? exit : FlowExit.Exceptional) with { Result = body.ResultOf(path.Facts) }, path.Facts);
        }

        return new MethodSummary(ways.ToOutcomes(), _operations)
        {
            Keeps = KeptParameters.Of(body, areLoans: false),
            KeepsLoans = KeptParameters.Of(body, areLoans: true),
            Returns = HandedBack(),
        };
    }

    private AccessPath? HandedBack()
    {
        List<AccessPath?> returned = overview.Exits
            .Where(exit => exit.Exit == FlowExit.Normal)
            .Select(exit => exit.Path.Facts.IsBound(Table.Return, out int value) ? _places.OfValue(value) : null)
            .Distinct()
            .ToList();
        return returned.Count == 1 ? returned[0] : null;
    }

    private ValueTable Table => body.Evaluator.Table;

    private SummaryOutcome OutcomeOf(ObligationKey key, FlowExit exit, PathState<ObligationState> path, bool givesReleaser, HandoverRules handovers)
    {
        ObligationState state = path.State;
        bool isReported = state.Status == OperationStatus.Open
            && (state.IsReported || handovers.Of(key, exit, path).Kind is HandoverKind.Nobody or HandoverKind.Disposal
                || (exit == FlowExit.Normal ? handovers.ReturnsReleaser(path.Facts) : givesReleaser));
        return new SummaryOutcome(
            exit,
            state.First,
            state.Status,
            state.IsImplicit,
            isReported,
            state.Needs,
            body.ResultOf(path.Facts),
            [],
            [])
        {
            Depth = state.Depth,
            Told = state.Told,
        };
    }

    // An object that the body has got hold of by itself may be left where the caller finds it.
    private AccessPath? PlaceOf(SimulationResult<ObligationState> result)
    {
        foreach ((FlowExit exit, PathState<ObligationState> path) in result.Exits)
        {
            if (exit != FlowExit.Normal || path.State.Status != OperationStatus.Open || !path.Facts.IsBound(Table.Tracked, out int tracked))
            {
                continue;
            }

            AccessPath? place = null;
            path.Facts.Bindings.ForEach((storage, value) =>
            {
                if (value == tracked && _places.IsShared(storage))
                {
                    place ??= AccessPaths.OfStorage(storage, Table, body.Graph.Body);
                }
            });
            return place;
        }

        return null;
    }

    private bool IsReturned(Facts facts) =>
        facts.IsBound(Table.Return, out int returned) && facts.IsBound(Table.Tracked, out int tracked) && returned == tracked
        && Table.ValueOf(tracked).Kind != ValueKind.Initial;
}
