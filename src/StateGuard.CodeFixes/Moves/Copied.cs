using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using StateGuard.CodeFixes.Rewriting;

namespace StateGuard.CodeFixes.Moves;

/// <summary>Writes code a second time: without the comments, which speak of the first.</summary>
internal static class Copied
{
    public static T Of<T>(T node)
        where T : SyntaxNode =>
        node.ReplaceTokens(node.DescendantTokens(), static (_, token) => token.WithLeadingTrivia(Without(token.LeadingTrivia)).WithTrailingTrivia(Without(token.TrailingTrivia)))
            .WithoutTrivia();

    private static SyntaxTriviaList Without(SyntaxTriviaList trivia)
    {
        var kept = new List<SyntaxTrivia>();
        for (int i = 0; i < trivia.Count; i++)
        {
            if (!Comments.IsComment(trivia[i]))
            {
                kept.Add(trivia[i]);
                continue;
            }

            // The white space in front goes with it, and the rest of a line that it has to itself.
            bool isIndented = kept.Count > 0 && kept[kept.Count - 1].IsKind(SyntaxKind.WhitespaceTrivia);
            if (isIndented)
            {
                kept.RemoveAt(kept.Count - 1);
            }

            bool startsLine = kept.Count == 0 || kept[kept.Count - 1].IsKind(SyntaxKind.EndOfLineTrivia);
            if (startsLine && isIndented && i + 1 < trivia.Count && trivia[i + 1].IsKind(SyntaxKind.EndOfLineTrivia) && trivia.Count > i + 2)
            {
                i++;
            }
        }

        return SyntaxFactory.TriviaList(kept);
    }
}
