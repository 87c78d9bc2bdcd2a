using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StateGuard.CodeFixes.Regions;

namespace StateGuard.CodeFixes.Rewriting;

/// <summary>
/// Takes the ends out of the statements of a region, together with what is empty without them, and turns the
/// declarations that move in front into assignments.
/// </summary>
internal sealed class StatementRewriter : CSharpSyntaxRewriter
{
    private static readonly SyntaxAnnotation Unwrapped = new();

    private readonly HashSet<StatementSyntax> _ends;
    private readonly StatementSyntax? _moved;
    private readonly ILookup<SyntaxNode, EscapingLocal> _escaping;
    private readonly Harmless _harmless;
    private readonly SyntaxTrivia _lineEnding;

    public StatementRewriter(SemanticModel model, RegionPlan plan, SyntaxTrivia lineEnding)
    {
        _ends = new HashSet<StatementSyntax>(plan.Ends);
        _moved = plan.Ends.LastOrDefault();
        _escaping = plan.Locals.ToLookup(local => local.Declaration);
        _harmless = new Harmless(model);
        _lineEnding = lineEnding;
    }

    /// <summary>Rewrites statements that follow each other.</summary>
    /// <param name="statements">The statements.</param>
    /// <param name="comments">Comments of removed statements that no other statement follows.</param>
    public List<StatementSyntax> Rewrite(IEnumerable<StatementSyntax> statements, out SyntaxTriviaList comments)
    {
        var result = new List<StatementSyntax>();
        comments = SyntaxFactory.TriviaList();
        foreach (StatementSyntax statement in statements)
        {
            if (_ends.Contains(statement))
            {
                comments = statement == _moved ? comments : comments.AddRange(Comments.Around(statement, _lineEnding));
                continue;
            }

            foreach (StatementSyntax rewritten in Expanded(statement))
            {
                result.Add(comments.Count == 0 ? rewritten : rewritten.WithLeadingTrivia(comments.AddRange(rewritten.GetLeadingTrivia())));
                comments = SyntaxFactory.TriviaList();
            }
        }

        return result;
    }

    public override SyntaxNode? VisitBlock(BlockSyntax node)
    {
        List<StatementSyntax> statements = Rewrite(node.Statements, out SyntaxTriviaList comments);
        return node
            .WithStatements(SyntaxFactory.List(statements))
            .WithCloseBraceToken(node.CloseBraceToken.WithLeadingTrivia(comments.AddRange(node.CloseBraceToken.LeadingTrivia)));
    }

    public override SyntaxNode? VisitSwitchSection(SwitchSectionSyntax node)
    {
        List<StatementSyntax> statements = Rewrite(node.Statements, out _);
        return node.WithStatements(SyntaxFactory.List(statements));
    }

    // Reached only where the statement stands for a block or bears a label: elsewhere the list has dropped it.
    public override SyntaxNode? VisitExpressionStatement(ExpressionStatementSyntax node)
    {
        if (!_ends.Contains(node))
        {
            return base.VisitExpressionStatement(node);
        }

        return Nothing(node);
    }

    public override SyntaxNode? VisitIfStatement(IfStatementSyntax node)
    {
        if (_ends.Contains(node))
        {
            return Nothing(node);
        }

        var visited = (IfStatementSyntax)base.VisitIfStatement(node)!;
        if (visited.Else is { Statement: var otherwise } && IsEmptied(node.Else!.Statement, otherwise))
        {
            visited = visited.WithElse(null);
        }

        return visited;
    }

    public override SyntaxNode? VisitTryStatement(TryStatementSyntax node)
    {
        var visited = (TryStatementSyntax)base.VisitTryStatement(node)!;
        if (visited.Finally is null || !IsEmptied(node.Finally!.Block, visited.Finally.Block.WithTrailingTrivia()) || HasDirectives(node.Finally.FinallyKeyword))
        {
            return visited;
        }

        if (visited.Catches.Count > 0)
        {
            return TriviaOf(node.Finally.FinallyKeyword).Concat(node.GetTrailingTrivia()).Any(Comments.IsComment) ? visited : visited.WithFinally(null);
        }

        BlockSyntax block = visited.Block;
        if (HasDirectives(block.OpenBraceToken) || HasDirectives(block.CloseBraceToken))
        {
            return visited;
        }

        // What the keywords and braces say goes to the statements at either end.
        IEnumerable<SyntaxTrivia> front = node.TryKeyword.TrailingTrivia.Concat(TriviaOf(block.OpenBraceToken));
        IEnumerable<SyntaxTrivia> back = TriviaOf(block.CloseBraceToken).Concat(TriviaOf(node.Finally.FinallyKeyword)).Concat(node.GetTrailingTrivia());
        return block
            .WithOpenBraceToken(block.OpenBraceToken.WithLeadingTrivia(node.GetLeadingTrivia().AddRange(Comments.OnLines(front, _lineEnding))))
            .WithCloseBraceToken(block.CloseBraceToken.WithLeadingTrivia(Comments.OnLines(back, _lineEnding)).WithTrailingTrivia(_lineEnding))
            .WithAdditionalAnnotations(Unwrapped);
    }

    public override SyntaxNode? VisitDeclarationExpression(DeclarationExpressionSyntax node) =>
        _escaping[node].FirstOrDefault() is { } escaping
            ? SyntaxFactory.IdentifierName(escaping.Local.Name).WithTriviaFrom(node)
            : base.VisitDeclarationExpression(node);

    private StatementSyntax Nothing(StatementSyntax end)
    {
        SyntaxTriviaList comments = end == _moved ? SyntaxFactory.TriviaList() : Comments.Around(end, _lineEnding);
        return end.Parent is LabeledStatementSyntax
            ? SyntaxFactory.EmptyStatement().WithTriviaFrom(end)
            : SyntaxFactory.Block().WithLeadingTrivia(comments).WithTrailingTrivia(_lineEnding);
    }

    private IEnumerable<StatementSyntax> Expanded(StatementSyntax statement)
    {
        SyntaxNode? visited = Visit(statement);
        return visited switch
        {
            LocalDeclarationStatementSyntax declaration when _escaping.Contains(statement) => Hoisting.Assignments(declaration, _lineEnding),
            BlockSyntax block when block.HasAnnotation(Unwrapped) && block.Statements.Count > 0 => Contents(block),
            IfStatementSyntax { Else: null } test when IsIdle((IfStatementSyntax)statement, test) => Array.Empty<StatementSyntax>(),
            null => Array.Empty<StatementSyntax>(),
            _ => new[] { (StatementSyntax)visited },
        };
    }

    // A test of which nothing is left but a condition that does nothing either.
    private bool IsIdle(IfStatementSyntax before, IfStatementSyntax after) =>
        IsEmptied(before.Statement, after.Statement)
        && _harmless.IsValue(before.Condition)
        && !before.ContainsDirectives
        && Comments.Around(before, _lineEnding).Count == 0;

    private static IEnumerable<StatementSyntax> Contents(BlockSyntax block)
    {
        StatementSyntax[] statements = block.Statements.ToArray();
        (SyntaxTriviaList _, SyntaxTriviaList rest) = Comments.SplitBlankLines(statements[0].GetLeadingTrivia());
        statements[0] = statements[0].WithLeadingTrivia(block.GetLeadingTrivia().AddRange(rest));
        StatementSyntax last = statements[statements.Length - 1];
        statements[statements.Length - 1] = last.WithTrailingTrivia(last.GetTrailingTrivia().AddRange(block.CloseBraceToken.LeadingTrivia));
        return statements;
    }

    private static IEnumerable<SyntaxTrivia> TriviaOf(SyntaxToken token) => token.LeadingTrivia.Concat(token.TrailingTrivia);

    private static bool HasDirectives(SyntaxToken token) => TriviaOf(token).Any(trivia => trivia.IsDirective);

    private static bool IsEmptied(StatementSyntax before, StatementSyntax after) =>
        after is BlockSyntax { Statements.Count: 0 } block
        && before is not BlockSyntax { Statements.Count: 0 }
        && !block.ContainsDirectives
        && !block.DescendantTrivia().Any(Comments.IsComment);
}
