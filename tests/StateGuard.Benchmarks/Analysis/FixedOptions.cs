using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace StateGuard.Benchmarks.Analysis;

/// <summary>One option for every file, as an <c>.editorconfig</c> gives it.</summary>
internal sealed class FixedOptions(string name, string value) : AnalyzerConfigOptionsProvider
{
    private readonly One _one = new(name, value);

    public override AnalyzerConfigOptions GlobalOptions => _one;

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => _one;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => _one;

    private sealed class One(string name, string text) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = key == name ? text : null;
            return value is not null;
        }
    }
}
