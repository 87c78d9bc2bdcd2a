using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StateGuard.CodeFixes.Moves;
using StateGuard.CodeFixes.Regions;

namespace StateGuard.CodeFixes.Ends;

/// <summary>
/// A failure that goes to the common way out, and is made to return as that does: <c>if (error &lt; 0) goto Out;</c>,
/// where <c>Out:</c> ends and returns.
/// </summary>
internal static class LeaveOnFailure
{
    public static SyntaxNode? Apply(UnbegunEnd end, FailedBegin begin)
    {
        if (end.Statement.Parent is not LabeledStatementSyntax label
            || label.Parent is LabeledStatementSyntax
            || Leaving(end, label, begin) is not { } leaving)
        {
            return null;
        }

        GotoStatementSyntax[] jumps = begin.Function.OwnNodes.OfType<GotoStatementSyntax>().Where(jump => JumpTarget.Of(end.Model, jump) == label).ToArray();
        GotoStatementSyntax[] failing = jumps.Where(jump => IsOnFailure(jump, begin)).ToArray();
        if (failing.Length == 0 || failing.Any(jump => jump.Parent is LabeledStatementSyntax))
        {
            return null;
        }

        // A label that nobody goes to any more is only a riddle.
        bool isLast = failing.Length == jumps.Length && !label.ContainsDirectives;
        return end.Root.ReplaceNodes(isLast ? failing.Concat<StatementSyntax>(new[] { label }) : failing, (old, _) => old == label
            ? Unlabelled(label)
            : leaving.WithTriviaFrom(old));
    }

    private static StatementSyntax Unlabelled(LabeledStatementSyntax label)
    {
        IEnumerable<SyntaxTrivia> comments = label.GetLeadingTrivia().Any(Rewriting.Comments.IsComment) ? label.GetLeadingTrivia() : label.GetLeadingTrivia().Where(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
        return label.Statement.WithLeadingTrivia(SyntaxFactory.TriviaList(comments).AddRange(label.Statement.GetLeadingTrivia()));
    }

    // What the way out does once it has ended.
    private static ReturnStatementSyntax? Leaving(UnbegunEnd end, StatementSyntax label, FailedBegin begin)
    {
        (StatementList list, int index) = StatementList.Around(label);
        if (index + 1 == list.Count)
        {
            return list.Container == begin.Function.Block && begin.Function.AnswerType is null
                ? (ReturnStatementSyntax)SyntaxFactory.ParseStatement("return;")
                : null;
        }

        return index + 2 == list.Count
            && list.Statements[index + 1] is ReturnStatementSyntax { ContainsDirectives: false } last
            && new Harmless(end.Model).IsValue(last.Expression)
                ? Copied.Of(last)
                : null;
    }

    private static bool IsOnFailure(GotoStatementSyntax jump, FailedBegin begin) => jump.Ancestors()
        .OfType<IfStatementSyntax>()
        .Any(test => begin.Asks(test.Condition) is { } isYes && (isYes ? test.Else?.Statement : test.Statement)?.Span.Contains(jump.Span) == true);
}
