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
    /// <returns><see langword="null"/> where nothing is left to guard.</returns>
    public static SyntaxNode? Apply(BeginSite site, RegionPlan plan, SyntaxTrivia lineEnding)
    {
        var rewriter = new StatementRewriter(site.Model, plan, lineEnding);
        List<StatementSyntax> inside = rewriter.Rewrite(plan.Region.Statements, out SyntaxTriviaList comments);
        if (inside.Count == 0)
        {
            return null;
        }

        StatementSyntax end = EndStatement(site.End, plan, lineEnding);
        TryStatementSyntax guarded = plan.Guard == GuardPlacement.NewTry
            ? NewTry(inside, comments, end, lineEnding)
            : Extended((TryStatementSyntax)inside.Single(), plan.Guard, end, comments, lineEnding);
        StatementSyntax? next = plan.Region.Last + 1 < plan.Region.List.Count ? plan.Region.List.Statements[plan.Region.Last + 1] : null;
        if (plan.Guard == GuardPlacement.NewTry && next?.GetLeadingTrivia().FirstOrDefault().IsKind(SyntaxKind.EndOfLineTrivia) == false)
        {
            guarded = guarded.WithTrailingTrivia(guarded.GetTrailingTrivia().Add(lineEnding));
        }

        return Replace(site, plan.Region, Hoisting.WithDeclarations(plan, guarded, lineEnding));
    }

    private static SyntaxNode Replace(BeginSite site, Region region, IEnumerable<StatementSyntax> guarded)
    {
        IEnumerable<StatementSyntax> statements = region.List.Statements.Take(region.First)
            .Concat(guarded.Select(statement => statement.WithAdditionalAnnotations(Formatter.Annotation)))
            .Concat(region.List.Statements.Skip(region.Last + 1));
        SyntaxNode old = region.List.Container;
        SyntaxNode container = region.List.With(statements.ToArray());
        if (old is StatementSyntax and not BlockSyntax)
        {
            container = container.WithAdditionalAnnotations(Formatter.Annotation);
        }

        return site.Model.SyntaxTree.GetRoot().ReplaceNode(old, container);
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
    private static StatementSyntax EndStatement(EndCall end, RegionPlan plan, SyntaxTrivia lineEnding)
    {
        SyntaxTriviaList comments = plan.Ends.Count == 0 ? default : Comments.Around(plan.Ends[plan.Ends.Count - 1], lineEnding);
        StatementSyntax statement = plan.IsConditional ? plan.Ends[plan.Ends.Count - 1] : SyntaxFactory.ParseStatement(end.Text + ";");
        return statement.WithLeadingTrivia(comments).WithTrailingTrivia(lineEnding);
    }
}
