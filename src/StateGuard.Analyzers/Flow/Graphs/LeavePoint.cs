using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace StateGuard.Flow.Graphs;

/// <summary>
/// Finds the statement by which a path leaves a body. The control-flow graph has no trace of a <c>return</c> without
/// a value, so it is looked up in the syntax after what was executed last.
/// </summary>
internal static class LeavePoint
{
    public static SyntaxNode OfReturn(SyntaxNode value) => OfStatement<ReturnStatementSyntax>(value);

    public static SyntaxNode OfThrow(SyntaxNode value) =>
        value.Parent is ThrowExpressionSyntax expression ? expression : OfStatement<ThrowStatementSyntax>(value);

    /// <summary>The <c>throw;</c> that ends the block; null where it cannot be told.</summary>
    public static SyntaxNode? OfRethrow(IReadOnlyList<SyntaxNode> rethrows, BasicBlock block)
    {
        int end = block.Operations.LastOrDefault()?.Syntax.Span.End ?? 0;
        return rethrows.FirstOrDefault(rethrow => rethrow.SpanStart >= end) ?? rethrows.FirstOrDefault();
    }

    /// <summary>Each <c>throw;</c> of a body, nested functions included.</summary>
    public static IReadOnlyList<SyntaxNode> RethrowsIn(SyntaxNode body) =>
        [.. body.DescendantNodes().Where(node => node is ThrowStatementSyntax { Expression: null })];

    /// <summary>The <c>return;</c> that follows the end of a block; null where the end of the body does.</summary>
    public static SyntaxNode? Following(BasicBlock block, IOperation? condition, bool outcome)
    {
        if (condition is not null)
        {
            IfStatementSyntax? decision = condition.Syntax.AncestorsAndSelf().OfType<IfStatementSyntax>()
                .FirstOrDefault(candidate => candidate.Condition.Span.Contains(condition.Syntax.Span));
            if (decision is null)
            {
                return null;
            }

            if (First(decision.Statement) is { } inside && IsOutcomeOf(condition.Syntax, decision.Condition, outcome))
            {
                return inside;
            }

            return decision.Else is { } otherwise ? First(otherwise.Statement) : After(decision);
        }

        return block.Operations.LastOrDefault()?.Syntax.FirstAncestorOrSelf<StatementSyntax>() is { } last ? After(last) : null;
    }

    // Of "a || b" either outcome of a part can lead to the first branch; only a plain condition decides by itself.
    private static bool IsOutcomeOf(SyntaxNode part, ExpressionSyntax whole, bool outcome)
    {
        bool negated = false;
        while (whole is ParenthesizedExpressionSyntax or PrefixUnaryExpressionSyntax)
        {
            if (whole is PrefixUnaryExpressionSyntax prefix)
            {
                negated = !negated;
                whole = prefix.Operand;
            }
            else
            {
                whole = ((ParenthesizedExpressionSyntax)whole).Expression;
            }
        }

        return part.Span.Contains(whole.Span) ? outcome != (negated && !part.Span.Contains(whole.Parent!.Span)) : outcome;
    }

    private static SyntaxNode? First(StatementSyntax statement) => statement switch
    {
        ReturnStatementSyntax leave => leave,
        BlockSyntax block => block.Statements.Count > 0 ? First(block.Statements[0]) : After(block),
        LabeledStatementSyntax labeled => First(labeled.Statement),
        EmptyStatementSyntax empty => After(empty),
        _ => null,
    };

    private static SyntaxNode? After(StatementSyntax statement)
    {
        switch (statement.Parent)
        {
            case BlockSyntax block:
                int next = block.Statements.IndexOf(statement) + 1;
                return next < block.Statements.Count ? First(block.Statements[next]) : After(block);
            case SwitchSectionSyntax section:
                int following = section.Statements.IndexOf(statement) + 1;
                return following < section.Statements.Count ? First(section.Statements[following]) : null;
            case GlobalStatementSyntax:
                return null;
            case ElseClauseSyntax { Parent: StatementSyntax outer }:
                return After(outer);
            case CatchClauseSyntax { Parent: StatementSyntax handled }:
                return After(handled);
            case FinallyClauseSyntax { Parent: StatementSyntax guarded }:
                return After(guarded);
            case IfStatementSyntax or TryStatementSyntax or LabeledStatementSyntax or UsingStatementSyntax or LockStatementSyntax
                or FixedStatementSyntax or CheckedStatementSyntax or UnsafeStatementSyntax:
                return After((StatementSyntax)statement.Parent);
            default:
                return null;
        }
    }

    private static SyntaxNode OfStatement<TStatement>(SyntaxNode value)
        where TStatement : StatementSyntax
    {
        foreach (SyntaxNode ancestor in value.AncestorsAndSelf())
        {
            if (ancestor is TStatement or ArrowExpressionClauseSyntax)
            {
                return ancestor;
            }

            if (ancestor is StatementSyntax or AnonymousFunctionExpressionSyntax)
            {
                break;
            }
        }

        return value;
    }
}
