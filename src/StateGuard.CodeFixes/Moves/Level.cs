using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace StateGuard.CodeFixes.Moves;

/// <summary>A helper on the way from the begin to the method that ends.</summary>
/// <param name="Tail">How it ends: with the begin, or with the call of the helper before.</param>
/// <param name="Caller">The only call of it.</param>
internal sealed record Level(Tail Tail, InvocationExpressionSyntax Caller);
