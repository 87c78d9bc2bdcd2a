using Microsoft.CodeAnalysis;

namespace StateGuard.CodeFixes.Regions;

/// <summary>A local declared in a region and used behind it, whose declaration therefore moves in front.</summary>
/// <param name="Declaration">
/// What declares it: a local declaration statement, or the declaration expression of an <c>out</c> argument.
/// </param>
/// <param name="Local">The local.</param>
/// <param name="Type">Its type as it is written where the region stands.</param>
internal sealed record EscapingLocal(SyntaxNode Declaration, ILocalSymbol Local, string Type);
