using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StateGuard.CodeFixes.Regions;

/// <summary>Finds the statement that a jump is about: the loop or <c>switch</c> it leaves or goes on with, or the label.</summary>
internal static class JumpTarget
{
    public static StatementSyntax? Of(SemanticModel model, StatementSyntax jump) => jump switch
    {
        BreakStatementSyntax => Enclosing(jump, node => IsLoop(node) || node is SwitchStatementSyntax),
        ContinueStatementSyntax => Enclosing(jump, IsLoop),
        GotoStatementSyntax { RawKind: (int)SyntaxKind.GotoStatement, Expression: IdentifierNameSyntax name } => Label(model, name),
        GotoStatementSyntax => Enclosing(jump, node => node is SwitchStatementSyntax),
        _ => null,
    };

    private static LabeledStatementSyntax? Label(SemanticModel model, IdentifierNameSyntax name) =>
        model.GetSymbolInfo(name).Symbol?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() as LabeledStatementSyntax;

    private static StatementSyntax? Enclosing(SyntaxNode jump, Func<SyntaxNode, bool> isTarget) =>
        jump.Ancestors()
            .TakeWhile(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            .FirstOrDefault(isTarget) as StatementSyntax;

    private static bool IsLoop(SyntaxNode node) => node is WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax;
}
