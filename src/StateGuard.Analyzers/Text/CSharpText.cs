using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;

namespace StateGuard.Text;

/// <summary>Spells names and values as C# source.</summary>
internal static class CSharpText
{
    /// <summary>A regular string literal, with its quotes, on one line whatever the value holds.</summary>
    public static string Literal(string value) => SymbolDisplay.FormatLiteral(value, quote: true);

    /// <summary>The name as an identifier: a keyword gets its <c>@</c>.</summary>
    /// <remarks>Contextual keywords too, as some (<c>record</c>, <c>field</c>) are refused as names in places.</remarks>
    public static string Identifier(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None
            ? "@" + name
            : name;

    /// <summary>Whether the name, a keyword included, can be written as an identifier, and is the very name that the compiler reads.</summary>
    /// <remarks>Characters that only format text are no part of a name: the compiler drops them.</remarks>
    public static bool IsIdentifier(string? name) => name is not null && SyntaxFacts.IsValidIdentifier(name) && !name.Any(IsFormatting);

    private static bool IsFormatting(char character) => char.GetUnicodeCategory(character) == UnicodeCategory.Format;
}
