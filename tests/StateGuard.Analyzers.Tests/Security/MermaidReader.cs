using System.Text.RegularExpressions;
using Xunit;

namespace StateGuard.Analyzers.Tests.Security;

/// <summary>
/// Reads the state diagrams of Mermaid, and takes nothing that its lexer could take for something else: that one tries its
/// words before identifiers, wherever they stand and in any letter case, and ends a label at a colon or a semicolon.
/// </summary>
internal static partial class MermaidReader
{
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "click", "href", "default", "scale", "accTitle", "accDescr", "classDef", "class", "style", "state", "note", "stateDiagram", "stateDiagram-v2", "direction", "end",
    };

    public static Diagram Read(string text)
    {
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        string[] lines = text[..^1].Split('\n');
        Assert.Equal("stateDiagram-v2", lines[0]);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        string? initial = null;
        var edges = new List<(string, string, string)>();
        var finals = new List<string>();
        foreach (string line in lines.Skip(1))
        {
            if (NamePattern().Match(line) is { Success: true } name)
            {
                names.Add(Id(name.Groups["id"].Value), name.Groups["name"].Value);
                continue;
            }

            Match edge = EdgePattern().Match(line);
            Assert.True(edge.Success, line);
            Assert.True(Spelling.FirstUnprintable(line, isOfLines: false) < 0, line);
            (string from, string to) = (edge.Groups["from"].Value, edge.Groups["to"].Value);
            if (from == "[*]")
            {
                Assert.Null(initial);
                initial = Name(to);
            }
            else if (to == "[*]")
            {
                finals.Add(Name(from));
            }
            else
            {
                edges.Add((Name(from), Name(to), edge.Groups["label"].Value));
            }
        }

        return new Diagram(initial!, edges, finals);

        string Name(string id) => names.GetValueOrDefault(Id(id), id);
    }

    // One that is no property of every object of the language that Mermaid is written in.
    private static string Id(string id)
    {
        Assert.Matches("^([A-Z]|s_)[A-Za-z0-9_]*$", id);
        Assert.DoesNotContain(id, Words);
        return id;
    }

    [GeneratedRegex("""^    state "(?<name>[^"\n#]+)" as (?<id>[^ ]+)$""")]
    private static partial Regex NamePattern();

    [GeneratedRegex(@"^    (?<from>[^ ]+) --> (?<to>[^ ]+)( : (?<label>[^:;#%<>{}""\n]+))?$")]
    private static partial Regex EdgePattern();
}
