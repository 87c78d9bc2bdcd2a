using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StateGuard.CodeFixes.Rewriting;

/// <summary>Takes comments out of the trivia around a statement, so that they outlive its removal.</summary>
internal static class Comments
{
    /// <summary>The comments around <paramref name="statement"/>, each on a line of its own.</summary>
    public static SyntaxTriviaList Around(StatementSyntax statement, SyntaxTrivia lineEnding) =>
        OnLines(statement.GetLeadingTrivia().Concat(statement.GetTrailingTrivia()), lineEnding);

    /// <summary>The comments among <paramref name="trivia"/>, each on a line of its own.</summary>
    public static SyntaxTriviaList OnLines(IEnumerable<SyntaxTrivia> trivia, SyntaxTrivia lineEnding) =>
        SyntaxFactory.TriviaList(trivia.Where(IsComment).SelectMany(comment => new[] { comment, lineEnding }));

    /// <summary>The blank lines with which <paramref name="trivia"/> begins, and the rest.</summary>
    public static (SyntaxTriviaList Blank, SyntaxTriviaList Others) SplitBlankLines(SyntaxTriviaList trivia)
    {
        int count = 0;
        for (int i = 0; i < trivia.Count && trivia[i].Kind() is SyntaxKind.WhitespaceTrivia or SyntaxKind.EndOfLineTrivia; i++)
        {
            count = trivia[i].IsKind(SyntaxKind.EndOfLineTrivia) ? i + 1 : count;
        }

        return (SyntaxFactory.TriviaList(trivia.Take(count)), SyntaxFactory.TriviaList(trivia.Skip(count)));
    }

    public static bool IsComment(SyntaxTrivia trivia) => trivia.Kind() is
        SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia
        or SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia;
}
