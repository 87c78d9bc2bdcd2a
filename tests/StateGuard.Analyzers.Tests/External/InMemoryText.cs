using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace StateGuard.Analyzers.Tests.External;

/// <summary>An additional file of a compilation.</summary>
internal sealed class InMemoryText(string path, string text) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(text);

    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}
