using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using StateGuard.Precision.Commands;

namespace StateGuard.Precision.Analysis;

/// <summary>The options of the study, as a <c>.globalconfig</c> would give them to every source.</summary>
internal sealed class StudyConfigOptions(StudyOptions options) : AnalyzerConfigOptionsProvider
{
    private readonly Values _values = new(new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["stateguard.catalog"] = options.Catalog,
        ["stateguard.exceptions"] = options.Exceptions,
    });

    public override AnalyzerConfigOptions GlobalOptions => _values;

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => _values;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => _values;

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
