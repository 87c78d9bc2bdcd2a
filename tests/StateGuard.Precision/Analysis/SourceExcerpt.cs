using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace StateGuard.Precision.Analysis;

/// <summary>Cuts out the lines around places of one source.</summary>
internal static class SourceExcerpt
{
    public static string Around(IEnumerable<Location> locations, int context)
    {
        List<Location> places = [.. locations.Where(location => location.IsInSource)];
        if (places.Count == 0)
        {
            return "";
        }

        SyntaxTree tree = places[0].SourceTree!;
        TextLineCollection lines = tree.GetText().Lines;
        SortedSet<int> marked = [.. places.Where(place => place.SourceTree == tree).Select(place => place.GetLineSpan().StartLinePosition.Line)];
        SortedSet<int> shown = [.. marked.SelectMany(line => Enumerable.Range(line - context, (2 * context) + 1)).Where(line => line >= 0 && line < lines.Count)];
        var text = new StringBuilder();
        int previous = -1;
        foreach (int line in shown)
        {
            if (previous >= 0 && line > previous + 1)
            {
                text.AppendLine("      ...");
            }

            text.AppendLine(CultureInfo.InvariantCulture, $"{(marked.Contains(line) ? '>' : ' ')}{line + 1,5} {lines[line]}");
            previous = line;
        }

        return text.ToString();
    }
}
