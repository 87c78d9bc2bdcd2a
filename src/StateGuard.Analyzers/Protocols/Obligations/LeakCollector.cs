using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StateGuard.Flow.Simulation;
using StateGuard.Protocols.Bodies;
using StateGuard.Protocols.Contracts.External;
using StateGuard.Protocols.Summaries;

namespace StateGuard.Protocols.Obligations;

/// <summary>
/// Collects what simulations have left open: at most one leak for each begin, on an explicit path rather than on an
/// implicit one, and by the first way out in the source.
/// </summary>
internal sealed class LeakCollector(BodyModel body, HandoverRules handovers, CancellationToken cancellation)
{
    private readonly SortedDictionary<int, Leak> _leaks = [];
    private bool? _isSetUp;

    public IReadOnlyList<Leak> Leaks => _leaks.Values.ToList();

    public void Add(ObligationKey key, SimulationResult<ObligationState> result)
    {
        foreach ((FlowExit exit, PathState<ObligationState> path) in result.Exits)
        {
            if (path.State is not { Status: OperationStatus.Open, IsReported: false } state)
            {
                continue;
            }

            Handover handover = handovers.Of(key, exit, path);
            if (handover.Kind is HandoverKind.Callers or HandoverKind.Disposal)
            {
                continue;
            }

            Site begin = body.Sites[state.Unended];

            if (begin.Begin?.Effect.Terms.IsExplicit == true && (exit != FlowExit.Normal || state.IsImplicit))
            {
                continue;
            }

            if (begin.Begin?.Effect.Terms.Group == CatalogGroups.Ui && exit == FlowExit.Exceptional && IsOfUnborn(key))
            {
                continue;
            }

            // What a helper begins on some way only, and this body never ends, is the helper's own affair, but for what it
            // puts into a variable that this body has passed it.
            if (begin is { Effect: null, Summary: { IsSureBegin: false, IsToldByResult: false, IsPutThere: false } }
                && result.Exits.All(other => other.Path.State.Status != OperationStatus.Closed))
            {
                continue;
            }

            // Where another method ends it, the innermost begin is told so, and the callers are judged by themselves.
            if (handover.Kind != HandoverKind.Elsewhere || begin.Effect is not null)
            {
                Keep(new Leak(begin, path.Trail, state.IsImplicit, handover));
            }
        }
    }

    // What throws while it is set up is never shown: nobody has the object whose constructor throws.
    private bool IsOfUnborn(ObligationKey key)
    {
        _isSetUp ??= body.Graph.Body is IMethodSymbol method && SetUpMembers.Contains(method, cancellation);
        return _isSetUp.Value && AccessPaths.Of(key.Object, body.Evaluator.Table, body.Graph.Body) is null or { Root: PathRoot.This };
    }

    public void AddNextTurns()
    {
        foreach (KeyValuePair<int, (Trail? Trail, bool IsImplicit)> found in body.Findings.NextTurns)
        {
            Site begin = body.Sites[found.Key];
            if (_leaks.TryGetValue(found.Key, out Leak? known) && known.Handover.Kind == HandoverKind.Elsewhere)
            {
                continue;
            }

            SyntaxNode loop = begin.Call.Syntax.FirstAncestorOrSelf<StatementSyntax>(IsLoop) ?? begin.Call.Syntax;
            SyntaxNode turn = ContinueOf(found.Value.Trail, loop) ?? loop;
            Keep(new Leak(begin, new Trail(found.Value.Trail, TrailKind.NextTurn, turn), found.Value.IsImplicit, Handover.Nobody));
        }

        // What one loop begins over a collection another loop may end: which element is which is not known.
        foreach (Leak leak in Leaks)
        {
            if (IsSpreadOverLoops(leak.Begin))
            {
                _leaks.Remove(leak.Begin.Number);
            }
        }
    }

    // The "continue" that the last decision led to; the graph has no trace of it.
    private static SyntaxNode? ContinueOf(Trail? trail, SyntaxNode loop)
    {
        for (; trail is not null && trail.Kind != TrailKind.Begin; trail = trail.Previous)
        {
            if (trail.Kind == TrailKind.Decision && loop.Span.Contains(trail.Syntax.Span)
                && trail.Syntax.FirstAncestorOrSelf<IfStatementSyntax>() is { } decision)
            {
                StatementSyntax last = decision.Statement is BlockSyntax { Statements.Count: > 0 } block
                    ? block.Statements[block.Statements.Count - 1]
                    : decision.Statement;
                return last as ContinueStatementSyntax;
            }
        }

        return null;
    }

    private void Keep(Leak leak)
    {
        if (!_leaks.TryGetValue(leak.Begin.Number, out Leak? known) || Rank(leak).CompareTo(Rank(known)) < 0)
        {
            _leaks[leak.Begin.Number] = leak;
        }
    }

    private static (bool, int) Rank(Leak leak) => (leak.IsImplicit, leak.Trail is { Kind: TrailKind.EndOfBody } ? int.MaxValue : leak.Trail?.Syntax.SpanStart ?? 0);

    private bool IsSpreadOverLoops(Site begin)
    {
        StatementSyntax? loop = begin.Call.Syntax.FirstAncestorOrSelf<StatementSyntax>(IsLoop);
        string? operation = begin.Begin?.Effect.Operation;
        bool isCounted = begin.Begin?.Effect.IsReentrant == true;
        return loop is not null && operation is not null && (isCounted || IsElement(begin, loop)) && body.Sites.All.Any(site =>
            site.MayEnd
            && site.Operation == operation
            && (site.Effect?.Terms.EndsAll == true || IsInOtherLoop(site)));

        bool IsInOtherLoop(Site site) =>
            site.Call.Syntax.FirstAncestorOrSelf<StatementSyntax>(IsLoop) is { } other && !other.Span.IntersectsWith(loop.Span);
    }

    // Whether the object is a different one each turn.
    private static bool IsElement(Site begin, StatementSyntax loop)
    {
        foreach (SyntaxNode node in begin.Call.Syntax.DescendantNodesAndSelf())
        {
            if (node is ElementAccessExpressionSyntax
                || (node is IdentifierNameSyntax name && Declares(loop, name.Identifier.ValueText)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Declares(StatementSyntax loop, string name)
    {
        foreach (SyntaxNode node in loop.DescendantNodesAndSelf())
        {
            if ((node is ForEachStatementSyntax each && each.Identifier.ValueText == name)
                || (node is VariableDeclaratorSyntax variable && variable.Identifier.ValueText == name)
                || (node is SingleVariableDesignationSyntax designation && designation.Identifier.ValueText == name))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLoop(StatementSyntax statement) =>
        statement is CommonForEachStatementSyntax or ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax;
}
