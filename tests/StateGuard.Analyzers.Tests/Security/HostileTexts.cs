namespace StateGuard.Analyzers.Tests.Security;

/// <summary>Texts that would end, or change the meaning of, what they are written into if they were written there as they are.</summary>
internal static class HostileTexts
{
    private static readonly string[] OfCSharp =
    [
        "\"", "\"\"", "\"\"\"", "\\", "\\\"", "\\\\\"", "\\u0041", "\\x22", "{}", "{0}", "{{", "}", "$\"{x}\"", "@\"", "'", "*/", "/*", "//", "///", "/// <summary>",
        "\"; } } class Injected { } //", "\"; throw null; //", "\n#error injected", "\n#if false\n", "\r#line 1 \"other.cs\"", "\u0085#pragma warning restore", "\u2028#endif", "\u2029#nullable disable",
        "\n", "\r", "\r\n", "\u0085", "\u2028", "\u2029", "a\nb", "\n    }\n}\npublic class Injected { }\n", "%s", "$(MSBuildProjectDirectory)", "${x}", "@class", "\\N", "\\G", "\\l",
    ];

    private static readonly string[] OfXml =
    [
        "<", ">", "&", "&amp;", "&#10;", "&lt;", "]]>", "<![CDATA[", "<!--", "-->", "--", "</summary>", "</description></item></list></summary>", "<see cref=\"T:Injected\"/>", "<?xml?>", "\">", "&undefined;", "\uFFFE", "\uFFFF",
    ];

    private static readonly string[] OfDiagrams = ["end", "[*]", ":", ";", "::: x", "%%", "%%{init: {}}%%", "-->", "\"] --> [*]", "\"]; x -> y; \"", "<b>x</b>", "<<fork>>", "\\n", "|", "[label=x]"];

    private static readonly string[] NotSeen =
    [
        "\0", "a\0b", "\u0001", "\a", "\b", "\t", "\v", "\f", "\u001B[31m", "\u007F", "\u0080", "\u009F", "\u00AD", "\u200B", "\u200C", "\u200D", "\u200E", "\u200F", "\u202A", "\u202D", "\u202E", "\u202Eedoc live\u202C",
        "\u2060", "\u2066", "\u2067", "\u2068", "\u2069", "\u061C", "\uFEFF", "\uFFF9", "\u180E", "\uE000", "\U000E0041", "\U0001D173", "\u0378", "\u00A0", "\u3000", "\u0301", "e\u0301", "\u00E9", "\u20DD",
    ];

    private static readonly string[] OfHalves = ["\uD800", "\uDC00", "a\uD83D", "\uDE00a", "\uDC00\uD800", "\uD800\uD800\uDC00", "\U0001F600", "\U00020000"];

    private static readonly string[] OfForms = ["", " ", "  x  ", "null", new string('a', 10_000), new string('"', 10_000), new string('\n', 10_000), new string('<', 10_000)];

    public static IReadOnlyList<string> All { get; } = [.. OfCSharp, .. OfXml, .. OfDiagrams, .. NotSeen, .. OfHalves, .. OfForms];
}
