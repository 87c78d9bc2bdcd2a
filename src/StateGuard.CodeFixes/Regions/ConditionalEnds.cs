using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StateGuard.CodeFixes.Regions;

/// <summary>Recognises ends that depend on a test of their own: <c>if (taken) { f.End(); }</c>.</summary>
internal static class ConditionalEnds
{
    /// <summary>The tests around <paramref name="ends"/>, in the same order.</summary>
    /// <returns>
    /// <see langword="null"/> unless each end is all that its test is for, and all tests ask the same without calling
    /// anything.
    /// </returns>
    public static IReadOnlyList<StatementSyntax>? TestsOf(IReadOnlyList<StatementSyntax> ends)
    {
        IfStatementSyntax?[] tests = ends.Select(TestOf).ToArray();
        bool areAlike = tests.All(test => test is not null) && tests.Select(test => Spelling.Of(test!.Condition)).Distinct().Count() == 1;
        return areAlike ? tests.OfType<StatementSyntax>().ToArray() : null;
    }

    /// <summary>Spellings of all that the condition of <paramref name="test"/> reads.</summary>
    public static IReadOnlyCollection<string> OperandsOf(StatementSyntax test) =>
        new HashSet<string>(
            ((IfStatementSyntax)test).Condition.DescendantNodesAndSelf().OfType<ExpressionSyntax>().Select(Spelling.Of),
            StringComparer.Ordinal);

    private static IfStatementSyntax? TestOf(StatementSyntax end)
    {
        SyntaxNode? holder = end.Parent is BlockSyntax { Statements.Count: 1 } block ? block.Parent : end.Parent;
        return holder is IfStatementSyntax { Else: null, ContainsDirectives: false } test && !CallsAnything(test.Condition) ? test : null;
    }

    private static bool CallsAnything(ExpressionSyntax condition) =>
        condition.DescendantNodesAndSelf().Any(node => node
            is InvocationExpressionSyntax or AssignmentExpressionSyntax or AwaitExpressionSyntax or ElementAccessExpressionSyntax
            or BaseObjectCreationExpressionSyntax or SingleVariableDesignationSyntax
            || node.Kind() is SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression
                or SyntaxKind.PostIncrementExpression or SyntaxKind.PostDecrementExpression);
}
