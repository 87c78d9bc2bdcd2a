using System.Text.Json.Nodes;

namespace StateGuard.Package.Tests.Editors;

/// <summary>A diagnostic as an editor shows it.</summary>
/// <param name="Id">Id of the rule.</param>
/// <param name="Line">The line, from one.</param>
/// <param name="Column">The column, from one.</param>
/// <param name="Message">The message.</param>
internal sealed record ShownDiagnostic(string Id, int Line, int Column, string Message)
{
    /// <summary>Reads a diagnostic of the protocol.</summary>
    /// <param name="diagnostic">The diagnostic.</param>
    /// <returns>The diagnostic.</returns>
    public static ShownDiagnostic Read(JsonNode diagnostic)
    {
        JsonNode start = diagnostic["range"]!["start"]!;
        return new ShownDiagnostic((string)diagnostic["code"]!, (int)start["line"]! + 1, (int)start["character"]! + 1, (string)diagnostic["message"]!);
    }
}
