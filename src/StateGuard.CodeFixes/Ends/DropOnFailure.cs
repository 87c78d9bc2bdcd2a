using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using StateGuard.CodeFixes.Regions;
using StateGuard.CodeFixes.Rewriting;

namespace StateGuard.CodeFixes.Ends;

/// <summary>An end that is reached on failure only, and is dropped: <c>if (!f.TryBegin()) { f.End(); return; }</c>.</summary>
internal static class DropOnFailure
{
    public static SyntaxNode? Apply(UnbegunEnd end, FailedBegin begin)
    {
        StatementSyntax statement = end.Statement;
        if (statement.ContainsDirectives
            || statement.Parent is not BlockSyntax and not SwitchSectionSyntax
            || FailingBranch(statement, begin) is not { } branch
            || IsEnteredElsewhere(branch))
        {
            return null;
        }

        if (statement.Parent is BlockSyntax { Statements.Count: 1 } block)
        {
            return Comments.Around(statement, end.LineEnding).Count == 0 ? WithoutBlock(end, block) : null;
        }

        return Removal.Of(end.Root, statement, end.LineEnding);
    }

    // Nothing is left of an else, or of a test that does nothing itself.
    private static SyntaxNode? WithoutBlock(UnbegunEnd end, BlockSyntax block) => block.Parent switch
    {
        ElseClauseSyntax { ContainsDirectives: false, Parent: IfStatementSyntax test } otherwise =>
            end.Root.ReplaceNode(test, test.WithElse(null).WithTrailingTrivia(otherwise.GetTrailingTrivia())),
        IfStatementSyntax { ContainsDirectives: false, Else: null, Parent: BlockSyntax } test when new Harmless(end.Model).IsValue(test.Condition) =>
            Removal.Of(end.Root, test, end.LineEnding),
        _ => null,
    };

    /// <summary>The branch around <paramref name="statement"/> that is taken exactly where the begin has failed.</summary>
    public static StatementSyntax? FailingBranch(StatementSyntax statement, FailedBegin begin)
    {
        foreach (SyntaxNode node in statement.Ancestors().TakeWhile(node => node != begin.Function.Declaration && node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)))
        {
            if (node is IfStatementSyntax test && !test.Condition.Span.Contains(statement.Span) && begin.Asks(test.Condition) is { } isYes)
            {
                StatementSyntax? failing = isYes ? test.Else?.Statement : test.Statement;
                if (failing?.Span.Contains(statement.Span) == true)
                {
                    return failing;
                }
            }
        }

        return null;
    }

    // One may come from elsewhere, or from the turn before.
    private static bool IsEnteredElsewhere(StatementSyntax branch) => branch.DescendantNodes().Any(node =>
        node is LabeledStatementSyntax or CommonForEachStatementSyntax or ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax);
}
