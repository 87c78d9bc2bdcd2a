using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StateGuard.CodeFixes.Regions;
using StateGuard.CodeFixes.Rewriting;

namespace StateGuard.CodeFixes.Ends;

/// <summary>Takes a statement out of its list; what was said about it stays.</summary>
internal static class Removal
{
    public static SyntaxNode Of(SyntaxNode root, StatementSyntax statement, SyntaxTrivia lineEnding)
    {
        SyntaxTriviaList comments = Comments.Around(statement, lineEnding);
        (StatementList list, int index) = StatementList.Around(statement);
        if (comments.Count == 0 && index > 0)
        {
            return root.RemoveNode(statement, SyntaxRemoveOptions.KeepNoTrivia)!;
        }

        // The blank line in front goes on to what follows; so does a comment, on a line as far in.
        SyntaxToken next = statement.GetLastToken().GetNextToken();
        SyntaxTriviaList indentation = SyntaxFactory.TriviaList(statement.GetLeadingTrivia().Where(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).Take(1));
        IEnumerable<SyntaxTrivia> said = comments.SelectMany(trivia => Comments.IsComment(trivia) ? indentation.Add(trivia) : SyntaxFactory.TriviaList(trivia));
        (SyntaxTriviaList blank, SyntaxTriviaList rest) = Comments.SplitBlankLines(next.LeadingTrivia);
        SyntaxTriviaList apart = index > 0 ? Comments.SplitBlankLines(statement.GetLeadingTrivia()).Blank : SyntaxFactory.TriviaList();
        SyntaxTriviaList leading = apart.AddRange(said).AddRange(comments.Count == 0 ? SyntaxFactory.TriviaList() : blank).AddRange(rest);
        var mark = new SyntaxAnnotation();
        root = root.ReplaceToken(next, next.WithLeadingTrivia(leading).WithAdditionalAnnotations(mark));
        StatementSyntax current = root.FindNode(statement.Span).FirstAncestorOrSelf<StatementSyntax>()!;
        return root.RemoveNode(current, SyntaxRemoveOptions.KeepNoTrivia)!;
    }
}
