using System.Text.RegularExpressions;
using Xunit;

namespace StateGuard.Analyzers.Tests.Security;

/// <summary>Reads graphs in the DOT language: all names in quotation marks, without an escape, an entity or a label like HTML.</summary>
internal static partial class DotReader
{
    public static Diagram Read(string text)
    {
        Queue<string> tokens = Tokens(text);
        Take(tokens, "digraph");
        Name(tokens.Dequeue());
        Take(tokens, "{");
        string? initial = null;
        var edges = new List<(string, string, string)>();
        var finals = new List<string>();
        while (tokens.Peek() != "}")
        {
            string subject = tokens.Dequeue();
            if (tokens.Peek() == "=")
            {
                Assert.Equal("rankdir", subject);
                tokens.Dequeue();
                tokens.Dequeue();
            }
            else if (tokens.Peek() == "->")
            {
                tokens.Dequeue();
                string to = Name(tokens.Dequeue());
                IReadOnlyDictionary<string, string> attributes = Attributes(tokens);
                if (Name(subject).Length == 0)
                {
                    Assert.Null(initial);
                    initial = to;
                }
                else
                {
                    edges.Add((Name(subject), to, attributes.TryGetValue("label", out string? label) ? Name(label) : ""));
                }
            }
            else
            {
                Assert.True(subject == "node" || Name(subject) is not null);
                if (Attributes(tokens).ContainsKey("peripheries"))
                {
                    finals.Add(Name(subject));
                }
            }

            Take(tokens, ";");
        }

        Take(tokens, "}");
        Assert.Empty(tokens);
        return new Diagram(initial!, edges, finals);
    }

    private static Dictionary<string, string> Attributes(Queue<string> tokens)
    {
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
        if (tokens.Peek() == "[")
        {
            do
            {
                tokens.Dequeue();
                string key = tokens.Dequeue();
                Take(tokens, "=");
                attributes.Add(key, tokens.Dequeue());
            }
            while (tokens.Peek() == ",");
            Take(tokens, "]");
        }

        return attributes;
    }

    private static void Take(Queue<string> tokens, string token) => Assert.Equal(token, tokens.Dequeue());

    private static string Name(string token)
    {
        Assert.True(token.Length > 1 && token[0] == '"', token);
        return token[1..^1];
    }

    private static Queue<string> Tokens(string text)
    {
        var tokens = new Queue<string>();
        int end = 0;
        foreach (Match token in TokenPattern().Matches(text))
        {
            Assert.True(string.IsNullOrWhiteSpace(text[end..token.Index]), text[end..token.Index]);
            Assert.True(Spelling.FirstUnprintable(token.Value, isOfLines: false) < 0, token.Value);
            tokens.Enqueue(token.Value);
            end = token.Index + token.Length;
        }

        Assert.Equal("\n", text[end..]);
        return tokens;
    }

    [GeneratedRegex("""
        "[^"\\&\n]*"|->|[{}\[\];=,]|[A-Za-z]+|[0-9]+
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex TokenPattern();
}
