using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StateGuard.Flow.Evaluation;

/// <summary>Methods that return the object they are called on, so that calls can be chained.</summary>
internal static class ReturnedReceiver
{
    private static readonly ConditionalWeakTable<IMethodSymbol, StrongBox<bool>> Known = new();

    public static bool Is(IMethodSymbol method) =>
        method is { IsStatic: false, IsVirtual: false, IsAbstract: false, IsOverride: false, IsAsync: false, ContainingType.IsReferenceType: true }
        && SymbolEqualityComparer.Default.Equals(method.ReturnType, method.ContainingType)
        && !method.DeclaringSyntaxReferences.IsEmpty
        && Known.GetValue(method, key => new StrongBox<bool>(ReturnsThis(key))).Value;

    private static bool ReturnsThis(IMethodSymbol method) => method.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() switch
    {
        MethodDeclarationSyntax { ExpressionBody: { } body } => body.Expression is ThisExpressionSyntax,
        MethodDeclarationSyntax { Body: { } body } => Returns(body).Any() && Returns(body).All(statement => statement.Expression is ThisExpressionSyntax),
        _ => false,
    });

    private static IEnumerable<ReturnStatementSyntax> Returns(BlockSyntax body) => body
        .DescendantNodes(static node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
        .OfType<ReturnStatementSyntax>();
}
