using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using StateGuard.CodeFixes.Regions;

namespace StateGuard.CodeFixes.Ends;

/// <summary>
/// An end right behind the test for success, which moves in: <c>if (f.TryBegin()) { Work(); } f.End();</c>. Where other
/// code stands between, and the answer is kept, the end asks for it.
/// </summary>
internal static class EndOnSuccess
{
    public static SyntaxNode? MovedIn(UnbegunEnd end, FailedBegin begin)
    {
        (StatementList list, int index) = StatementList.Around(end.Statement);
        if (end.Statement.ContainsDirectives
            || end.Statement.Parent is LabeledStatementSyntax
            || index == 0
            || list.Statements[index - 1] is not IfStatementSyntax { Else: null, ContainsDirectives: false, Statement: BlockSyntax block } test
            || begin.Asks(test.Condition) != true
            || block.Statements.Any(statement => statement is LabeledStatementSyntax or LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0 }))
        {
            return null;
        }

        StatementSyntax moved = end.Statement
            .WithLeadingTrivia(Rewriting.Comments.SplitBlankLines(end.Statement.GetLeadingTrivia()).Others)
            .WithAdditionalAnnotations(Formatter.Annotation);
        if (!test.GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia))
        {
            moved = moved.WithTrailingTrivia(end.LineEnding);
        }

        IfStatementSyntax written = test.ReplaceNode(block, block.AddStatements(moved));
        written = test.GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia) ? written : written.WithTrailingTrivia(end.Statement.GetTrailingTrivia());
        StatementSyntax[] statements = list.Statements.Take(index - 1).Append(written).Concat(list.Statements.Skip(index + 1)).ToArray();
        return end.Root.ReplaceNode(list.Container, list.With(statements));
    }

    public static SyntaxNode? Guarded(UnbegunEnd end, FailedBegin begin)
    {
        if (begin.Kept is not { RefKind: RefKind.None } kept
            || end.Statement.ContainsDirectives
            || end.Statement.Parent is not (BlockSyntax or SwitchSectionSyntax or LabeledStatementSyntax)
            || begin.HasBegun(end.Statement.SpanStart) is not { } condition
            || DropOnFailure.FailingBranch(end.Statement, begin) is not null
            || !IsAlwaysAsked(end.Statement, begin)
            || Others(begin).Any(node => RegionBorders.Write(new[] { kept.Name }, new[] { node })))
        {
            return null;
        }

        SyntaxTriviaList trailing = end.Statement.GetTrailingTrivia();
        bool isOnLine = trailing.Any(SyntaxKind.EndOfLineTrivia);
        StatementSyntax written = SyntaxFactory.IfStatement(
                condition,
                SyntaxFactory.Block(end.Statement.WithLeadingTrivia().WithTrailingTrivia(isOnLine ? trailing : SyntaxFactory.TriviaList(end.LineEnding))))
            .WithLeadingTrivia(end.Statement.GetLeadingTrivia())
            .WithTrailingTrivia(isOnLine ? SyntaxFactory.TriviaList(end.LineEnding) : trailing)
            .WithAdditionalAnnotations(Formatter.Annotation);
        return end.Root.ReplaceNode(end.Statement, written);
    }

    // On every way to the end the begin has been tried, and the local holds what it answered; in a finally, unless
    // nothing has been done yet.
    private static bool IsAlwaysAsked(StatementSyntax end, FailedBegin begin)
    {
        (StatementList list, int index) = StatementList.Around(begin.Statement!);
        bool isBehind = list.Statements.Skip(index + 1).Any(statement => statement.Span.Contains(end.Span));
        bool isInFinally = list.Container is BlockSyntax { Parent: TryStatementSyntax { Finally: { } last } attempt } block
            && attempt.Block == block
            && index == 0
            && last.Span.Contains(end.Span);
        return (isBehind || isInFinally)
            && end.Ancestors().TakeWhile(node => node != list.Container).All(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            && !begin.Function.OwnNodes.OfType<LabeledStatementSyntax>().Any(label => label.SpanStart > begin.Call.SpanStart
                && begin.Function.OwnNodes.OfType<GotoStatementSyntax>().Any(jump => jump.SpanStart < begin.Call.SpanStart));
    }

    private static IEnumerable<SyntaxNode> Others(FailedBegin begin) =>
        begin.Function.Body.DescendantNodes(node => node != begin.Statement).Where(node => node is StatementSyntax and not BlockSyntax && node != begin.Statement && !node.Span.Contains(begin.Statement!.Span));
}
