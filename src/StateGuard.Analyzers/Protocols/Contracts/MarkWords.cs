using Microsoft.CodeAnalysis.Text;

namespace StateGuard.Protocols.Contracts;

/// <summary>Whether a text has the words that marks and machines are written with; an alias for one has it as well.</summary>
/// <param name="MentionsMarks">Whether it has the name of a mark, or of what a machine answers.</param>
/// <param name="MentionsMachines">Whether it has the name of what declares a machine.</param>
internal readonly record struct MarkWords(bool MentionsMarks, bool MentionsMachines)
{
    private const int Length = 16 * 1024;
    private const string Suffix = "Attribute";

    // An attribute has arguments, ends, or is followed by another, or is given another name. Comments say such words as well, and go on otherwise.
    private const string After = "(],;/#";

    // What the end of one part cuts in two is whole in the next.
    private const int Overlap = 32;

    public static MarkWords In(SourceText text)
    {
        bool marks = false;
        bool machines = false;
        char[] part = new char[Math.Min(Length, text.Length)];
        for (int start = 0; start < text.Length && !(marks && machines); start += Length - Overlap)
        {
            int count = Math.Min(part.Length, text.Length - start);
            text.CopyTo(start, part, 0, count);

            // What a part begins with was whole in the one before.
            Look(part, count, isInside: start > 0, isLast: start + count == text.Length, ref marks, ref machines);
        }

        return new MarkWords(marks, machines);
    }

    private static void Look(char[] part, int count, bool isInside, bool isLast, ref bool marks, ref bool machines)
    {
        for (int i = 0; i < count; i++)
        {
            char c = part[i];
            if (!isInside)
            {
                switch (c)
                {
                    case 'B':
                        marks |= IsUsedAt("Begins", part, i, count, isLast);
                        break;
                    case 'E':
                        marks |= IsUsedAt("Ends", part, i, count, isLast);
                        break;
                    case 'R':
                        marks |= IsUsedAt("Requires", part, i, count, isLast);
                        break;
                    case 'T':
                        marks |= EndOf("TransitionResult", part, i, count) is >= 0 and var end && IsEnd(part, end, count, isLast);
                        break;
                    case 'S':
                        machines |= IsUsedAt("StateMachine", part, i, count, isLast);
                        break;
                }
            }

            isInside = IsLetter(c) || c == '$';
        }
    }

    private static bool IsUsedAt(string word, char[] part, int start, int count, bool isLast)
    {
        int end = EndOf(word, part, start, count);
        if (end >= 0 && !IsEnd(part, end, count, isLast))
        {
            end = EndOf(Suffix, part, end, count);
        }

        return end >= 0 && IsEnd(part, end, count, isLast) && IsUsed(part, end, count, isLast);
    }

    // What is not to be seen in this part may be so.
    private static bool IsUsed(char[] part, int start, int count, bool isLast)
    {
        while (start < count && char.IsWhiteSpace(part[start]))
        {
            start++;
        }

        return start == count ? !isLast : After.IndexOf(part[start]) >= 0;
    }

    private static int EndOf(string word, char[] part, int start, int count)
    {
        if (start + word.Length > count)
        {
            return -1;
        }

        for (int i = 0; i < word.Length; i++)
        {
            if (part[start + i] != word[i])
            {
                return -1;
            }
        }

        return start + word.Length;
    }

    private static bool IsEnd(char[] part, int end, int count, bool isLast) => end == count ? isLast : !IsLetter(part[end]);

    private static bool IsLetter(char c) => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '_' || (c > 127 && char.IsLetterOrDigit(c));
}
