using System.Text.Json;
using Microsoft.CodeAnalysis;
using StateGuard.Precision.Analysis;

namespace StateGuard.Precision.Reports;

/// <summary>Writes diagnostics as SARIF 2.1.0.</summary>
internal static class SarifLog
{
    public static void Write(StudyResult result, string path)
    {
        using FileStream stream = File.Create(path);
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true });
        var log = new Dictionary<string, object>
        {
            ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
            ["version"] = "2.1.0",
            ["runs"] = new object[]
            {
                new
                {
                    tool = new { driver = new { name = "StateGuard", rules = result.Findings.Select(found => found.Id).Distinct().Select(id => new { id }) } },
                    results = result.Findings.Select(ResultOf),
                },
            },
        };
        JsonSerializer.Serialize(json, log);
    }

    private static object ResultOf(Finding found) => new
    {
        ruleId = found.Id,
        level = found.Severity switch
        {
            DiagnosticSeverity.Error => "error",
            DiagnosticSeverity.Warning => "warning",
            _ => "note",
        },
        message = new { text = found.Message },
        locations = found.Places.Take(1).Select(LocationOf),
        relatedLocations = found.Places.Skip(1).Select(LocationOf),
    };

    private static object LocationOf(Place place) => new
    {
        physicalLocation = new
        {
            artifactLocation = new { uri = place.Path.Replace('\\', '/') },
            region = new { startLine = place.Line, startColumn = place.Column, endLine = place.EndLine, endColumn = place.EndColumn },
        },
    };
}
