using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using StateGuard.Diagnostics;
using StateGuard.Protocols;
using StateGuard.Protocols.Contracts.External;

namespace StateGuard;

/// <summary>Silences what other analyzers say of scopes, where every path is proved to dispose of them.</summary>
/// <remarks>It runs only where such diagnostics are reported, and looks at the members alone that they are reported in.</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ScopeSuppressor : DiagnosticSuppressor
{
    /// <inheritdoc/>
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = ImmutableArray.Create(
        ScopeSuppressions.DisposeBeforeLosingScope,
        ScopeSuppressions.DisposeCreated,
        ScopeSuppressions.DoNotIgnoreCreated,
        ScopeSuppressions.DisposablesShouldBeDisposed);

    /// <inheritdoc/>
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        ExternalPairs pairs = ExternalPairs.Of(context.Compilation, context.Options, context.CancellationToken);
        if (pairs.IsEmpty && context.Compilation.GetTypeByMetadataName("StateGuard.BeginsAttribute") is null)
        {
            return;
        }

        var proof = new ScopeProof(new ProtocolContext(context.Compilation, context.Options.AnalyzerConfigOptionsProvider, pairs, context.CancellationToken));
        foreach (Diagnostic diagnostic in context.ReportedDiagnostics)
        {
            if (diagnostic.Location.SourceTree is { } tree
                && CallAt(tree.GetRoot(context.CancellationToken).FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true)) is { } call
                && proof.IsDisposed(call, context.GetSemanticModel(tree), context.CancellationToken))
            {
                context.ReportSuppression(Suppression.Create(SupportedSuppressions.First(descriptor => descriptor.SuppressedDiagnosticId == diagnostic.Id), diagnostic));
            }
        }
    }

    // Some point at the call, some at the variable that receives what it gives, or at the statement.
    private static ExpressionSyntax? CallAt(SyntaxNode node)
    {
        ExpressionSyntax? expression = node switch
        {
            VariableDeclaratorSyntax variable => variable.Initializer?.Value,
            VariableDeclarationSyntax { Variables: { Count: 1 } variables } => variables[0].Initializer?.Value,
            LocalDeclarationStatementSyntax { Declaration.Variables: { Count: 1 } variables } => variables[0].Initializer?.Value,
            ExpressionStatementSyntax statement => statement.Expression,
            ArgumentSyntax { RefOrOutKeyword.RawKind: (int)SyntaxKind.OutKeyword, Parent.Parent: ExpressionSyntax call } => call,
            ArgumentSyntax argument => argument.Expression,
            SingleVariableDesignationSyntax { Parent: DeclarationExpressionSyntax declared } => declared,
            SimpleNameSyntax { Parent: MemberAccessExpressionSyntax access } name when access.Name == name => access,
            _ => node as ExpressionSyntax,
        };
        while (true)
        {
            switch (expression)
            {
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait", Expression: var task } }:
                    expression = task;
                    break;
                case InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax:
                    return expression;
                case AssignmentExpressionSyntax assignment:
                    expression = assignment.Right;
                    break;
                case AwaitExpressionSyntax awaited:
                    expression = awaited.Expression;
                    break;
                case ParenthesizedExpressionSyntax inner:
                    expression = inner.Expression;
                    break;
                case DeclarationExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: ExpressionSyntax call } }:
                    expression = call;
                    break;
                case MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax called } access when called.Expression == access:
                    expression = called;
                    break;
                default:
                    return null;
            }
        }
    }
}
