using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using StateGuard.CodeFixes.Regions;
using StateGuard.CodeFixes.Rewriting;
using StateGuard.CodeFixes.Validation;
using StateGuard.Diagnostics;

namespace StateGuard.CodeFixes.Results;

/// <summary>SG1005: tests the answer and returns, or throws unless it is done.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseResultCodeFixProvider))]
public sealed class UseResultCodeFixProvider : ValidatedCodeFixProvider
{
    private const string ReturnKey = nameof(UseResultCodeFixProvider) + "Return";
    private const string ThrowKey = nameof(UseResultCodeFixProvider) + "Throw";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(RuleIds.ResultIgnored);

    private protected override IEnumerable<Proposal> Propose(SemanticModel model, SyntaxNode root, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (IgnoredCall.Find(model, root, diagnostic) is not { } ignored)
        {
            yield break;
        }

        if (ReturnUnlessDone.Statements(ignored, model) is { } statements)
        {
            yield return new Proposal("Return unless it succeeds", ReturnKey, Replaced(root, ignored.Statement!, statements));
        }

        if (ignored.IsTransition)
        {
            ExpressionSyntax call = ignored.Call.WithoutTrivia();
            ExpressionSyntax receiver = call is AwaitExpressionSyntax ? SyntaxFactory.ParenthesizedExpression(call) : call;
            ExpressionSyntax throwing = SyntaxFactory.ParseExpression(receiver + ".ThrowIfFailed()").WithTriviaFrom(ignored.Call);
            yield return new Proposal("Throw unless it succeeds", ThrowKey, root.ReplaceNode(ignored.Call, throwing));
        }
    }

    // A block is followed by a blank line, unless nothing follows.
    private static SyntaxNode Replaced(SyntaxNode root, StatementSyntax statement, IReadOnlyList<StatementSyntax> statements)
    {
        SyntaxTrivia lineEnding = LineEnding.Of(root.GetText());
        (StatementList list, int index) = StatementList.Around(statement);
        bool isLast = index == list.Count - 1 || list.Statements[index + 1].GetLeadingTrivia().FirstOrDefault().IsKind(SyntaxKind.EndOfLineTrivia);
        StatementSyntax[] written = statements
            .Select((line, i) => (i == 0 ? WithTrailing(line, statement.GetTrailingTrivia(), lineEnding) : line.WithTrailingTrivia(lineEnding))
                .WithLeadingTrivia(i == 0 ? statement.GetLeadingTrivia() : default)
                .WithAdditionalAnnotations(Formatter.Annotation))
            .ToArray();
        if (!isLast)
        {
            StatementSyntax last = written[written.Length - 1];
            written[written.Length - 1] = last.WithTrailingTrivia(last.GetTrailingTrivia().Add(lineEnding));
        }

        if (statement.Parent is BlockSyntax or SwitchSectionSyntax)
        {
            return root.ReplaceNode(statement, written);
        }

        return statement.Parent is GlobalStatementSyntax global
            ? root.ReplaceNode(global, written.Select(SyntaxFactory.GlobalStatement))
            : root.ReplaceNode(statement, SyntaxFactory.Block(written).WithAdditionalAnnotations(Formatter.Annotation));
    }

    // A comment behind the call stays on the line of the call.
    private static StatementSyntax WithTrailing(StatementSyntax line, SyntaxTriviaList trivia, SyntaxTrivia lineEnding) =>
        line is IfStatementSyntax test && trivia.Any(Comments.IsComment) && trivia.Any(SyntaxKind.EndOfLineTrivia)
            ? test.WithCloseParenToken(test.CloseParenToken.WithTrailingTrivia(trivia)).WithTrailingTrivia(lineEnding)
            : line.WithTrailingTrivia(trivia);
}
