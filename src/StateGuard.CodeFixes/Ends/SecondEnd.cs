using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StateGuard.CodeFixes.Moves;
using StateGuard.CodeFixes.Regions;

namespace StateGuard.CodeFixes.Ends;

/// <summary>An end right behind another of the same, or behind a <c>finally</c> that has just done it, which is dropped.</summary>
internal static class SecondEnd
{
    public static SyntaxNode? Apply(UnbegunEnd end, Diagnostic diagnostic)
    {
        (StatementList list, int index) = StatementList.Around(end.Statement);
        if (end.Statement.ContainsDirectives
            || end.Statement.Parent is not BlockSyntax and not SwitchSectionSyntax
            || index == 0
            || diagnostic.AdditionalLocations.FirstOrDefault() is not { } cause
            || cause.SourceTree != end.Model.SyntaxTree
            || EndingOf(list.Statements[index - 1]) is not { } first
            || first.Expression.Span != cause.SourceSpan
            || !SyntaxFactory.AreEquivalent(first.Expression, end.Statement.Expression)
            || Function.Around(end.Statement, end.Model) is not { } function
            || OtherBegins.AreTwo(function, end.Call, end.Method, end.Model))
        {
            return null;
        }

        return Removal.Of(end.Root, end.Statement, end.LineEnding);
    }

    // The statement that has run when the one before is done, whatever else has.
    private static ExpressionStatementSyntax? EndingOf(StatementSyntax before) => before switch
    {
        ExpressionStatementSyntax statement => statement,
        TryStatementSyntax { Finally.Block.Statements: { Count: > 0 } statements } => statements.Last() as ExpressionStatementSyntax,
        _ => null,
    };
}
