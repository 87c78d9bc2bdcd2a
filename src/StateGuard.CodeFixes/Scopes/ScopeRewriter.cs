using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using StateGuard.CodeFixes.Regions;
using StateGuard.CodeFixes.Rewriting;

namespace StateGuard.CodeFixes.Scopes;

/// <summary>Carries out a plan by a scope: puts the region into a <c>using</c>, and takes the ends out of it.</summary>
internal sealed class ScopeRewriter
{
    private const string ScopeName = "scope";

    private readonly BeginSite _site;
    private readonly RegionPlan _plan;
    private readonly ScopeOpening _opening;
    private readonly SyntaxTrivia _lineEnding;

    public ScopeRewriter(BeginSite site, RegionPlan plan, ScopeOpening opening, SyntaxTrivia lineEnding)
    {
        _site = site;
        _plan = plan;
        _opening = opening;
        _lineEnding = lineEnding;
    }

    private SyntaxNode Root => _site.Model.SyntaxTree.GetRoot();

    private Region Region => _plan.Region;

    /// <summary>The root with the scope; <see langword="null"/> where nothing is left to put into it.</summary>
    public SyntaxNode? Apply()
    {
        List<StatementSyntax> inside = new StatementRewriter(_site.Model, _plan, _lineEnding).Rewrite(Region.Statements, out SyntaxTriviaList comments);
        if (inside.Count == 0)
        {
            return null;
        }

        // What was said of the last end is said where the scope ends.
        SyntaxTriviaList closing = _plan.Ends.Count == 0 ? comments : comments.AddRange(Comments.Around(_plan.Ends[_plan.Ends.Count - 1], _lineEnding));
        return _opening.Test is null ? Entered(inside, closing) : Asked(inside, closing);
    }

    // f.Begin(); ...  ->  using (f.Enter()) { ... }
    private SyntaxNode Entered(List<StatementSyntax> inside, SyntaxTriviaList closing)
    {
        (_, SyntaxTriviaList rest) = Comments.SplitBlankLines(inside[0].GetLeadingTrivia());
        inside[0] = inside[0].WithLeadingTrivia(rest);
        StatementSyntax last = _opening.Dropped[_opening.Dropped.Count - 1];
        StatementSyntax scope = _opening.Locked is { } locked
            ? Lock(locked, inside, closing, last.GetTrailingTrivia())
            : Using(Call(null), inside, closing, last.GetTrailingTrivia());
        StatementSyntax[] written = Hoisting.WithDeclarations(_plan, scope, _lineEnding).ToArray();
        written[0] = written[0].WithLeadingTrivia(LeadingOf(_opening.Dropped));
        int first = Region.First - _opening.Dropped.Count;
        return Root.ReplaceNode(Region.List.Container, Region.List.With(Spliced(Region.List, first, Region.Last, written)));
    }

    // if (!f.TryBegin()) return; ...  ->  if (!f.TryEnter(out var scope)) return; using (scope) { ... }
    private SyntaxNode Asked(List<StatementSyntax> inside, SyntaxTriviaList closing)
    {
        StatementSyntax test = _opening.Test!;
        ExpressionSyntax asked = _opening.Asked!.Expression;
        string name = FreshName.Of(ScopeName, test, _site.Model);
        (SyntaxTriviaList blank, SyntaxTriviaList rest) = Comments.SplitBlankLines(inside[0].GetLeadingTrivia());
        inside[0] = inside[0].WithLeadingTrivia(rest);
        StatementSyntax scope = Using(SyntaxFactory.IdentifierName(name), inside, closing, SyntaxFactory.TriviaList(_lineEnding)).WithLeadingTrivia(blank);
        IReadOnlyList<StatementSyntax> written = Hoisting.WithDeclarations(_plan, scope, _lineEnding);
        ExpressionSyntax call = Call(name);
        ExpressionSyntax condition = (_opening.Asked.Success == 1 ? call : SyntaxFactory.PrefixUnaryExpression(SyntaxKind.LogicalNotExpression, call)).WithTriviaFrom(asked);

        (StatementList list, int index) = StatementList.Around(test);
        int first = index - _opening.Dropped.Count;
        if (list.Container == Region.List.Container)
        {
            StatementSyntax[] statements = written.Prepend(WithLeading(test.ReplaceNode(asked, condition))).ToArray();
            return Root.ReplaceNode(list.Container, list.With(Spliced(list, first, Region.Last, statements)));
        }

        SyntaxNode body = Region.List.With(Spliced(Region.List, Region.First, Region.Last, written));
        if (Region.List.Container is StatementSyntax and not BlockSyntax)
        {
            body = body.WithAdditionalAnnotations(Formatter.Annotation);
        }

        StatementSyntax changed = test.ReplaceNodes(new[] { asked, Region.List.Container }, (old, _) => old == asked ? condition : body);
        return _opening.Dropped.Count == 0
            ? Root.ReplaceNode(test, changed)
            : Root.ReplaceNode(list.Container, list.With(Spliced(list, first, index, new[] { WithLeading(changed) })));
    }

    private static StatementSyntax[] Spliced(StatementList list, int first, int last, IEnumerable<StatementSyntax> written) =>
        list.Statements.Take(first).Concat(written).Concat(list.Statements.Skip(last + 1)).ToArray();

    // A lock is a scope as well, though it gives no object.
    private StatementSyntax Lock(ExpressionSyntax locked, List<StatementSyntax> inside, SyntaxTriviaList closing, SyntaxTriviaList behindHead)
    {
        BlockSyntax block = SyntaxFactory.Block(inside);
        var statement = (LockStatementSyntax)SyntaxFactory.ParseStatement("lock (gate) { }");
        return statement
            .WithExpression(locked.WithoutTrivia())
            .WithCloseParenToken(statement.CloseParenToken.WithTrailingTrivia(behindHead))
            .WithStatement(block.WithCloseBraceToken(block.CloseBraceToken.WithLeadingTrivia(closing)))
            .WithTrailingTrivia(_lineEnding)
            .WithAdditionalAnnotations(Formatter.Annotation);
    }

    private StatementSyntax Using(ExpressionSyntax scope, List<StatementSyntax> inside, SyntaxTriviaList closing, SyntaxTriviaList behindHead)
    {
        BlockSyntax block = SyntaxFactory.Block(inside);
        var statement = (UsingStatementSyntax)SyntaxFactory.ParseStatement("using (scope) { }");
        return statement
            .WithExpression(scope)
            .WithCloseParenToken(statement.CloseParenToken.WithTrailingTrivia(behindHead))
            .WithStatement(block.WithCloseBraceToken(block.CloseBraceToken.WithLeadingTrivia(closing)))
            .WithTrailingTrivia(_lineEnding)
            .WithAdditionalAnnotations(Formatter.Annotation);
    }

    // The begin under its twin's name, with one more argument where the twin hands the scope out.
    private ExpressionSyntax Call(string? scope)
    {
        var begin = (InvocationExpressionSyntax)_site.Begin;
        var name = (SimpleNameSyntax)(begin.Expression is MemberAccessExpressionSyntax access ? access.Name : begin.Expression);
        SimpleNameSyntax twin = name.WithIdentifier(SyntaxFactory.Identifier(_opening.Twin).WithTriviaFrom(name.Identifier));
        InvocationExpressionSyntax call = begin.ReplaceNode(name, twin);
        if (scope is not null)
        {
            // Parsed as one, so that it is spaced as usual.
            SeparatedSyntaxList<ArgumentSyntax> arguments = SyntaxFactory.ParseArgumentList($"({string.Concat(call.ArgumentList.Arguments.Select(argument => argument + ", "))}out var {scope})").Arguments;
            call = call.WithArgumentList(call.ArgumentList.WithArguments(arguments));
        }

        return call.WithoutTrivia();
    }

    // What stood in front of the dropped statements, and their comments but the last, which stays where it is.
    private SyntaxTriviaList LeadingOf(IReadOnlyList<StatementSyntax> dropped)
    {
        SyntaxTriviaList leading = dropped[0].GetLeadingTrivia();
        for (int i = 1; i < dropped.Count; i++)
        {
            leading = leading.AddRange(Comments.OnLines(dropped[i - 1].GetTrailingTrivia().Concat(dropped[i].GetLeadingTrivia()), _lineEnding));
        }

        return leading;
    }

    // The test takes the place of what kept the answer for it.
    private StatementSyntax WithLeading(StatementSyntax test) => _opening.Dropped.Count == 0
        ? test
        : test.WithLeadingTrivia(LeadingOf(_opening.Dropped.Concat(new[] { _opening.Test! }).ToArray())).WithAdditionalAnnotations(Formatter.Annotation);
}
