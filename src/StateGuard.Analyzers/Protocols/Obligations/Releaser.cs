using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StateGuard.Protocols.Obligations;

/// <summary>
/// The disposable that does nothing but remember what it is to end: between a begin and the making of it nothing can
/// fail, or no such thing could be written at all.
/// </summary>
internal static class Releaser
{
    public static bool Is(IMethodSymbol constructor) =>
        constructor.ContainingType is { BaseType.SpecialType: SpecialType.System_Object or SpecialType.System_ValueType } type
        && type.GetMembers().Any(member => member is IMethodSymbol { Name: "Dispose" or "DisposeAsync", Parameters.Length: 0 })
        && constructor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is { } syntax
        && OnlyRemembers(syntax)
        && PlainConstructor.IsSetUpPlainly(type);

    private static bool OnlyRemembers(SyntaxNode constructor) => constructor switch
    {
        ConstructorDeclarationSyntax { Initializer: null, ExpressionBody: { } arrow } => IsPlainAssignment(arrow.Expression),
        ConstructorDeclarationSyntax { Initializer: null, Body: { } body } =>
            body.Statements.All(statement => statement is ExpressionStatementSyntax assignment && IsPlainAssignment(assignment.Expression)),

        // A primary constructor.
        TypeDeclarationSyntax => true,
        _ => false,
    };

    private static bool IsPlainAssignment(ExpressionSyntax expression) =>
        expression is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment
        && PlainConstructor.IsPlain(assignment.Left) && PlainConstructor.IsPlain(assignment.Right);
}
