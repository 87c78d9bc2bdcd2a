using System.Globalization;
using System.Text;

namespace StateGuard.Text;

/// <summary>
/// Characters that end a line, cannot be seen, or change how those around them are shown. Nothing that is written for
/// people or compilers holds one: what a text looks like is what it is.
/// </summary>
internal static class Unprintable
{
    /// <summary>The text with each such character spelled by its number, as in a string literal. It is on one line then.</summary>
    public static string Escaped(string text)
    {
        int first = 0;
        while (first < text.Length && Length(text, first) is var length && length > 0)
        {
            first += length;
        }

        if (first == text.Length)
        {
            return text;
        }

        var escaped = new StringBuilder(text, 0, first, text.Length + 16);
        for (int i = first; i < text.Length;)
        {
            Append(escaped, text, ref i);
        }

        return escaped.ToString();
    }

    /// <summary>Appends the character, or pair of surrogates, at the index, and goes on to the next.</summary>
    public static void Append(StringBuilder target, string text, ref int index)
    {
        int length = Length(text, index);
        if (length > 0)
        {
            target.Append(text, index, length);
            index += length;
        }
        else
        {
            target.Append("\\u").Append(((int)text[index]).ToString("x4", CultureInfo.InvariantCulture));
            index++;
        }
    }

    /// <summary>Whether a name has such a character, which compilers leave out of identifiers, so that two names would be one.</summary>
    public static bool IsIn(string text)
    {
        for (int i = 0; i < text.Length;)
        {
            int length = Length(text, i);
            if (length == 0)
            {
                return true;
            }

            i += length;
        }

        return false;
    }

    // So many characters can be seen together; none where the first cannot.
    private static int Length(string text, int index) => CharUnicodeInfo.GetUnicodeCategory(text, index) switch
    {
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate => 0,
        _ => char.IsSurrogatePair(text, index) ? 2 : 1,
    };
}
