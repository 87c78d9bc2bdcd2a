using Microsoft.CodeAnalysis.Text;

namespace StateGuard.Protocols.Contracts.External;

/// <summary>An option in a line of pairs.</summary>
/// <param name="Name">What stands before the <c>=</c>.</param>
/// <param name="Value">What stands after it; empty where there is none.</param>
/// <param name="Span">Where the option is written.</param>
internal sealed record PairOption(string Name, string Value, TextSpan Span)
{
    /// <summary>Where the value is written.</summary>
    public TextSpan ValueSpan => TextSpan.FromBounds(Span.End - Value.Length, Span.End);
}
