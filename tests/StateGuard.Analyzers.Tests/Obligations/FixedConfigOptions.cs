using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace StateGuard.Analyzers.Tests.Obligations;

/// <summary>Analyzer options with at most one entry beside each tree and at most one global entry.</summary>
internal sealed class FixedConfigOptions((string Key, string Value)? tree = null, (string Key, string Value)? global = null)
    : AnalyzerConfigOptionsProvider
{
    private readonly AnalyzerConfigOptions _tree = new Entry(tree);

    public static FixedConfigOptions None { get; } = new();

    public override AnalyzerConfigOptions GlobalOptions { get; } = new Entry(global);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => _tree;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => _tree;

    private sealed class Entry((string Key, string Value)? entry) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = entry is { } e && KeyComparer.Equals(e.Key, key) ? e.Value : null;
            return value is not null;
        }
    }
}
