using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace StateGuard.Text;

/// <summary>Spells names and values as C# source.</summary>
internal static class CSharpText
{
    /// <summary>Bytes that the runtime takes for a name, less what is written around one: <c>TryEnter</c>, <c>Scope</c>.</summary>
    private const int LongestName = 1000;

    private const int ShownOfName = 40;

    /// <summary>A regular string literal, with its quotes, on one line and to be read as it is, whatever the value holds.</summary>
    public static string Literal(string value)
    {
        var literal = new StringBuilder("\"", value.Length + 2);
        for (int i = 0; i < value.Length;)
        {
            switch (value[i])
            {
                case '"' or '\\':
                    literal.Append('\\').Append(value[i++]);
                    break;
                case '\n':
                    literal.Append("\\n");
                    i++;
                    break;
                case '\r':
                    literal.Append("\\r");
                    i++;
                    break;
                case '\t':
                    literal.Append("\\t");
                    i++;
                    break;
                case '\0':
                    literal.Append("\\0");
                    i++;
                    break;
                default:
                    Unprintable.Append(literal, value, ref i);
                    break;
            }
        }

        return literal.Append('"').ToString();
    }

    /// <summary>The name as an identifier: a keyword gets its <c>@</c>.</summary>
    /// <remarks>Contextual keywords too, as some (<c>record</c>, <c>field</c>) are refused as names in places.</remarks>
    public static string Identifier(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None
            ? "@" + name
            : name;

    /// <summary>Whether the name, a keyword included, can be written as an identifier and means itself then.</summary>
    public static bool IsIdentifier(string? name) => name is not null && SyntaxFacts.IsValidIdentifier(name) && !Unprintable.IsIn(name);

    /// <summary>Enough of a long name to know it by.</summary>
    public static string Beginning(string name) => name.Length <= ShownOfName ? name : name.Substring(0, ShownOfName);

    /// <summary>Whether the name leaves the compiler room for what is written around it.</summary>
    public static bool IsShort(string name) => name.Length <= LongestName && Encoding.UTF8.GetByteCount(name) <= LongestName;
}
