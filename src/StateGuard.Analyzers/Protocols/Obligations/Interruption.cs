using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using StateGuard.Flow.Simulation;
using StateGuard.Protocols.Summaries;

namespace StateGuard.Protocols.Obligations;

/// <summary>The points at which a body lets go of its thread, after which another may go on with it.</summary>
internal static class Interruption
{
    /// <summary>The <c>await</c> or <c>yield</c> of an operation; null where it has none.</summary>
    public static SyntaxNode? At(IOperation operation) => operation switch
    {
        // One keyword may stand for several awaits, as "await foreach" does.
        IAwaitOperation awaited => KeywordOf(awaited.Syntax).Parent,
        IReturnOperation { Kind: OperationKind.YieldReturn } yield => yield.Syntax,
        _ => null,
    };

    public static void Judge(SyntaxNode place, ObligationState state, BodyModel body)
    {
        if (state.Status == OperationStatus.Open && body.Sites[state.Site] is { Begin.Effect.IsAffine: true } begin)
        {
            body.Findings.Add(new Misuse(MisuseKind.OpenAcrossAwait, begin, begin, place));
        }
    }

    /// <summary>At a <c>yield return</c> the consumer may stop: only <c>finally</c> blocks still run.</summary>
    public static void Abandon(IOperation yield, in PathState<ObligationState> path, StepOutcome<ObligationState> outcome)
    {
        if (path.State.Status == OperationStatus.Open)
        {
            outcome.Abandon(path.Note(TrailKind.Abandoned, yield.Syntax) with
            {
                State = path.State with { IsImplicit = true },
                Facts = path.Facts.Throwing(null),
            });
        }
    }

    /// <summary>The keyword at which the interruption is reported.</summary>
    public static SyntaxToken KeywordOf(SyntaxNode place)
    {
        foreach (SyntaxNode node in place.AncestorsAndSelf())
        {
            switch (node)
            {
                case AwaitExpressionSyntax awaited:
                    return awaited.AwaitKeyword;
                case YieldStatementSyntax yield:
                    return yield.YieldKeyword;
                case CommonForEachStatementSyntax { AwaitKeyword: var keyword } when keyword.IsKind(SyntaxKind.AwaitKeyword):
                    return keyword;
                case UsingStatementSyntax { AwaitKeyword: var keyword } when keyword.IsKind(SyntaxKind.AwaitKeyword):
                    return keyword;
                case LocalDeclarationStatementSyntax { AwaitKeyword: var keyword } when keyword.IsKind(SyntaxKind.AwaitKeyword):
                    return keyword;
            }
        }

        return place.GetFirstToken();
    }
}
