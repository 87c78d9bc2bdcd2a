using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace StateGuard.CodeFixes.Regions;

/// <summary>Consecutive statements of one list that are to be guarded by a <c>finally</c>.</summary>
internal sealed class Region
{
    /// <param name="list">The list.</param>
    /// <param name="first">Index of the first statement inside.</param>
    /// <param name="last">Index of the last statement inside.</param>
    public Region(StatementList list, int first, int last)
    {
        List = list;
        First = first;
        Last = last;
        Statements = list.Statements.Skip(first).Take(last - first + 1).ToArray();
        Span = TextSpan.FromBounds(Statements[0].SpanStart, Statements[Statements.Count - 1].Span.End);
    }

    public StatementList List { get; }

    public int First { get; }

    public int Last { get; }

    public IReadOnlyList<StatementSyntax> Statements { get; }

    /// <summary>Position behind the last statement.</summary>
    public int End => Span.End;

    private TextSpan Span { get; }

    public bool Contains(SyntaxNode node) => Span.Contains(node.Span);
}
