using System.Globalization;
using System.Text;

namespace StateGuard.Analyzers.Tests.Security;

/// <summary>Writes hostile texts into sources under test, by another way than the product's.</summary>
internal static class Spelling
{
    /// <summary>A string literal of letters, digits and escapes alone.</summary>
    public static string Literal(string text)
    {
        var literal = new StringBuilder("\"");
        foreach (char c in text)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                literal.Append(c);
            }
            else
            {
                literal.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
            }
        }

        return literal.Append('"').ToString();
    }

    /// <summary>An identifier, whatever keyword it is.</summary>
    public static string Identifier(string name) => "@" + name;

    /// <summary>Characters that end a line, cannot be seen, or change how those around them are shown.</summary>
    public static bool IsUnprintable(string text, int index) => CharUnicodeInfo.GetUnicodeCategory(text, index) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
        || (char.IsSurrogate(text[index]) && !IsPaired(text, index));

    private static bool IsPaired(string text, int index) => char.IsHighSurrogate(text[index])
        ? index + 1 < text.Length && char.IsLowSurrogate(text[index + 1])
        : index > 0 && char.IsHighSurrogate(text[index - 1]);

    /// <summary>The first such character, other than a line feed in a text of several lines; -1 without one.</summary>
    public static int FirstUnprintable(string text, bool isOfLines)
    {
        for (int i = 0; i < text.Length; i++)
        {
            // The second half of a pair has been judged with the first.
            if (char.IsLowSurrogate(text[i]) && IsPaired(text, i))
            {
                continue;
            }

            if (!(isOfLines && text[i] == '\n') && IsUnprintable(text, i))
            {
                return i;
            }
        }

        return -1;
    }
}
