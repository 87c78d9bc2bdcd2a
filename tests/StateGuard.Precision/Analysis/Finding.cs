using System.Globalization;
using Microsoft.CodeAnalysis;

namespace StateGuard.Precision.Analysis;

/// <summary>One diagnostic, freed from the compilation it was found in.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Message">What it says.</param>
/// <param name="Places">Where: the begin first, then the way out and the decisions on the way there.</param>
/// <param name="Excerpt">The source around the first two places.</param>
internal sealed record Finding(string Id, DiagnosticSeverity Severity, string Message, IReadOnlyList<Place> Places, string Excerpt)
{
    public static Finding Of(Diagnostic diagnostic, string root, int context)
    {
        List<Location> locations = [diagnostic.Location, .. diagnostic.AdditionalLocations];
        return new Finding(
            diagnostic.Id,
            diagnostic.Severity,
            diagnostic.GetMessage(CultureInfo.InvariantCulture),
            [.. locations.Select(location => PlaceOf(location, root))],
            SourceExcerpt.Around(locations.Take(2), context));
    }

    private static Place PlaceOf(Location location, string root)
    {
        FileLinePositionSpan span = location.GetLineSpan();
        string path = span.Path is { Length: > 0 } full ? Path.GetRelativePath(root, full) : "";
        return new Place(
            path, span.StartLinePosition.Line + 1, span.StartLinePosition.Character + 1, span.EndLinePosition.Line + 1, span.EndLinePosition.Character + 1);
    }
}
