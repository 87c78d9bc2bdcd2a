using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StateGuard.CodeFixes.Regions;

namespace StateGuard.CodeFixes.Scopes;

/// <summary>The statements that run with a scope that a test has handed out: those of the test, or those behind it.</summary>
/// <param name="List">The list that they stand in.</param>
/// <param name="First">Index of the first.</param>
internal sealed record ScopeRegion(StatementList List, int First)
{
    public IReadOnlyList<StatementSyntax> Statements => List.Statements.Skip(First).ToArray();

    /// <param name="call">The call in the condition of an <c>if</c>.</param>
    /// <returns><see langword="null"/> where the scope is not had on all of a list's statements from some point on.</returns>
    public static ScopeRegion? Of(ExpressionSyntax call)
    {
        bool isNegated = false;
        ExpressionSyntax condition = call;
        for (; condition.Parent is ExpressionSyntax parent; condition = parent)
        {
            switch (parent)
            {
                case ParenthesizedExpressionSyntax:
                    break;
                case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression }:
                    isNegated = !isNegated;
                    break;
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression } both when !isNegated && both.Right == condition:
                    break;
                default:
                    return null;
            }
        }

        if (condition.Parent is not IfStatementSyntax test || test.Condition != condition)
        {
            return null;
        }

        ScopeRegion? region = isNegated ? Behind(test) : test.Statement is BlockSyntax block ? new ScopeRegion(StatementList.Of(block), 0) : null;
        return region is { Statements.Count: > 0 } && !region.Statements.Any(HasLabel) ? region : null;
    }

    // if (!f.TryEnter(out var scope)) return;
    private static ScopeRegion? Behind(IfStatementSyntax test)
    {
        (StatementList list, int index) = StatementList.Around(test);
        StatementSyntax body = test.Statement is BlockSyntax { Statements.Count: > 0 } block ? block.Statements.Last() : test.Statement;
        return test.Else is null && body is ReturnStatementSyntax or ThrowStatementSyntax && list.Container is BlockSyntax ? new ScopeRegion(list, index + 1) : null;
    }

    private static bool HasLabel(StatementSyntax statement) => statement is LabeledStatementSyntax || statement.DescendantNodes().OfType<LabeledStatementSyntax>().Any();
}
