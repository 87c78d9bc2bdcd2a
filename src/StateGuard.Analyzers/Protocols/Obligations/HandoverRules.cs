using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StateGuard.Flow;
using StateGuard.Protocols.Bodies;
using StateGuard.Protocols.Contracts;

namespace StateGuard.Protocols.Obligations;

/// <summary>Decides who ends an operation that a body leaves open.</summary>
internal sealed class HandoverRules(ProtocolContext context, FlowGraph graph, ValueTable table, SiteTable sites, CancellationToken cancellation)
{
    private readonly Dictionary<ObligationKey, Handover> _decided = [];

    /// <param name="key">The operation and its object.</param>
    /// <param name="exit">How the body is left.</param>
    /// <param name="path">The path that leaves it open.</param>
    public Handover Of(ObligationKey key, FlowExit exit, in PathState<ObligationState> path)
    {
        if (exit == FlowExit.Normal && (IsPromised(key.Operation) || IsGivenOut(path.Facts)))
        {
            return new Handover(HandoverKind.Callers, null);
        }

        if (!_decided.TryGetValue(key, out Handover handover))
        {
            handover = Decide(key);
            _decided.Add(key, handover);
        }

        return handover;
    }

    /// <summary>Whether the object leaves with the result or an <c>out</c> parameter.</summary>
    public bool IsGivenOut(Facts facts)
    {
        if (!facts.IsBound(table.Tracked, out int tracked) || table.ValueOf(tracked).Kind == ValueKind.Initial)
        {
            return false;
        }

        if (facts.IsBound(table.Return, out int returned) && returned == tracked)
        {
            return true;
        }

        return graph.Body is IMethodSymbol method
            && method.Parameters.Any(parameter => parameter.RefKind is RefKind.Out or RefKind.Ref && facts.Read(table.OfVariable(parameter), table) == tracked);
    }

    private bool IsPromised(string operation) =>
        graph.Body is IMethodSymbol method && context.Contracts.Read(method).Has(EffectKind.Begin, operation);

    private Handover Decide(ObligationKey key)
    {
        if (graph.Body.ContainingType is not { } type)
        {
            return Handover.Nobody;
        }

        AccessPath? owner = AccessPaths.Of(key.Object, table, graph.Body);
        List<EndCall> ends = context.Ends.Of(type, cancellation).Where(end => end.Operation == key.Operation).ToList();
        if (owner is { Root: PathRoot.This or PathRoot.Static } && !Covers(graph.Syntax, ends)
            && ends.FirstOrDefault(end => end.IsInDisposal && (end.Object is null || end.Object.Equals(owner))) is { } disposal)
        {
            return new Handover(HandoverKind.Disposal, disposal);
        }

        if (sites.All.Any(site => site.MayEnd && OperationOf(site) == key.Operation))
        {
            return Handover.Nobody;
        }

        foreach (EndCall end in ends)
        {
            if (graph.Syntax is LocalFunctionStatementSyntax && !graph.Syntax.Span.Contains(end.Syntax.Span)
                && graph.Syntax.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member && ReferenceEquals(member, end.Member))
            {
                return new Handover(HandoverKind.Callers, end);
            }
        }

        return ends.Count > 0 ? new Handover(HandoverKind.Elsewhere, ends[0]) : Handover.Nobody;
    }

    // A disposal that begins as well as ends is judged like any other method.
    private static bool Covers(SyntaxNode body, List<EndCall> ends) => ends.Any(end => body.Span.Contains(end.Syntax.Span) && end.IsInDisposal);

    private static string OperationOf(Site site) => site.Effect?.Operation ?? site.Summary!.Operation;
}
