using System.Text.RegularExpressions;

namespace StateGuard.Analyzers.Tests.Documentation;

/// <summary>
/// A C# example of a page. The info string of its fence says what must be reported of it, <c>csharp SG1001</c>, or
/// <c>csharp silent</c>; a comment that begins with the id, <c>// SG1001</c>, marks the line.
/// </summary>
/// <param name="Page">The page.</param>
/// <param name="Line">The line of the fence, from one.</param>
/// <param name="Info">The info string.</param>
/// <param name="Code">The code.</param>
internal sealed partial record Example(string Page, int Line, string Info, string Code)
{
    /// <summary>The file of pairs that stands before the code, fenced as <c>pairs</c>; marks in it begin with <c>#</c>.</summary>
    public string? Pairs { get; private init; }

    /// <summary>The options that stand before the code, fenced as <c>editorconfig</c>.</summary>
    public string? Config { get; private init; }

    private const string Fence = "```";
    private const string Silent = "silent";

    /// <summary>Whether the info string says what must be reported.</summary>
    public bool IsChecked => InfoPattern().IsMatch(Info);

    /// <summary>The ids that must be reported.</summary>
    public IEnumerable<string> Ids => Info.Split(' ').Skip(1).Where(word => word != Silent);

    /// <summary>The lines of the code that are marked, from one, with the ids they are marked by.</summary>
    public IEnumerable<(int Line, string Id)> Marks =>
        from text in new[] { Code, Pairs ?? "" }
        from line in text.Split('\n').Select((text, index) => (Text: text, Number: index + 1))
        from Match match in MarkPattern().Matches(line.Text)
        select (line.Number, match.Groups["id"].Value);

    /// <summary>The C# examples of a page.</summary>
    public static IEnumerable<Example> On(string page)
    {
        string[] lines = Pages.Read(page);
        string? pairs = null;
        string? config = null;
        for (int i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith(Fence, StringComparison.Ordinal))
            {
                continue;
            }

            int end = Array.IndexOf(lines, Fence, i + 1);
            string info = lines[i][Fence.Length..].Trim();
            string content = string.Join('\n', lines[(i + 1)..end]);
            if (info == "pairs")
            {
                pairs = content;
            }
            else if (info == "editorconfig")
            {
                config = content;
            }
            else if (info.StartsWith("csharp", StringComparison.Ordinal))
            {
                yield return new Example(page, i + 1, info, content) { Pairs = pairs, Config = config };
                (pairs, config) = (null, null);
            }

            i = end;
        }
    }

    [GeneratedRegex(@"^csharp( silent|( SG\d{4})+)$")]
    private static partial Regex InfoPattern();

    [GeneratedRegex(@"(//|#) (?<id>SG\d{4})\b")]
    private static partial Regex MarkPattern();
}
