using Microsoft.CodeAnalysis.Text;
using StateGuard.Text;

namespace StateGuard.Protocols.Contracts.External;

/// <summary>
/// Reads lines of pairs, <c>begins ; ends ; options</c>. It looks at the text alone: whether an id names something is
/// for <see cref="PairBinder"/> to say.
/// </summary>
internal static class PairParser
{
    private const string EveryOverload = "(*)";

    // What is longer, or deeper, is no pair that anybody wrote, and would keep compilers busy or exhaust their stack.
    private const int LongestLine = 10_000;
    private const int DeepestId = 32;

    public static PairFile Parse(SourceText text)
    {
        var lines = new List<PairLine>();
        var errors = new List<PairError>();
        foreach (TextLine line in text.Lines)
        {
            int known = errors.Count;
            if (ParseLine(WithoutComment(line.ToString(), line.Start), errors) is { } parsed && errors.Count == known)
            {
                lines.Add(parsed);
            }
        }

        return new PairFile(lines, errors);
    }

    /// <summary>Reads a documentation id.</summary>
    public static PairMember Member(string id, TextSpan span) =>
        id.EndsWith(EveryOverload, StringComparison.Ordinal)
            ? new PairMember(id.Substring(0, id.Length - EveryOverload.Length), true, false, span)
            : new PairMember(id, false, false, span);

    /// <summary>Whether the text has the form of the documentation id of a method or a property.</summary>
    public static bool IsId(string text) =>
        (text.StartsWith("M:", StringComparison.Ordinal) || text.StartsWith("P:", StringComparison.Ordinal))
        && text.IndexOf('.') > 2 && !text.Any(char.IsWhiteSpace) && DepthOf(text) <= DeepestId;

    // Type arguments within type arguments.
    private static int DepthOf(string id)
    {
        int depth = 0;
        int deepest = 0;
        foreach (char c in id)
        {
            depth += c switch
            {
                '{' => 1,
                '}' => -1,
                _ => 0,
            };
            deepest = Math.Max(deepest, depth);
        }

        return deepest;
    }

    // A documentation id may hold a "#" itself, as that of a constructor does; a comment has a blank before it.
    private static Part WithoutComment(string line, int start)
    {
        for (int i = 0; i < line.Length; i++)
        {
            if (line[i] == '#' && (i == 0 || char.IsWhiteSpace(line[i - 1])))
            {
                line = line.Substring(0, i);
            }
        }

        return new Part(line, start).Trim();
    }

    private static PairLine? ParseLine(Part line, List<PairError> errors)
    {
        if (line.Text.Length == 0)
        {
            return null;
        }

        if (line.Text.Length > LongestLine)
        {
            errors.Add(new PairError(line.Span, "the line is too long: write pairs that have nothing to do with each other on lines of their own"));
            return null;
        }

        List<Part> parts = line.Split(c => c == ';');
        if (parts.Count == 1)
        {
            errors.Add(new PairError(line.Span, "the calls that end it are missing: write 'begins ; ends ; options'"));
            return null;
        }

        List<PairMember> begins = Members(parts[0], line, isEnd: false, errors);
        List<PairMember> ends = Members(parts[1], line, isEnd: true, errors);
        var options = new List<PairOption>();
        foreach (Part option in parts.Skip(2).SelectMany(part => part.Split(c => c == ',' || char.IsWhiteSpace(c))))
        {
            if (option.Text.Length > 0 && PairOptions.Parse(option.Text, option.Span, options, errors) is { } parsed)
            {
                options.Add(parsed);
            }
        }

        return begins.Count == 0 || ends.Count == 0 ? null : new PairLine(begins, ends, options, line.Span);
    }

    private static List<PairMember> Members(Part list, Part line, bool isEnd, List<PairError> errors)
    {
        var members = new List<PairMember>();
        foreach (Part part in list.Split(c => c == '|'))
        {
            Part id = part;
            bool isAll = isEnd && part.Text.StartsWith("all", StringComparison.Ordinal) && part.Text.Length > 3 && char.IsWhiteSpace(part.Text[3]);
            if (isAll)
            {
                id = part.From(3).Trim();
            }

            if (id.Text.Length == 0)
            {
                string missing = isEnd ? "the calls that end it are missing" : "the calls that begin it are missing";
                errors.Add(new PairError(list.Text.Length == 0 ? line.Span : list.Span, missing + ": write 'begins ; ends ; options'"));
            }
            else if (!IsId(id.Text))
            {
                errors.Add(new PairError(id.Span, $"{Quotation.Of(id.Text)} is no documentation id of a method ('M:...') or a property ('P:...')"));
            }
            else
            {
                members.Add(Member(id.Text, id.Span) with { IsAll = isAll });
            }
        }

        return members;
    }

    /// <summary>A part of a line, with its place in the text.</summary>
    private readonly record struct Part(string Text, int Start)
    {
        public TextSpan Span => new(Start, Text.Length);

        public Part From(int index) => new(Text.Substring(index), Start + index);

        public Part Trim()
        {
            string trimmed = Text.TrimStart();
            return new Part(trimmed.TrimEnd(), Start + Text.Length - trimmed.Length);
        }

        // Not within parentheses: the parameters of an id have commas between them.
        public List<Part> Split(Func<char, bool> isSeparator)
        {
            var parts = new List<Part>();
            int from = 0;
            int depth = 0;
            for (int i = 0; i <= Text.Length; i++)
            {
                if (i == Text.Length || (depth == 0 && isSeparator(Text[i])))
                {
                    parts.Add(new Part(Text.Substring(from, i - from), Start + from).Trim());
                    from = i + 1;
                }
                else if (Text[i] == '(')
                {
                    depth++;
                }
                else if (Text[i] == ')')
                {
                    depth--;
                }
            }

            return parts;
        }
    }
}
