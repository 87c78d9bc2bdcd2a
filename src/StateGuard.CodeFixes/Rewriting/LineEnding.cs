using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace StateGuard.CodeFixes.Rewriting;

/// <summary>Finds out how the lines of a document end, so that new lines end like those around them.</summary>
internal static class LineEnding
{
    private const string Default = "\n";

    /// <summary>The line break of the first line of <paramref name="text"/>.</summary>
    public static SyntaxTrivia Of(SourceText text)
    {
        TextLine first = text.Lines[0];
        string ending = text.ToString(TextSpan.FromBounds(first.End, first.EndIncludingLineBreak));
        return SyntaxFactory.EndOfLine(ending.Length == 0 ? Default : ending);
    }
}
