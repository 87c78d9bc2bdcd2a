using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StateGuard.CodeFixes.Moves;

/// <summary>The end of a function: a call, and nothing after it but to say how it went.</summary>
/// <param name="Function">The function.</param>
/// <param name="Call">The call.</param>
/// <param name="Kind">What becomes of its answer.</param>
/// <param name="Answer">What the function answers; <see langword="null"/> where it answers nothing.</param>
internal sealed record Tail(Function Function, CallValue Call, TailKind Kind, Answer? Answer)
{
    /// <summary>The statements from the call on; none where the body is an expression.</summary>
    public IReadOnlyList<StatementSyntax> Statements { get; init; } = Array.Empty<StatementSyntax>();

    /// <summary>The <c>return</c> at the end that stays as it is when the call is gone.</summary>
    public ReturnStatementSyntax? Kept { get; init; }

    /// <summary>What has to be true before, of a conjunction.</summary>
    public ExpressionSyntax? First { get; init; }

    /// <summary>The test of what the call answers.</summary>
    public ExpressionSyntax? Condition { get; init; }

    /// <summary>The call's answer as it stands in the test: the call, or the variable it was put into.</summary>
    public ExpressionSyntax? Tested { get; init; }

    /// <summary>What is thrown or returned where it fails.</summary>
    public StatementSyntax? Failure { get; init; }

    /// <summary>Whether the function does nothing else.</summary>
    public bool IsAll => Kind != TailKind.Conjunction && (Function.Block is not { } block || block.Statements.Count == Statements.Count);

    /// <summary>Whether the function awaits nothing else, and would be <c>async</c> for nothing.</summary>
    public bool IsOnlyWait => Function.Symbol.IsAsync && !Function.OwnNodes.Any(node => IsWait(node) && node != Call.Awaited);

    private static bool IsWait(SyntaxNode node) => node
        is AwaitExpressionSyntax
        or CommonForEachStatementSyntax { AwaitKeyword.RawKind: not 0 }
        or UsingStatementSyntax { AwaitKeyword.RawKind: not 0 }
        or LocalDeclarationStatementSyntax { AwaitKeyword.RawKind: not 0 };
}
