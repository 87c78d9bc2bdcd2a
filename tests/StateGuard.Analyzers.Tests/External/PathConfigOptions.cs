using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace StateGuard.Analyzers.Tests.External;

/// <summary>Options by folder, as <c>.editorconfig</c> files give them: of those whose folder begins the path, the last.</summary>
internal sealed class PathConfigOptions(params (string Folder, string Key, string Value)[] entries) : AnalyzerConfigOptionsProvider
{
    public static PathConfigOptions None { get; } = new();

    public override AnalyzerConfigOptions GlobalOptions { get; } = new Section([]);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => Of(tree.FilePath);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => Of(textFile.Path);

    private Section Of(string path) =>
        new(entries.Where(entry => path.StartsWith(entry.Folder, StringComparison.Ordinal)).ToArray());

    private sealed class Section((string Folder, string Key, string Value)[] entries) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = entries.LastOrDefault(entry => KeyComparer.Equals(entry.Key, key)).Value;
            return value is not null;
        }
    }
}
