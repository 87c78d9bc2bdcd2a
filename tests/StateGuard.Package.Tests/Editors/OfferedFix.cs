using System.Text.Json.Nodes;

namespace StateGuard.Package.Tests.Editors;

/// <summary>A fix as an editor offers it.</summary>
/// <param name="Title">What the menu says.</param>
/// <param name="Edits">The edits of the file, none over another.</param>
internal sealed record OfferedFix(string Title, JsonArray Edits)
{
    /// <summary>Applies the fix as an editor does.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The text after it.</returns>
    public string ApplyTo(string text)
    {
        // From the end on, so that no edit moves the place of another.
        foreach (JsonNode? edit in Edits.OrderByDescending(edit => OffsetOf(text, edit!["range"]!["start"]!)))
        {
            int start = OffsetOf(text, edit!["range"]!["start"]!);
            int end = OffsetOf(text, edit["range"]!["end"]!);
            text = string.Concat(text.AsSpan(0, start), (string)edit["newText"]!, text.AsSpan(end));
        }

        return text;
    }

    private static int OffsetOf(string text, JsonNode position)
    {
        int offset = 0;
        for (int line = (int)position["line"]!; line > 0; line--)
        {
            offset = text.IndexOf('\n', offset) + 1;
        }

        return offset + (int)position["character"]!;
    }
}
