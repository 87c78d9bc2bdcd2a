using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using StateGuard.CodeFixes.Regions;

namespace StateGuard.CodeFixes.Ends;

/// <summary>
/// A begin inside the <c>try</c> whose <c>finally</c> ends, which moves in front together with its test:
/// <c>try { if (!f.TryBegin()) return; ... } finally { f.End(); }</c>.
/// </summary>
internal static class BeginBeforeTry
{
    public static SyntaxNode? Apply(UnbegunEnd end, FailedBegin begin)
    {
        if (end.Statement.Parent is not BlockSyntax { Statements.Count: 1, Parent: FinallyClauseSyntax { Parent: TryStatementSyntax { Catches.Count: 0 } attempt } }
            || attempt.Parent is LabeledStatementSyntax
            || attempt.ContainsDirectives
            || attempt.Block.Statements.Count == 0
            || !attempt.Block.Statements[0].Span.Contains(begin.Call.Span))
        {
            return null;
        }

        return Tested(end, begin, attempt) ?? Inverted(end, begin, attempt);
    }

    // The begin and the test that leaves.
    private static SyntaxNode? Tested(UnbegunEnd end, FailedBegin begin, TryStatementSyntax attempt)
    {
        SyntaxList<StatementSyntax> inside = attempt.Block.Statements;
        int count = begin.Kept is null ? 1 : 2;
        if (inside.Count <= count
            || inside[count - 1] is not IfStatementSyntax { Else: null } test
            || begin.Asks(test.Condition) != false
            || end.Model.AnalyzeControlFlow(test.Statement) is not { Succeeded: true, EndPointIsReachable: false }
            || inside.Take(count).Any(statement => statement.DescendantNodesAndSelf().Any(node => node is LabeledStatementSyntax or LocalFunctionStatementSyntax)))
        {
            return null;
        }

        (SyntaxTriviaList blank, SyntaxTriviaList said) = Rewriting.Comments.SplitBlankLines(attempt.GetLeadingTrivia());
        StatementSyntax[] moved = inside.Take(count).Select(statement => statement.WithAdditionalAnnotations(Formatter.Annotation)).ToArray();
        moved[0] = moved[0].WithLeadingTrivia(blank.AddRange(Rewriting.Comments.SplitBlankLines(moved[0].GetLeadingTrivia()).Others));
        (SyntaxTriviaList space, SyntaxTriviaList first) = Rewriting.Comments.SplitBlankLines(inside[count].GetLeadingTrivia());
        StatementSyntax[] rest = inside.Skip(count).ToArray();
        rest[0] = rest[0].WithLeadingTrivia(first);
        TryStatementSyntax left = attempt
            .WithBlock(attempt.Block.WithStatements(SyntaxFactory.List(rest)))
            .WithLeadingTrivia(SyntaxFactory.TriviaList(space.Take(1)).AddRange(said));
        return Replaced(end, attempt, moved.Append(left).ToArray());
    }

    // try { if (f.TryBegin()) { ... } } finally { f.End(); }
    private static SyntaxNode? Inverted(UnbegunEnd end, FailedBegin begin, TryStatementSyntax attempt)
    {
        if (attempt.Block.Statements.Count != 1
            || attempt.Block.Statements[0] is not IfStatementSyntax { Else: null, Statement: BlockSyntax block } test
            || begin.Asks(test.Condition) != true)
        {
            return null;
        }

        TryStatementSyntax inner = attempt
            .WithBlock(block.WithTrailingTrivia(end.LineEnding))
            .WithLeadingTrivia()
            .WithTrailingTrivia(end.LineEnding)
            .WithAdditionalAnnotations(Formatter.Annotation);
        IfStatementSyntax outer = test
            .WithStatement(SyntaxFactory.Block(inner))
            .WithLeadingTrivia(attempt.GetLeadingTrivia().AddRange(test.GetLeadingTrivia().Any(Rewriting.Comments.IsComment) ? test.GetLeadingTrivia() : SyntaxFactory.TriviaList()))
            .WithTrailingTrivia(attempt.GetTrailingTrivia())
            .WithAdditionalAnnotations(Formatter.Annotation);
        return Replaced(end, attempt, new StatementSyntax[] { outer });
    }

    private static SyntaxNode Replaced(UnbegunEnd end, TryStatementSyntax attempt, IReadOnlyList<StatementSyntax> written)
    {
        (StatementList list, int index) = StatementList.Around(attempt);
        SyntaxNode container = list.With(list.Statements.Take(index).Concat(written).Concat(list.Statements.Skip(index + 1)).ToArray());
        return end.Root.ReplaceNode(list.Container, container is BlockSyntax && list.Container is not BlockSyntax
            ? container.WithTrailingTrivia(end.LineEnding).WithAdditionalAnnotations(Formatter.Annotation)
            : container);
    }
}
