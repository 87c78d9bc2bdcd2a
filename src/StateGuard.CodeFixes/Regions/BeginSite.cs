using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace StateGuard.CodeFixes.Regions;

/// <summary>A begin that stands in a statement, and the call that would end what it begins.</summary>
internal sealed class BeginSite
{
    private BeginSite(SemanticModel model, ExpressionSyntax begin, StatementSyntax statement, EndCall end)
    {
        Model = model;
        Begin = begin;
        Statement = statement;
        End = end;
    }

    public SemanticModel Model { get; }

    public ExpressionSyntax Begin { get; }

    /// <summary>The innermost statement around the begin.</summary>
    public StatementSyntax Statement { get; }

    public EndCall End { get; }

    /// <summary>
    /// The begin at <paramref name="span"/>; <see langword="null"/> where it stands in no statement (an initializer, an
    /// expression body) or <paramref name="endCall"/> is no call that binds there.
    /// </summary>
    public static BeginSite? Find(SemanticModel model, TextSpan span, string endCall)
    {
        SyntaxNode root = model.SyntaxTree.GetRoot();
        if (!root.FullSpan.Contains(span) || root.FindNode(span, getInnermostNodeForTie: true).FirstAncestorOrSelf<ExpressionSyntax>() is not { } begin)
        {
            return null;
        }

        while (begin.Span != span && begin.Parent is ExpressionSyntax parent && span.Contains(parent.Span))
        {
            begin = parent;
        }

        SyntaxNode? holder = begin.Ancestors().FirstOrDefault(node =>
            node is StatementSyntax or AnonymousFunctionExpressionSyntax or ArrowExpressionClauseSyntax or MemberDeclarationSyntax);
        if (holder is not StatementSyntax statement || EndCall.Bind(model, begin.SpanStart, endCall) is not { } end)
        {
            return null;
        }

        return new BeginSite(model, begin, statement, end);
    }
}
