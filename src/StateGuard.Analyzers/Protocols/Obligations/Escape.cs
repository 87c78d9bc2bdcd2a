using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using StateGuard.Flow.Evaluation;
using StateGuard.Flow.Graphs;
using StateGuard.Flow.Simulation;
using StateGuard.Flow.Values;
using StateGuard.Protocols.Bodies;
using StateGuard.Protocols.Contracts;
using StateGuard.Protocols.Contracts.External;
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
            || body.Evaluator.Table.ValueOf(tracked).Kind == ValueKind.Initial
            || IsShown(path.State, body))
        {
            return false;
        }

        Facts facts = path.Facts;
        switch (operation)
        {
            case ISimpleAssignmentOperation assignment:
                return IsHeldBy(assignment.Value, tracked, facts, body) && IsLasting(body.Transfer.PlaceOf(assignment.Target, facts), body);
            case IArrayCreationOperation { IsImplicit: false, Initializer: { } initializer }:
                return initializer.ElementValues.Any(element => IsHeldBy(element, tracked, facts, body));
            case { Kind: CollectionExpression.Kind }:
                return operation.ChildOperations.Any(element => IsHeldBy(element, tracked, facts, body));
            case IInvalidOperation:
                // What does not compile may do anything.
                return operation.ChildOperations.Any(operand => IsHeldBy(operand, tracked, facts, body));
            case IInvocationOperation or IObjectCreationOperation when IsOwn(path.State, body) && !Loan.IsLookedAt(operation):
                bool isKept = !IsLent(path.State, body) || Loan.IsKept(operation);
                return CallOperands.ArgumentsOf(operation).Any(argument =>
                    (isKept || argument.Parameter?.Type.TypeKind == TypeKind.Error) && IsHeldBy(argument.Value, tracked, facts, body));
            case IConversionOperation { OperatorMethod: not null } conversion when IsOwn(path.State, body):
                return IsHeldBy(conversion.Operand, tracked, facts, body) && (!IsLent(path.State, body) || Loan.IsKept(conversion));
            case IFlowAnonymousFunctionOperation lambda when IsLent(path.State, body):
                return IsCaptured(lambda, tracked, facts, body);
            default:
                return false;
        }
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
        return (IsLent(path.State, body) ? helper.KeepsLoans : helper.Keeps).Any(ordinal =>
            AccessPaths.ArgumentOf(call, ordinal) is { } argument && IsHeldBy(argument.Value, tracked, facts, body));
    }

    /// <summary>Whether the task of a begin is passed on before it is awaited: whoever awaits it knows whether to end.</summary>
    public static bool IsTaskPassedOn(IOperation operation, in PathState<ObligationState> path, BodyModel body)
    {
        if (path.State.Status != OperationStatus.Open || operation is not (IInvocationOperation or IObjectCreationOperation)
            || operation is IObjectCreationOperation creation && HandedOnResults.PassesOn(creation, out _)
            || body.Sites[path.State.Site].Call is not { Type: INamedTypeSymbol { Arity: 1 } type } call
            || SymbolEqualityComparer.Default.Equals(BeginOutcomes.ResultOf(type), type))
        {
            return false;
        }

        Facts facts = path.Facts;
        return CallOperands.ArgumentsOf(operation).Any(argument =>
            TaskTypes.Contain(Converted(argument.Value).Type)
            && body.Evaluator.Evaluate(argument.Value, facts).Number is not 0 and var task
            && body.Evaluator.Table.ValueOf(task) is { Kind: ValueKind.Produced, Subject: { } producer } && ReferenceEquals(producer, call));
    }

    /// <summary>The state after the duty has gone to somebody else.</summary>
    public static ObligationState Release(ObligationState state) => state with { Status = OperationStatus.Unknown, Site = 0, IsReported = false, Depth = 0, Inner = 0 };

    /// <summary>Whether the begun object is received by a field or the like at once.</summary>
    public static bool IsReceivedElsewhere(Site site, Facts facts, BodyModel body)
    {
        int parameter = site.Effect is { Target: EffectTarget.Out } effect ? effect.Parameter
            : site.Summary is { IsPutThere: true } summary ? summary.Object.Ordinal : -1;
        if (parameter < 0 || AccessPaths.ArgumentOf(site.Call, parameter) is not { } argument)
        {
            return false;
        }

        return argument.Value is IDiscardOperation ? false : IsLasting(body.Transfer.PlaceOf(argument.Value, facts), body);
    }

    // A control is put into its window in the middle of its set-up; nobody there ends what was begun here.
    private static bool IsShown(ObligationState state, BodyModel body) =>
        body.Sites[state.Site].Begin is { Effect: { Target: EffectTarget.Receiver, Terms.Group: CatalogGroups.Ui } };

    private static bool IsLent(ObligationState state, BodyModel body) => IsOwn(state, body) && body.Sites[state.Site].Begin!.Effect.Terms.IsLoan;

    // Whether the lambda mentions a variable that holds the object.
    private static bool IsCaptured(IFlowAnonymousFunctionOperation lambda, int tracked, Facts facts, BodyModel body)
    {
        var names = new HashSet<string>();
        facts.Bindings.ForEach((storage, held) =>
        {
            if (held == tracked && body.Evaluator.Table.StorageOf(storage) is { Kind: StorageKind.Local or StorageKind.Variable, Subject: ISymbol variable })
            {
                names.Add(variable.Name);
            }
        });
        return names.Count > 0 && lambda.Syntax.DescendantTokens().Any(token => names.Contains(token.ValueText));
    }

    // A task and what it results in are one value, but to pass on the latter passes on no task.
    private static IOperation Converted(IOperation value)
    {
        while (value is IConversionOperation conversion)
        {
            value = conversion.Operand;
        }

        return value;
    }

    private static bool IsOwn(ObligationState state, BodyModel body) =>
        body.Sites[state.Site].Begin is { Effect.Target: EffectTarget.Result or EffectTarget.Out };

    private static bool IsHeldBy(IOperation value, int tracked, Facts facts, BodyModel body) =>
        body.Evaluator.Evaluate(value, facts).Number == tracked;

    private static bool IsLasting(int storage, BodyModel body) =>
        storage == 0 || body.Evaluator.Table.StorageOf(storage).Kind is StorageKind.Member or StorageKind.Static or StorageKind.Element;
}
