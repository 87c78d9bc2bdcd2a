using Microsoft.CodeAnalysis;

namespace StateGuard.Protocols.Obligations;

/// <summary>A call that does something wrong to an operation.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Site">The call; of an <c>await</c>, the begin that is open there.</param>
/// <param name="Cause">The call that left the operation as it is found; null where nothing in the body did.</param>
/// <param name="Place">Where it is wrong.</param>
internal sealed record Misuse(MisuseKind Kind, Site Site, Site? Cause, SyntaxNode Place);
