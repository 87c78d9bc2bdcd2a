using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using StateGuard.Flow.Simulation;
using StateGuard.Flow.Values;
using StateGuard.Protocols.Contracts;
using StateGuard.Protocols.Summaries;

namespace StateGuard.Protocols.Obligations;

/// <summary>
/// When an object that this body has made, or was given for its own, is stored or passed on, whoever has it then also
/// has the duty to end what is open.
/// </summary>
internal static class Escape
{
    public static bool Has(IOperation operation, in PathState<ObligationState> path, BodyModel body)
    {
        if (path.State.Status != OperationStatus.Open
            || !path.Facts.IsBound(body.Evaluator.Table.Tracked, out int tracked)
            || body.Evaluator.Table.ValueOf(tracked).Kind == ValueKind.Initial)
        {
            return false;
        }

        Facts facts = path.Facts;
        switch (operation)
        {
            case ISimpleAssignmentOperation assignment:
                return IsHeldBy(assignment.Value, tracked, facts, body) && IsLasting(body.Transfer.PlaceOf(assignment.Target, facts), body);
            case IInvocationOperation invocation when IsOwn(path.State, body):
                return invocation.Arguments.Any(argument => IsHeldBy(argument.Value, tracked, facts, body));
            case IObjectCreationOperation creation when IsOwn(path.State, body):
                return creation.Arguments.Any(argument => IsHeldBy(argument.Value, tracked, facts, body));
            default:
                return false;
        }
    }

    /// <summary>Whether a helper keeps the object, as an argument that it stores or passes on.</summary>
    public static bool IsKept(IOperation call, MethodSummary helper, in PathState<ObligationState> path, BodyModel body)
    {
        if (helper.Keeps.Count == 0
            || path.State.Status != OperationStatus.Open
            || !path.Facts.IsBound(body.Evaluator.Table.Tracked, out int tracked)
            || body.Evaluator.Table.ValueOf(tracked).Kind == ValueKind.Initial
            || !IsOwn(path.State, body))
        {
            return false;
        }

        Facts facts = path.Facts;
        return helper.Keeps.Any(ordinal =>
            Bodies.AccessPaths.ArgumentOf(call, ordinal) is { } argument && IsHeldBy(argument.Value, tracked, facts, body));
    }

    /// <summary>
    /// Whether a delegate is made here that begins the operation whenever it runs, so that nobody knows from here on
    /// whether it is closed.
    /// </summary>
    public static bool IsForLater(IOperation operation, ObligationState state, string followed, BodyModel body) =>
        state.Status == OperationStatus.Closed
        && operation is IFlowAnonymousFunctionOperation lambda
        && body.Calls.SummaryOf(lambda.Symbol) is { } summary
        && summary.Operations.Any(effect => effect.Operation == followed && effect.Outcomes.Any(way => way.First == FirstMove.Began));

    /// <summary>The state after the duty has gone to somebody else.</summary>
    public static ObligationState Release(ObligationState state) => state with { Status = OperationStatus.Unknown, Site = 0, IsReported = false };

    /// <summary>Whether the begun object is received by a field or the like at once.</summary>
    public static bool IsReceivedElsewhere(Site site, Facts facts, BodyModel body)
    {
        if (site.Effect is not { Target: EffectTarget.Out } effect
            || Bodies.AccessPaths.ArgumentOf(site.Call, effect.Parameter) is not { } argument)
        {
            return false;
        }

        return argument.Value is IDiscardOperation ? false : IsLasting(body.Transfer.PlaceOf(argument.Value, facts), body);
    }

    private static bool IsOwn(ObligationState state, BodyModel body) =>
        body.Sites[state.Site].Begin is { Effect.Target: EffectTarget.Result or EffectTarget.Out };

    private static bool IsHeldBy(IOperation value, int tracked, Facts facts, BodyModel body) =>
        body.Evaluator.Evaluate(value, facts).Number == tracked;

    private static bool IsLasting(int storage, BodyModel body) =>
        storage == 0 || body.Evaluator.Table.StorageOf(storage).Kind is StorageKind.Member or StorageKind.Static or StorageKind.Element;
}
