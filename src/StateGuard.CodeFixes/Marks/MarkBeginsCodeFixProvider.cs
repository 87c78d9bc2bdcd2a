using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using StateGuard.CodeFixes.Rewriting;
using StateGuard.CodeFixes.Validation;
using StateGuard.Diagnostics;
using StateGuard.Text;

namespace StateGuard.CodeFixes.Marks;

/// <summary>SG1006: says of the method that it begins the operation, so that its callers have to end it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MarkBeginsCodeFixProvider))]
public sealed class MarkBeginsCodeFixProvider : ValidatedCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(RuleIds.EndedElsewhere);

    private protected override IEnumerable<Proposal> Propose(SemanticModel model, SyntaxNode root, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (!diagnostic.Properties.TryGetValue(DiagnosticProperties.Operation, out string? operation) || operation is null
            || root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is not { } begin
            || begin.FirstAncestorOrSelf<SyntaxNode>(IsBody) is not MethodDeclarationSyntax method
            || AttributeLists.NameOf("Begins", model, method.SpanStart) is not { } name)
        {
            yield break;
        }

        AttributeSyntax mark = MarkSyntax.Create(name, operation);
        SyntaxNode? marked = ParameterOf(begin, method, model) is { } parameter
            ? parameter.WithoutLeadingTrivia()
                .AddAttributeLists(SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(mark)).WithTrailingTrivia(SyntaxFactory.Space))
                .WithLeadingTrivia(parameter.GetLeadingTrivia())
            : IsOfThis(begin, model) && !method.Modifiers.Any(SyntaxKind.StaticKeyword) ? AttributeLists.Add(method, mark, LineEnding.Of(root.GetText())) : null;
        if (marked is not null)
        {
            SyntaxNode replaced = marked is ParameterSyntax ? ParameterOf(begin, method, model)! : method;
            // To move the begin is what the rule asks for first.
            yield return new Proposal($"Mark '{method.Identifier.ValueText}' [Begins({CSharpText.Literal(operation)})]", nameof(MarkBeginsCodeFixProvider), root.ReplaceNode(replaced, marked))
            {
                Priority = CodeActionPriority.Low,
            };
        }
    }

    // A lambda or local function is not what callers of the member call.
    private static bool IsBody(SyntaxNode node) =>
        node is MemberDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax or AccessorDeclarationSyntax;

    private static ParameterSyntax? ParameterOf(SyntaxNode begin, MethodDeclarationSyntax method, SemanticModel model) =>
        ReceiverOf(begin) is { } receiver && model.GetSymbolInfo(receiver).Symbol is IParameterSymbol parameter
            ? method.ParameterList.Parameters.FirstOrDefault(declared => declared.Identifier.ValueText == parameter.Name)
            : null;

    // this, or what this holds.
    private static bool IsOfThis(SyntaxNode begin, SemanticModel model)
    {
        ExpressionSyntax? receiver = ReceiverOf(begin);
        while (receiver is MemberAccessExpressionSyntax access)
        {
            receiver = access.Expression;
        }

        return receiver is null or ThisExpressionSyntax
            || model.GetSymbolInfo(receiver).Symbol is IFieldSymbol { IsStatic: false } or IPropertySymbol { IsStatic: false };
    }

    private static ExpressionSyntax? ReceiverOf(SyntaxNode begin) => begin.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>().FirstOrDefault()?.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Expression,
        _ => null,
    };
}
