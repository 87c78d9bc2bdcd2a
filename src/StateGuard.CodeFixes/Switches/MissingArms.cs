using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace StateGuard.CodeFixes.Switches;

/// <summary>
/// Writes arms for states that a <c>switch</c> does not name: with what a default that throws does, or else with nothing
/// in a statement, and <c>throw</c> in an expression, as if no arm were there.
/// </summary>
internal static class MissingArms
{
    public static SwitchStatementSyntax Add(SwitchStatementSyntax statement, IReadOnlyList<ExpressionSyntax> states, SyntaxTrivia lineEnding)
    {
        SwitchSectionSyntax? sink = statement.Sections.FirstOrDefault(section => section.Labels.OfType<DefaultSwitchLabelSyntax>().Any());
        if (sink is not null)
        {
            // In front of the default, whose statements they share.
            var fallback = sink.Labels.OfType<DefaultSwitchLabelSyntax>().First();
            IEnumerable<SwitchLabelSyntax> labels = Labels(states, lineEnding, fallback.GetLeadingTrivia());
            SwitchLabelSyntax bare = fallback.WithLeadingTrivia(Indentation(fallback));
            return statement.ReplaceNode(sink, sink.WithLabels(SyntaxFactory.List(
                sink.Labels.TakeWhile(label => label != fallback).Concat(labels).Concat(new[] { bare }).Concat(sink.Labels.SkipWhile(label => label != fallback).Skip(1)))));
        }

        SyntaxTriviaList leading = statement.Sections.Count > 0 ? Indentation(statement.Sections.Last()) : default;
        SwitchSectionSyntax added = SyntaxFactory.SwitchSection(
                SyntaxFactory.List(Labels(states, lineEnding, leading)),
                SyntaxFactory.SingletonList<StatementSyntax>(SyntaxFactory.BreakStatement().WithTrailingTrivia(lineEnding)))
            .WithAdditionalAnnotations(Formatter.Annotation);
        return statement.AddSections(added);
    }

    /// <param name="expression">The expression.</param>
    /// <param name="states">The states.</param>
    /// <param name="exception">The type to throw where there is no default that throws, as it is written there.</param>
    /// <param name="lineEnding">How lines end.</param>
    public static SwitchExpressionSyntax Add(SwitchExpressionSyntax expression, IReadOnlyList<ExpressionSyntax> states, string exception, SyntaxTrivia lineEnding)
    {
        SwitchExpressionArmSyntax? sink = expression.Arms.FirstOrDefault(arm => arm is { Pattern: DiscardPatternSyntax, WhenClause: null });
        ExpressionSyntax outcome = sink?.Expression is ThrowExpressionSyntax thrown ? thrown.WithoutTrivia() : SyntaxFactory.ParseExpression($"throw new {exception}()");
        int index = sink is null ? expression.Arms.Count : expression.Arms.IndexOf(sink);
        bool isOnLines = expression.Arms.Count > 0 && expression.Arms[0].GetFirstToken().GetPreviousToken().TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia);
        SyntaxTriviaList leading = sink?.GetLeadingTrivia() ?? (expression.Arms.Count > 0 ? Indentation(expression.Arms.Last()) : default);
        SwitchExpressionArmSyntax[] added = states
            .Select((state, i) => SyntaxFactory.SwitchExpressionArm(
                    SyntaxFactory.ConstantPattern(state).WithTrailingTrivia(SyntaxFactory.Space), null,
                    SyntaxFactory.Token(SyntaxKind.EqualsGreaterThanToken).WithTrailingTrivia(SyntaxFactory.Space), outcome)
                .WithLeadingTrivia(i == 0 ? leading : Last(leading)))
            .ToArray();

        // Each arm keeps the comma behind it, with its comments; the last may have none.
        SyntaxToken comma = SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(isOnLines ? lineEnding : SyntaxFactory.Space);
        var parts = new List<SyntaxNodeOrToken>(expression.Arms.GetWithSeparators());
        int at = 2 * index;
        if (sink is null && parts.Count > 0 && parts[parts.Count - 1].IsNode)
        {
            SyntaxNode last = parts[parts.Count - 1].AsNode()!;
            parts[parts.Count - 1] = last.WithTrailingTrivia();
            parts.Add(comma.WithTrailingTrivia(last.GetTrailingTrivia()));
        }

        for (int i = 0; i < added.Length; i++)
        {
            parts.Insert(at + (2 * i), added[i]);
            parts.Insert(at + (2 * i) + 1, comma);
        }

        if (sink is not null)
        {
            int moved = at + (2 * added.Length);
            parts[moved] = sink.WithLeadingTrivia(Last(leading));
        }

        return expression.WithArms(SyntaxFactory.SeparatedList<SwitchExpressionArmSyntax>(parts));
    }

    private static IEnumerable<SwitchLabelSyntax> Labels(IEnumerable<ExpressionSyntax> states, SyntaxTrivia lineEnding, SyntaxTriviaList leading) =>
        states.Select((state, i) => (SwitchLabelSyntax)SyntaxFactory.CaseSwitchLabel(
                SyntaxFactory.Token(SyntaxKind.CaseKeyword).WithTrailingTrivia(SyntaxFactory.Space), state, SyntaxFactory.Token(SyntaxKind.ColonToken))
            .WithLeadingTrivia(i == 0 ? leading : Last(leading))
            .WithTrailingTrivia(lineEnding));

    private static SyntaxTriviaList Indentation(SyntaxNode node) => Last(node.GetLeadingTrivia());

    // What stands on the line itself.
    private static SyntaxTriviaList Last(SyntaxTriviaList trivia) =>
        trivia.Count > 0 && trivia.Last().IsKind(SyntaxKind.WhitespaceTrivia) ? SyntaxFactory.TriviaList(trivia.Last()) : default;
}
