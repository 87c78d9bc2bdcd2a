using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using StateGuard.CodeFixes.Regions;

namespace StateGuard.CodeFixes.Scopes;

/// <summary>A begin with the <c>try</c> behind it, whose <c>finally</c> ends the operation.</summary>
/// <param name="Site">The begin.</param>
/// <param name="Attempt">The statement.</param>
internal sealed record GuardedBegin(BeginSite Site, TryStatementSyntax Attempt)
{
    /// <summary>Those whose begin, or its statement up to what it governs, is at <paramref name="span"/>.</summary>
    public static IEnumerable<GuardedBegin> At(TextSpan span, SyntaxNode root, SemanticModel model)
    {
        SyntaxNode node = root.FindNode(span, getInnermostNodeForTie: true);
        if (HeadOf(node.FirstAncestorOrSelf<StatementSyntax>()) is not { } head)
        {
            yield break;
        }

        SyntaxNode holder = node.FirstAncestorOrSelf<MemberDeclarationSyntax>(member => member is not GlobalStatementSyntax) ?? root;
        foreach (InvocationExpressionSyntax begin in head.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>())
        {
            if (model.GetSymbolInfo(begin).Symbol is IMethodSymbol method && BeginMark.Of(method) is { } mark)
            {
                foreach (GuardedBegin found in Of(begin, method, mark.Operation, holder, model))
                {
                    yield return found;
                }
            }
        }
    }

    /// <summary>The plans that guard what this statement guards, and nothing else.</summary>
    public IEnumerable<RegionPlan> Plans() => RegionPlanner.Plans(Site, isEndForgotten: false).Where(plan =>
        plan.Region.Statements.Count == 1
        && plan.Region.Statements[0] == Attempt
        && plan.Ends.Count == 1
        && plan.Ends[0].Parent == Attempt.Finally!.Block
        && plan.Guard == GuardPlacement.NewTry);

    private static IEnumerable<GuardedBegin> Of(InvocationExpressionSyntax begin, IMethodSymbol method, string operation, SyntaxNode holder, SemanticModel model)
    {
        foreach (TryStatementSyntax attempt in holder.DescendantNodes().OfType<TryStatementSyntax>())
        {
            if (attempt.SpanStart < begin.SpanStart || attempt.Finally is not { } last)
            {
                continue;
            }

            InvocationExpressionSyntax? end = last.Block.Statements
                .OfType<ExpressionStatementSyntax>()
                .Select(statement => statement.Expression)
                .OfType<InvocationExpressionSyntax>()
                .FirstOrDefault(call => model.GetSymbolInfo(call).Symbol is IMethodSymbol ends
                    && OperationMarks.Name(ends.OriginalDefinition.GetAttributes(), OperationMarks.Ends, operation)
                    && EndCall.Target(ends, call) == EndCall.Target(method, begin));
            if (end is not null && BeginSite.Find(model, begin.Span, end.WithoutTrivia().ToString()) is { } site)
            {
                yield return new GuardedBegin(site, attempt);
            }
        }
    }

    // What runs of a statement before the statements that it governs.
    private static SyntaxNode? HeadOf(StatementSyntax? statement) => statement switch
    {
        IfStatementSyntax test => test.Condition,
        WhileStatementSyntax loop => loop.Condition,
        ExpressionStatementSyntax or LocalDeclarationStatementSyntax => statement,
        _ => null,
    };
}
