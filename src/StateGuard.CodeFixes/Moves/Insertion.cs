using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using StateGuard.CodeFixes.Regions;

namespace StateGuard.CodeFixes.Moves;

/// <summary>Puts statements behind another, in the manner of what is there.</summary>
internal static class Insertion
{
    /// <summary>The root with <paramref name="added"/> behind <paramref name="statement"/>, which stands in it.</summary>
    public static SyntaxNode After(SyntaxNode root, StatementSyntax statement, IReadOnlyList<StatementSyntax> added, SyntaxTriviaList comments, SyntaxTrivia lineEnding)
    {
        (StatementList list, int index) = StatementList.Around(statement);
        StatementSyntax? next = index + 1 < list.Count ? list.Statements[index + 1] : null;
        bool isApart = statement is IfStatementSyntax && (next is null || StartsWithBlankLine(next));
        SyntaxTriviaList leading = isApart ? comments.Insert(0, lineEnding) : comments;
        IEnumerable<StatementSyntax> statements = list.Statements.Take(index + 1)
            .Concat(Lines(added, leading, lineEnding))
            .Concat(list.Statements.Skip(index + 1));
        SyntaxNode container = list.With(statements.ToArray());
        return root.ReplaceNode(list.Container, container is BlockSyntax && list.Container is not BlockSyntax
            ? container.WithTrailingTrivia(lineEnding).WithAdditionalAnnotations(Formatter.Annotation)
            : container);
    }

    /// <summary>The root with <paramref name="added"/> at the beginning of <paramref name="block"/>, which stands in it.</summary>
    public static SyntaxNode Into(SyntaxNode root, BlockSyntax block, IReadOnlyList<StatementSyntax> added, SyntaxTriviaList comments, SyntaxTrivia lineEnding) =>
        root.ReplaceNode(block, block.WithStatements(block.Statements.InsertRange(0, Lines(added, comments, lineEnding))));

    private static IEnumerable<StatementSyntax> Lines(IReadOnlyList<StatementSyntax> added, SyntaxTriviaList leading, SyntaxTrivia lineEnding) =>
        added.Select((line, i) => line
            .WithLeadingTrivia(i == 0 ? leading : SyntaxFactory.TriviaList())
            .WithTrailingTrivia(lineEnding)
            .WithAdditionalAnnotations(Formatter.Annotation));

    private static bool StartsWithBlankLine(StatementSyntax statement) => statement.GetLeadingTrivia().FirstOrDefault().IsKind(SyntaxKind.EndOfLineTrivia);
}
