using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace StateGuard.CodeFixes.Moves;

/// <summary>How a begin is put into its destination.</summary>
/// <param name="Changed">The node of the destination that changes.</param>
/// <param name="TakesComments">Whether the comments on the begin come along.</param>
/// <param name="Apply">The change: of the root, the node as it stands there, and the comments.</param>
internal sealed record Placement(SyntaxNode Changed, bool TakesComments, Func<SyntaxNode, SyntaxNode, SyntaxTriviaList, SyntaxNode> Apply)
{
    public static Placement After(StatementSyntax statement, IReadOnlyList<StatementSyntax> added, SyntaxTrivia lineEnding) =>
        new(statement, true, (root, current, comments) => Insertion.After(root, (StatementSyntax)current, added, comments, lineEnding));

    public static Placement Into(BlockSyntax block, IReadOnlyList<StatementSyntax> added, SyntaxTrivia lineEnding) =>
        new(block, true, (root, current, comments) => Insertion.Into(root, (BlockSyntax)current, added, comments, lineEnding));

    public static Placement InPlaceOf(SyntaxNode node, SyntaxNode written) =>
        new(node, false, (root, current, _) => root.ReplaceNode(current, written.WithTriviaFrom(current).WithAdditionalAnnotations(Formatter.Annotation)));
}
