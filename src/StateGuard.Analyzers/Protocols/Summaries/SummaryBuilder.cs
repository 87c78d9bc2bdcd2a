using Microsoft.CodeAnalysis;
using StateGuard.Flow.Simulation;
using StateGuard.Flow.Values;
using StateGuard.Protocols.Bodies;
using StateGuard.Protocols.Obligations;

namespace StateGuard.Protocols.Summaries;

/// <summary>Makes a body's summary out of its simulations: what its diagnostics are made of is all its callers need.</summary>
internal sealed class SummaryBuilder(BodyModel body, SimulationResult<ObligationState> overview)
{
    /// <summary>
    /// Members that lead from what a caller knows to what a helper tests or writes; of what lies deeper a caller hears
    /// nothing. It seldom looks there, and the fields of a large object graph would be carried through every call.
    /// </summary>
    private const int MaxMembers = 2;

    private readonly List<OperationSummary> _operations = [];

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
        if (owner is null || exits.All(exit => exit.Path.State is { First: FirstMove.None, Status: OperationStatus.Unknown, Needs: false }))
        {
            return;
        }

        // A caller that does not get the object that is to end it has nothing to end it with.
        bool givesReleaser = exits.Any(exit => exit is { Exit: FlowExit.Normal, Path.State.Status: OperationStatus.Open } && handovers.ReturnsReleaser(exit.Path.Facts));
        var outcomes = new List<SummaryOutcome>();
        foreach ((FlowExit exit, PathState<ObligationState> path) in exits)
        {
            Merge(outcomes, OutcomeOf(key, exit, path, givesReleaser, handovers));
        }

        Site? begin = result.Exits
            .Where(exit => exit.Path.State.Status == OperationStatus.Open)
            .Select(exit => body.Sites[exit.Path.State.Unended])
            .FirstOrDefault();
        _operations.Add(new OperationSummary(key.Operation, owner, known is null, outcomes, begin?.Begin)
        {
            IsReentrant = isCounted,
            IsExplicit = SitesOf(key.Operation).Any(site => site.Effect?.Terms.IsExplicit ?? site.Summary!.IsExplicit),
        });
    }

    private IEnumerable<Site> SitesOf(string operation) =>
        body.Sites.All.Where(site => site.Operation == operation);

    public MethodSummary Build()
    {
        var ways = new List<SummaryOutcome>();
        foreach ((FlowExit exit, PathState<ObligationState> path) in overview.Exits)
        {
            Merge(ways, SummaryOutcome.Untouched(exit == FlowExit.Normal ? exit : FlowExit.Exceptional) with
            {
                Result = body.ResultOf(path.Facts),
                Conditions = Conditions(path.Facts),
                Writes = Writes(path.Facts),
            });
        }

        return new MethodSummary(ways, _operations) { Keeps = KeptParameters.Of(body, areLoans: false), KeepsLoans = KeptParameters.Of(body, areLoans: true) };
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
            Conditions(path.Facts),
            Writes(path.Facts))
        {
            Depth = state.Depth,
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
                if (value == tracked && IsShared(storage))
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

    private List<(AccessPath Path, ValueSet Set)> Conditions(Facts facts)
    {
        var conditions = new List<(AccessPath, ValueSet)>();
        facts.Known.ForEach((value, fact) =>
        {
            if (!fact.Set.IsTop && AccessPaths.Of(value, Table, body.Graph.Body) is { Members.Count: <= MaxMembers } path)
            {
                conditions.Add((path, fact.Set));
            }
        });
        return conditions;
    }

    private List<(AccessPath Path, ValueSet Set)> Writes(Facts facts)
    {
        var writes = new List<(AccessPath, ValueSet)>();
        facts.Bindings.ForEach((storage, value) =>
        {
            // Any call makes the caller forget what may change behind its back. What holds again what it held is not written.
            ValueSet set = Table.FactOf(value, facts).Set;
            if (value != Table.Initial(storage) && IsShared(storage) && !(set.IsTop && Table.IsChangeable(storage)) && AccessPaths.OfStorage(storage, Table, body.Graph.Body) is { Members.Count: <= MaxMembers } path)
            {
                writes.Add((path, set));
            }
        });
        return writes;
    }

    private bool IsShared(int storage)
    {
        StorageInfo info = Table.StorageOf(storage);
        return info.Kind is StorageKind.Member or StorageKind.Static
            || (info.Kind == StorageKind.Variable && IsVisibleToCallers((ISymbol)info.Subject!));
    }

    private bool IsVisibleToCallers(ISymbol variable) =>
        variable is not IParameterSymbol { RefKind: RefKind.None or RefKind.In }
        || !SymbolEqualityComparer.Default.Equals(variable.ContainingSymbol, body.Graph.Body);

    private static void Merge(List<SummaryOutcome> outcomes, SummaryOutcome added)
    {
        int same = outcomes.FindIndex(other =>
            other.Exit == added.Exit && other.First == added.First && other.Status == added.Status
            && other.IsImplicit == added.IsImplicit && other.IsReported == added.IsReported && other.Needs == added.Needs && other.Depth == added.Depth);
        if (same < 0)
        {
            outcomes.Add(added);
            return;
        }

        SummaryOutcome known = outcomes[same];
        outcomes[same] = known with
        {
            Result = known.Result.Union(added.Result),
            Conditions = Union(known.Conditions, added.Conditions, keepSingle: false),
            Writes = Union(known.Writes, added.Writes, keepSingle: true),
        };
    }

    // A condition holds only if it holds on both; a place that one side writes may hold anything.
    private static List<(AccessPath, ValueSet)> Union(
        IReadOnlyList<(AccessPath Path, ValueSet Set)> left, IReadOnlyList<(AccessPath Path, ValueSet Set)> right, bool keepSingle)
    {
        var result = new List<(AccessPath, ValueSet)>();
        foreach ((AccessPath path, ValueSet set) in left)
        {
            int other = right.ToList().FindIndex(candidate => candidate.Path.Equals(path));
            if (other >= 0)
            {
                result.Add((path, set.Union(right[other].Set)));
            }
            else if (keepSingle)
            {
                result.Add((path, ValueSet.Top));
            }
        }

        if (keepSingle)
        {
            result.AddRange(right.Where(item => left.All(known => !known.Path.Equals(item.Path))).Select(item => (item.Path, ValueSet.Top)));
        }

        return result;
    }
}
