using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using StateGuard.Flow.Simulation;
using StateGuard.Flow.Values;
using StateGuard.Protocols.Summaries;

namespace StateGuard.Protocols.Obligations;

/// <summary>
/// Tells which begun objects a body has ended itself on every way out. An object that is handed on, stored or passed to
/// somebody who may keep it is none: nothing is reported of it, but nothing is proved either.
/// </summary>
internal static class EndedObjects
{
    /// <returns>The calls that gave the objects; all operations of such an object are closed wherever the body is left.</returns>
    public static IReadOnlyCollection<SyntaxNode> Of(IEnumerable<(ObligationKey Key, SimulationResult<ObligationState> Result)> runs, BodyModel body)
    {
        var ended = new HashSet<SyntaxNode>();
        var open = new HashSet<SyntaxNode>(body.Findings.NextTurns.Keys.Select(site => body.Sites[site].Call.Syntax));
        foreach ((ObligationKey key, SimulationResult<ObligationState> result) in runs)
        {
            if (!key.IsOfAnyObject && GiverOf(body.Evaluator.Table.ValueOf(key.Object)) is { } giver)
            {
                (result.Exits.All(exit => IsOver(exit.Path.State)) && result.Exits.Any(exit => exit.Path.State.First != FirstMove.None) ? ended : open).Add(giver);
            }
        }

        ended.ExceptWith(open);
        return ended;
    }

    // Closed, or not begun at all: what was begun and is unknown since has been let go of.
    private static bool IsOver(in ObligationState state) =>
        state.Status == OperationStatus.Closed || state is { Status: OperationStatus.Unknown, First: FirstMove.None };

    private static SyntaxNode? GiverOf(ValueInfo value) => value switch
    {
        { Kind: ValueKind.Produced, Subject: IInvocationOperation or IObjectCreationOperation or IAwaitOperation } => ((IOperation)value.Subject).Syntax,
        { Kind: ValueKind.Produced, Subject: IArgumentOperation argument } =>
            argument.Syntax.FirstAncestorOrSelf<ExpressionSyntax>(node => node is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax),
        _ => null,
    };
}
