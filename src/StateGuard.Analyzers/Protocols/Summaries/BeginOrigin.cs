using Microsoft.CodeAnalysis;
using StateGuard.Protocols.Contracts;

namespace StateGuard.Protocols.Summaries;

/// <summary>The marked call by which an operation is begun, however deep in helpers.</summary>
/// <param name="Syntax">The call.</param>
/// <param name="Method">The marked method.</param>
/// <param name="Effect">Its mark.</param>
internal sealed record BeginOrigin(SyntaxNode Syntax, IMethodSymbol Method, OperationEffect Effect);
