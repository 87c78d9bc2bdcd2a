using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StateGuard.CodeFixes.Holders;

/// <summary>A place in a holder that looks at the state once and does nothing else, so that it needs no lock of its own.</summary>
/// <param name="Name">The field, where it is read.</param>
/// <param name="Held">The <c>lock</c> around it; <see langword="null"/> where there is none.</param>
/// <param name="Return">The statement that returns what it comes to; <see langword="null"/> in an expression body.</param>
internal sealed record StateReading(IdentifierNameSyntax Name, LockStatementSyntax? Held, ReturnStatementSyntax? Return)
{
    /// <returns><see langword="null"/> where more is done with the state, or to it.</returns>
    public static StateReading? Of(IdentifierNameSyntax name, StateHolder holder)
    {
        switch (name.Ancestors().FirstOrDefault(node => node is StatementSyntax or ArrowExpressionClauseSyntax or MemberDeclarationSyntax))
        {
            case ArrowExpressionClauseSyntax { Parent: MemberDeclarationSyntax or AccessorDeclarationSyntax } arrow when IsAboutState(arrow.Expression, name, holder):
                return new StateReading(name, null, null);
            case ReturnStatementSyntax { Expression: { } value } only when IsAboutState(value, name, holder):
                SyntaxNode? outer = Around(only);
                LockStatementSyntax? held = outer as LockStatementSyntax;
                if (held is not null && (StateRun.GateOf(held, holder) is null || HasTrivia(held)))
                {
                    return null;
                }

                // What stands before it, or behind it, might be meant to see the same state.
                return (held is null ? outer : Around(held)) is MemberDeclarationSyntax or AccessorDeclarationSyntax ? new StateReading(name, held, only) : null;
            default:
                return null;
        }
    }

    // What a statement makes up, alone in its block or without one.
    private static SyntaxNode? Around(StatementSyntax statement) => statement.Parent is BlockSyntax block
        ? block.Statements.Count == 1 ? block.Parent : null
        : statement.Parent;

    private static bool HasTrivia(LockStatementSyntax held) =>
        held.ContainsDirectives || held.DescendantTrivia().Any(Rewriting.Comments.IsComment);

    private static bool IsAboutState(ExpressionSyntax value, IdentifierNameSyntax name, StateHolder holder) =>
        value.DescendantNodesAndSelf().All(node => node
            is LiteralExpressionSyntax or PatternSyntax or ParenthesizedExpressionSyntax or IsPatternExpressionSyntax or MemberAccessExpressionSyntax or ThisExpressionSyntax
            or BinaryExpressionSyntax or PrefixUnaryExpressionSyntax or ConditionalExpressionSyntax or QualifiedNameSyntax
            || (node is IdentifierNameSyntax other && (other == name || holder.Model.GetSymbolInfo(other).Symbol is INamespaceOrTypeSymbol or IFieldSymbol { IsConst: true })));
}
