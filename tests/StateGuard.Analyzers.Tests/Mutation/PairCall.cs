using Microsoft.CodeAnalysis.CSharp.Syntax;
using StateGuard.Protocols.Contracts;

namespace StateGuard.Analyzers.Tests.Mutation;

/// <summary>A call that begins or ends.</summary>
internal sealed record PairCall(InvocationExpressionSyntax Call, OperationEffect Effect)
{
    public string Operation => Effect.Operation;
}
