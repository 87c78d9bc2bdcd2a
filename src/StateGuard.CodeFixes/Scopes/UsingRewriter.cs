using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using StateGuard.CodeFixes.Regions;
using StateGuard.CodeFixes.Rewriting;

namespace StateGuard.CodeFixes.Scopes;

/// <summary>
/// Writes <c>using</c> at the scope that a call returns or hands out. What the code disposes of by itself is dropped, if
/// nothing runs behind it that would then run with the scope still open.
/// </summary>
internal static class UsingRewriter
{
    /// <returns><see langword="null"/> where <c>using</c> would change what the code does, or cannot be written.</returns>
    public static SyntaxNode? Apply(SyntaxNode root, ExpressionSyntax call, SemanticModel model)
    {
        while (call.Parent is AwaitExpressionSyntax or ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax)
        {
            call = (ExpressionSyntax)call.Parent;
        }

        return call.Parent switch
        {
            ExpressionStatementSyntax statement when model.GetTypeInfo(call).Type is { SpecialType: not SpecialType.System_Boolean } type => Dropped(root, statement, call, type, model),
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax left, Parent: ExpressionStatementSyntax statement }
                when model.GetSymbolInfo(left).Symbol is IDiscardSymbol && model.GetTypeInfo(call).Type is { } type => Dropped(root, statement, call, type, model),
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax declaration } } }
                => Declared(root, declaration, model),
            _ => HandedOut(root, call, model),
        };
    }

    // f.Enter();  or  _ = f.Enter();  ->  using CheckpointScope scope = f.Enter();
    private static SyntaxNode? Dropped(SyntaxNode root, ExpressionStatementSyntax statement, ExpressionSyntax call, ITypeSymbol type, SemanticModel model)
    {
        (StatementList list, int index) = StatementList.Around(statement);
        if (list.Container is not BlockSyntax and not CompilationUnitSyntax || statement.Parent is LabeledStatementSyntax || IsJumpedOver(list, index))
        {
            return null;
        }

        string name = FreshName.Of("scope", statement, model);
        StatementSyntax written = SyntaxFactory.ParseStatement($"{Keywords(type)}using {type.ToMinimalDisplayString(model, statement.SpanStart)} {name} = {call.WithoutTrivia()};");
        return root.ReplaceNode(statement, written.WithTriviaFrom(statement));
    }

    // var scope = f.Enter();  ->  using var scope = f.Enter();
    private static SyntaxNode? Declared(SyntaxNode root, LocalDeclarationStatementSyntax declaration, SemanticModel model)
    {
        VariableDeclaratorSyntax variable = declaration.Declaration.Variables[0];
        (StatementList list, int index) = StatementList.Around(declaration);
        if (declaration.UsingKeyword != default
            || list.Container is not BlockSyntax and not CompilationUnitSyntax
            || IsJumpedOver(list, index)
            || model.GetDeclaredSymbol(variable) is not ILocalSymbol local
            || DisposedScope.Find(local, list, index, model) is not { } disposed)
        {
            return null;
        }

        LocalDeclarationStatementSyntax bare = declaration.WithLeadingTrivia();
        LocalDeclarationStatementSyntax written = bare
            .WithUsingKeyword(SyntaxFactory.Token(SyntaxKind.UsingKeyword).WithTrailingTrivia(SyntaxFactory.Space));
        if (Keywords(local.Type).Length > 0)
        {
            written = written.WithAwaitKeyword(SyntaxFactory.Token(SyntaxKind.AwaitKeyword).WithTrailingTrivia(SyntaxFactory.Space));
        }

        written = written.WithLeadingTrivia(declaration.GetLeadingTrivia());
        return disposed.Remove(root, declaration, written);
    }

    // if (f.TryEnter(out var scope)) { ... }  ->  if (f.TryEnter(out var scope)) { using (scope) { ... } }
    private static SyntaxNode? HandedOut(SyntaxNode root, ExpressionSyntax call, SemanticModel model)
    {
        if (call is not InvocationExpressionSyntax invocation
            || invocation.ArgumentList.Arguments.Select(argument => argument.Expression).OfType<DeclarationExpressionSyntax>().FirstOrDefault() is not { } declared
            || declared.Designation is not SingleVariableDesignationSyntax designation
            || model.GetDeclaredSymbol(designation) is not ILocalSymbol local
            || ScopeRegion.Of(call) is not { } region
            || DisposedScope.Find(local, region.List, region.First - 1, model) is not { } disposed)
        {
            return null;
        }

        // The formatter indents what is in the block.
        SyntaxTrivia lineEnding = LineEnding.Of(root.GetText());
        BlockSyntax block = SyntaxFactory.Block(disposed.Without(region.Statements));
        StatementSyntax written = ((UsingStatementSyntax)SyntaxFactory.ParseStatement($"{Keywords(local.Type)}using ({local.Name}) {{ }}"))
            .WithStatement(block)
            .WithLeadingTrivia(region.First == 0 ? default : SyntaxFactory.TriviaList(lineEnding))
            .WithTrailingTrivia(lineEnding)
            .WithAdditionalAnnotations(Formatter.Annotation);
        return root.ReplaceNode(region.List.Container, region.List.With(region.List.Statements.Take(region.First).Concat(new[] { written }).ToArray()));
    }

    // A "using" declaration must not be jumped over, nor may one jump back before it.
    private static bool IsJumpedOver(StatementList list, int index) =>
        list.Statements.Skip(index + 1).Any(statement => statement is LabeledStatementSyntax);

    private static string Keywords(ITypeSymbol type) => HasMember(type, "Dispose") || !HasMember(type, "DisposeAsync") ? "" : "await ";

    private static bool HasMember(ITypeSymbol type, string name) =>
        type.GetMembers(name).Any() || type.AllInterfaces.Any(contract => contract.GetMembers(name).Any());
}
