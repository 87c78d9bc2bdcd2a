using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StateGuard.CodeFixes.Regions;

/// <summary>What must not reach across the border of a region.</summary>
internal static class RegionBorders
{
    /// <summary>Whether a jump from outside aims into the region, which no <c>try</c> allows.</summary>
    public static bool AreJumpedInto(SemanticModel model, Region region)
    {
        LabeledStatementSyntax[] labels = region.Statements.SelectMany(s => s.DescendantNodesAndSelf().OfType<LabeledStatementSyntax>()).ToArray();
        return labels.Length > 0 && region.List.Scope.DescendantNodes()
            .OfType<GotoStatementSyntax>()
            .Any(jump => !region.Contains(jump) && JumpTarget.Of(model, jump) is LabeledStatementSyntax target && labels.Contains(target));
    }

    /// <summary>Whether <c>#if</c> or <c>#region</c> is opened on one side of the border and closed on the other.</summary>
    public static bool CutDirectives(Region region)
    {
        int conditions = 0;
        int regions = 0;
        foreach (DirectiveTriviaSyntax directive in region.Statements.SelectMany(DirectivesOf))
        {
            switch (directive.Kind())
            {
                case SyntaxKind.IfDirectiveTrivia:
                    conditions++;
                    break;
                case SyntaxKind.RegionDirectiveTrivia:
                    regions++;
                    break;
                case SyntaxKind.EndIfDirectiveTrivia when --conditions < 0:
                case SyntaxKind.EndRegionDirectiveTrivia when --regions < 0:
                case SyntaxKind.ElseDirectiveTrivia or SyntaxKind.ElifDirectiveTrivia when conditions == 0:
                    return true;
                default:
                    break;
            }
        }

        return conditions != 0 || regions != 0;
    }

    /// <summary>Whether <paramref name="statements"/> assign something that is spelled as one of <paramref name="operands"/>.</summary>
    public static bool Write(IReadOnlyCollection<string> operands, IEnumerable<StatementSyntax> statements) =>
        statements.SelectMany(statement => statement.DescendantNodes()).SelectMany(Written).Any(target => operands.Contains(Spelling.Of(target)));

    private static IEnumerable<DirectiveTriviaSyntax> DirectivesOf(StatementSyntax statement) =>
        statement.DescendantTrivia(descendIntoTrivia: false)
            .Where(trivia => trivia.IsDirective)
            .Select(trivia => (DirectiveTriviaSyntax)trivia.GetStructure()!);

    private static IEnumerable<ExpressionSyntax> Written(SyntaxNode node) => node switch
    {
        AssignmentExpressionSyntax { Left: TupleExpressionSyntax tuple } => tuple.Arguments.Select(argument => argument.Expression),
        AssignmentExpressionSyntax assignment => new[] { assignment.Left },
        PrefixUnaryExpressionSyntax step when step.Kind() is SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression => new[] { step.Operand },
        PostfixUnaryExpressionSyntax step when step.Kind() is SyntaxKind.PostIncrementExpression or SyntaxKind.PostDecrementExpression => new[] { step.Operand },
        ArgumentSyntax { RefOrOutKeyword.RawKind: (int)SyntaxKind.RefKeyword or (int)SyntaxKind.OutKeyword } argument => new[] { argument.Expression },
        RefExpressionSyntax reference => new[] { reference.Expression },
        _ => Array.Empty<ExpressionSyntax>(),
    };
}
