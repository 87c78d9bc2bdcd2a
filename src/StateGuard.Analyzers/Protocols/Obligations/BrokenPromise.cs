using Microsoft.CodeAnalysis;
using StateGuard.Protocols.Contracts;

namespace StateGuard.Protocols.Obligations;

/// <summary>A way on which a method does not do what its mark says.</summary>
/// <param name="Mark">The mark.</param>
/// <param name="Kind">What it does instead.</param>
/// <param name="Leaving">Where it returns.</param>
internal sealed record BrokenPromise(OperationEffect Mark, BrokenPromiseKind Kind, SyntaxNode Leaving);
