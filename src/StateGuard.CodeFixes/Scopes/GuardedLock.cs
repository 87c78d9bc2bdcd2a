using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using StateGuard.CodeFixes.Regions;

namespace StateGuard.CodeFixes.Scopes;

/// <summary>A call of <c>Monitor.Enter</c> with the <c>try</c> behind it, whose <c>finally</c> calls <c>Monitor.Exit</c> for the same object.</summary>
/// <param name="Site">The call.</param>
/// <param name="Plans">The one region that the statement guards.</param>
/// <param name="Locked">The object.</param>
internal sealed record GuardedLock(BeginSite Site, IReadOnlyList<RegionPlan> Plans, ExpressionSyntax Locked)
{
    private const string Enter = "Enter";
    private const string Exit = "Exit";

    /// <returns><see langword="null"/> where a <c>lock</c> would not be exactly the same.</returns>
    public static GuardedLock? At(TextSpan span, SyntaxNode root, SemanticModel model)
    {
        if (root.FindNode(span, getInnermostNodeForTie: true).FirstAncestorOrSelf<StatementSyntax>() is not ExpressionStatementSyntax { Expression: InvocationExpressionSyntax enter } statement
            || statement.Parent is LabeledStatementSyntax
            || ArgumentOf(enter, Enter, model) is not { } locked
            || !StaysTheSame(locked, statement, model))
        {
            return null;
        }

        (StatementList list, int index) = StatementList.Around(statement);
        if (index + 1 >= list.Count
            || list.Statements[index + 1] is not TryStatementSyntax { Finally.Block.Statements: var last } attempt
            || last.LastOrDefault() is not ExpressionStatementSyntax { Expression: InvocationExpressionSyntax exit } end
            || ArgumentOf(exit, Exit, model) is not { } released
            || Spelling.Of(released) != Spelling.Of(locked)
            || BeginSite.Find(model, enter.Span, exit.WithoutTrivia().ToString()) is not { } site)
        {
            return null;
        }

        RegionPlan[] plans = RegionPlanner.Plans(site, isEndForgotten: false)
            .Where(plan => !plan.IsConditional && plan.Region.Statements.Count == 1 && plan.Region.Statements[0] == attempt && plan.Ends.Count == 1 && plan.Ends[0] == end)
            .ToArray();
        return new GuardedLock(site, plans, locked);
    }

    private static ExpressionSyntax? ArgumentOf(InvocationExpressionSyntax call, string name, SemanticModel model) =>
        call.ArgumentList.Arguments.Count == 1
        && model.GetSymbolInfo(call).Symbol is IMethodSymbol { ContainingType: { Name: "Monitor", ContainingNamespace: { Name: "Threading", ContainingNamespace.Name: "System" } } } method
        && method.Name == name
            ? call.ArgumentList.Arguments[0].Expression
            : null;

    // A lock looks at the object once, an exit once more.
    private static bool StaysTheSame(ExpressionSyntax locked, StatementSyntax statement, SemanticModel model)
    {
        if (model.GetTypeInfo(locked).Type is not { IsReferenceType: true } type || type is { Name: "Lock", ContainingNamespace.Name: "Threading" })
        {
            return false;
        }

        SyntaxNode member = statement.FirstAncestorOrSelf<MemberDeclarationSyntax>(node => node is not GlobalStatementSyntax) ?? statement.SyntaxTree.GetRoot();
        return locked switch
        {
            ThisExpressionSyntax or TypeOfExpressionSyntax => true,
            IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } => model.GetSymbolInfo(locked).Symbol switch
            {
                IFieldSymbol field => field.IsReadOnly && !RegionBorders.Write(new[] { field.Name }, new[] { member }),
                ILocalSymbol { RefKind: RefKind.None } or IParameterSymbol { RefKind: RefKind.None } => !RegionBorders.Write(new[] { Spelling.Of(locked) }, new[] { member }),
                _ => false,
            },
            _ => false,
        };
    }
}
