using System.Text.Json;

namespace StateGuard.Package.Tests.Consumers;

/// <summary>The results of StateGuard in a SARIF 2.1 log that the compiler has written.</summary>
internal static class SarifLog
{
    /// <summary>Reads a log.</summary>
    /// <param name="json">Its text.</param>
    /// <returns>The results whose rule is one of StateGuard's and that no pragma suppresses, in the log's order.</returns>
    public static IReadOnlyList<SarifResult> Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        Assert.Equal("2.1.0", document.RootElement.GetProperty("version").GetString());
        JsonElement run = Assert.Single(document.RootElement.GetProperty("runs").EnumerateArray().ToList());
        Dictionary<string, string?> helpLinks = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray()
            .ToDictionary(
                rule => rule.GetProperty("id").GetString()!,
                rule => rule.TryGetProperty("helpUri", out JsonElement link) ? link.GetString() : null);
        return run.GetProperty("results").EnumerateArray()
            .Where(result => result.GetProperty("ruleId").GetString()!.StartsWith("SG", StringComparison.Ordinal))
            .Where(result => !result.TryGetProperty("suppressions", out _))
            .Select(result => ReadResult(result, helpLinks))
            .ToList();
    }

    private static SarifResult ReadResult(JsonElement result, IReadOnlyDictionary<string, string?> helpLinks)
    {
        string id = result.GetProperty("ruleId").GetString()!;
        return new SarifResult(
            ReadPlace(Assert.Single(result.GetProperty("locations").EnumerateArray().ToList()), id),
            result.GetProperty("level").GetString()!,
            result.GetProperty("message").GetProperty("text").GetString()!,
            result.TryGetProperty("relatedLocations", out JsonElement related)
                ? related.EnumerateArray().Select(place => ReadPlace(place, id)).ToList()
                : [],
            helpLinks[id]);
    }

    private static Report ReadPlace(JsonElement location, string id)
    {
        JsonElement physical = location.GetProperty("physicalLocation");
        return new Report(
            Path.GetFileName(physical.GetProperty("artifactLocation").GetProperty("uri").GetString()!),
            physical.GetProperty("region").GetProperty("startLine").GetInt32(),
            id);
    }
}
