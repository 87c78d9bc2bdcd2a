using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using StateGuard.CodeFixes.Regions;

namespace StateGuard.CodeFixes.Rewriting;

/// <summary>Carries out a plan: puts the end into a <c>finally</c> and takes it out of the region.</summary>
internal static class RegionGuard
{
    /// <summary>The root in which the region of <paramref name="plan"/> is guarded; what changed bears the formatter's annotation.</summary>
    public static SyntaxNode Apply(BeginSite site, RegionPlan plan, SyntaxTrivia lineEnding)
    {
        Region region = plan.Region;
        var rewriter = new StatementRewriter(site.Model, plan, lineEnding);
        List<StatementSyntax> inside = rewriter.Rewrite(region.Statements, out SyntaxTriviaList comments);
        StatementSyntax end = EndStatement(site.End, plan.Ends, lineEnding);

        TryStatementSyntax guarded = plan.Guard == GuardPlacement.NewTry
            ? NewTry(inside, comments, end, lineEnding)
            : Extended((TryStatementSyntax)inside.Single(), plan.Guard, end, comments, lineEnding);
        var statements = new List<StatementSyntax>(Hoisting.Declarations(plan, lineEnding)) { guarded };
        if (statements.Count > 1)
        {
            // The blank line in front of the region goes in front of all that replaces it.
            statements[0] = statements[0].WithLeadingTrivia(guarded.GetLeadingTrivia());
            statements[statements.Count - 1] = guarded.WithLeadingTrivia();
        }

        IEnumerable<StatementSyntax> all = region.List.Statements.Take(region.First)
            .Concat(statements.Select(statement => statement.WithAdditionalAnnotations(Formatter.Annotation)))
            .Concat(region.List.Statements.Skip(region.Last + 1));
        SyntaxNode container = region.List.With(all.ToArray());
        SyntaxNode root = site.Model.SyntaxTree.GetRoot();
        if (region.List.Container == root)
        {
            return container;
        }

        return root.ReplaceNode(region.List.Container, region.List.Container is StatementSyntax and not BlockSyntax ? container.WithAdditionalAnnotations(Formatter.Annotation) : container);
    }

    private static TryStatementSyntax NewTry(List<StatementSyntax> inside, SyntaxTriviaList comments, StatementSyntax end, SyntaxTrivia lineEnding)
    {
        (SyntaxTriviaList blank, SyntaxTriviaList rest) = Comments.SplitBlankLines(inside[0].GetLeadingTrivia());
        inside[0] = inside[0].WithLeadingTrivia(rest);
        BlockSyntax block = SyntaxFactory.Block(inside);
        return SyntaxFactory.TryStatement(
                block.WithCloseBraceToken(block.CloseBraceToken.WithLeadingTrivia(comments)),
                default,
                SyntaxFactory.FinallyClause(SyntaxFactory.Block(end)))
            .WithLeadingTrivia(blank)
            .WithTrailingTrivia(lineEnding);
    }

    private static TryStatementSyntax Extended(
        TryStatementSyntax attempt, GuardPlacement placement, StatementSyntax end, SyntaxTriviaList comments, SyntaxTrivia lineEnding)
    {
        if (placement == GuardPlacement.NewFinally)
        {
            return attempt
                .WithFinally(SyntaxFactory.FinallyClause(SyntaxFactory.Block(end)))
                .WithTrailingTrivia(SyntaxFactory.TriviaList(lineEnding).AddRange(comments));
        }

        BlockSyntax block = attempt.Finally!.Block;
        int index = placement == GuardPlacement.FinallyFirst ? 0 : block.Statements.Count;
        return attempt.WithFinally(attempt.Finally.WithBlock(block.WithStatements(block.Statements.Insert(index, end))))
            .WithTrailingTrivia(attempt.GetTrailingTrivia().AddRange(comments));
    }

    // The comments of the end that stood last describe the one that takes its place.
    private static StatementSyntax EndStatement(EndCall end, IReadOnlyList<StatementSyntax> ends, SyntaxTrivia lineEnding)
    {
        SyntaxTriviaList comments = ends.Count == 0 ? default : Comments.Around(ends[ends.Count - 1], lineEnding);
        return SyntaxFactory.ParseStatement(end.Text + ";")
            .WithLeadingTrivia(comments)
            .WithTrailingTrivia(lineEnding);
    }
}
