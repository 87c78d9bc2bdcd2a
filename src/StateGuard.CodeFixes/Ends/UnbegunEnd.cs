using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StateGuard.CodeFixes.Ends;

/// <summary>An end that is also reached where the operation is not open.</summary>
/// <param name="Model">The semantic model.</param>
/// <param name="Root">The root of the document.</param>
/// <param name="Statement">The statement that consists of it.</param>
/// <param name="Call">The call.</param>
/// <param name="Method">The method that it calls.</param>
/// <param name="LineEnding">How lines end.</param>
internal sealed record UnbegunEnd(
    SemanticModel Model, SyntaxNode Root, ExpressionStatementSyntax Statement, InvocationExpressionSyntax Call, IMethodSymbol Method, SyntaxTrivia LineEnding);
