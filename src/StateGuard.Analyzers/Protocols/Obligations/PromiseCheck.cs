using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using StateGuard.Flow.Graphs;
using StateGuard.Flow.Simulation;
using StateGuard.Flow.Values;
using StateGuard.Protocols.Contracts;
using StateGuard.Protocols.Summaries;

namespace StateGuard.Protocols.Obligations;

/// <summary>
/// Checks that a marked method does what its mark says, by the name of the operation and whatever the object. A
/// method that touches no operation of that name implements it, and is taken at its word.
/// </summary>
internal static class PromiseCheck
{
    public static IReadOnlyList<BrokenPromise> Of(
        ProtocolContext context, FlowGraph graph, CallModel calls, SiteTable sites, CancellationToken cancellation)
    {
        var broken = new List<BrokenPromise>();
        if (graph.IsIterator || graph.Body is not IMethodSymbol { MethodKind: not MethodKind.AnonymousFunction } method)
        {
            return broken;
        }

        IReadOnlyList<OperationEffect> marks = context.Contracts.Read(method).Effects;
        foreach (OperationEffect mark in marks)
        {
            // What is both begun and ended is handed from one object to another.
            // What a pair says of an interface no author of a member has promised.
            if (mark.Kind != EffectKind.Require && ReferenceEquals(mark.Terms, Contracts.External.ExternalTerms.None)
                && sites.All.Any(site => site.Operation == mark.Operation && (site.MayEnd || site.Begin is not null))
                && !marks.Any(other => other.Operation == mark.Operation && other.Kind != EffectKind.Require && other.Kind != mark.Kind)
                && First(mark, method, Body(context, graph, calls), cancellation) is { } found)
            {
                broken.Add(found);
            }
        }

        return broken;
    }

    private static BodyModel Body(ProtocolContext context, FlowGraph graph, CallModel calls) =>
        new(graph, calls, context.OnlyExplicitExceptions(graph.Syntax.SyntaxTree));

    // The first way out in the source that breaks the promise.
    private static BrokenPromise? First(OperationEffect mark, IMethodSymbol method, BodyModel body, CancellationToken cancellation)
    {
        var protocol = new ObligationProtocol(body, new ObligationKey(mark.Operation, 0));
        SimulationResult<ObligationState> result = PropertySimulation<ObligationState>.Run(
            body.Graph, body.Transfer, body.Evaluator, protocol, cancellation);
        BrokenPromise? first = null;
        foreach ((FlowExit exit, PathState<ObligationState> path) in result.Exits)
        {
            if (exit == FlowExit.Normal && !IsOfNothing(mark, method, path, body) && KindOf(mark, method, path, body) is { } kind)
            {
                SyntaxNode leaving = path.Trail?.Syntax ?? body.Graph.Syntax;
                bool isEarlier = first is null || Position(path.Trail) < first.Leaving.SpanStart;
                first = isEarlier ? new BrokenPromise(mark, kind, leaving) : first;
            }
        }

        return first;
    }

    private static int Position(Trail? trail) => trail is null or { Kind: TrailKind.EndOfBody } ? int.MaxValue : trail.Syntax.SpanStart;

    private static BrokenPromiseKind? KindOf(OperationEffect mark, IMethodSymbol method, in PathState<ObligationState> path, BodyModel body)
    {
        OperationStatus status = path.State.Status;
        if (mark.Kind == EffectKind.End)
        {
            // What is counted may be open still, once less; and to dispose once more does nothing, by convention.
            bool isDone = status == OperationStatus.Closed
                || (status == OperationStatus.Unknown && (path.State.First == FirstMove.Ended || method.Name is "Dispose" or "DisposeAsync"));
            return isDone ? null : BrokenPromiseKind.NotDone;
        }

        bool isOpen = status == OperationStatus.Open;
        if (mark.Outcome is not { } outcome)
        {
            return isOpen ? null : BrokenPromiseKind.NotDone;
        }

        ValueSet answer = mark.IsOutcomeOfObject ? Received(mark, method, path.Facts, body) : body.ResultOf(path.Facts);
        if (IsTranslated(path.Facts, body))
        {
            return (isOpen ? answer.IsSubsetOf(outcome.Failure) : answer.IsSubsetOf(outcome.Success))
                ? isOpen ? BrokenPromiseKind.NoButOpen : BrokenPromiseKind.YesButNotOpen
                : null;
        }

        if (isOpen)
        {
            return answer.Overlaps(outcome.Failure) ? BrokenPromiseKind.NoButOpen : null;
        }

        return answer.Overlaps(outcome.Success) ? BrokenPromiseKind.YesButNotOpen : null;
    }

    // "return ToErrno(result)": what the call makes of the result is its own affair.
    private static bool IsTranslated(Facts facts, BodyModel body)
    {
        ValueTable table = body.Evaluator.Table;
        return facts.IsBound(table.Return, out int returned)
            && table.ValueOf(returned) is { Kind: ValueKind.Produced, Subject: IInvocationOperation call }
            && call.Arguments.Any(argument => argument.Value.DescendantsAndSelf().Any(IsVariable));
    }

    private static bool IsVariable(IOperation operation) => operation
        is ILocalReferenceOperation or IParameterReferenceOperation or IFlowCaptureReferenceOperation or IInvocationOperation;

    private static ValueSet Received(OperationEffect mark, IMethodSymbol method, Facts facts, BodyModel body)
    {
        IParameterSymbol parameter = method.Parameters[mark.Parameter];
        return body.Evaluator.Read(body.Evaluator.Table.OfVariable(parameter), parameter.Type, facts).Set;
    }

    // Where there is no object, there is nothing to begin or end. Who gets none by an "out" parameter is not to be told that he has one.
    private static bool IsOfNothing(OperationEffect mark, IMethodSymbol method, in PathState<ObligationState> path, BodyModel body)
    {
        Facts facts = path.Facts;
        if (mark is { Target: EffectTarget.Out, IsOutcomeOfObject: false } && !Received(mark, method, facts, body).MayBeNotNull)
        {
            return false;
        }

        return body.Discovered.Any(key =>
            key.Operation == mark.Operation && !body.Evaluator.Table.FactOf(key.Object, facts).Set.MayBeNotNull);
    }
}
