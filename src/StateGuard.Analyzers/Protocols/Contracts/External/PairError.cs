using Microsoft.CodeAnalysis.Text;

namespace StateGuard.Protocols.Contracts.External;

/// <summary>What is wrong with a line of pairs.</summary>
/// <param name="Span">The very part of the text.</param>
/// <param name="Message">What is wrong with it.</param>
internal sealed record PairError(TextSpan Span, string Message);
