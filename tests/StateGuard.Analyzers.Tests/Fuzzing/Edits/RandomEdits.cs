using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace StateGuard.Analyzers.Tests.Fuzzing.Edits;

/// <summary>
/// Small edits by chance: of characters and lines, which mostly break the syntax; of tokens, which mostly leave it; and of
/// whole statements and members, after which most code still compiles and says something else.
/// </summary>
/// <remarks>An edit is one of a text alone, so that a series of them is what somebody types.</remarks>
internal static class RandomEdits
{
    /// <summary>Characters that end, begin or upset something.</summary>
    private const string Characters = "{}()[]<>;:,.?!=&|+-*/%^~@#$\"'\\\n\r\t_0aA\0\u0085\u00a0\u200b\u202e\u2028\ufeff\ud800\udc00é字";

    private static readonly string[] Words =
    [
        "await", "async", "yield return", "return", "throw", "try {", "} finally {", "} catch {", "} catch when (true) {", "using", "lock (this)", "goto Out;", "Out:",
        "break;", "continue;", "if (true)", "else", "while (true)", "for (;;)", "foreach (var x in y)", "do", "switch (0) {", "case 0:", "default:", "=> ", "static",
        "unsafe {", "fixed", "stackalloc int[3]", "ref", "out var z", "in", "params", "is not null", "is { } q", "or", "and", "when", "with { }", "checked(", "default", "null!",
        "this", "base", "nameof(", "typeof(", "new()", "new", "[", "]", "..", "^1", "??=", "??", "?.", "!", "()", "[Begins(\"Op\")]", "[Ends(\"Op\")]", "[Requires(\"Op\")]", "[StateMachine]",
        "[Initial]", "[Transition(\"T\", 1)]", "[Exclusive(\"Op\", From = 0)]", "class N {", "struct S {", "record R(int I);", "enum E { A }", "interface I {", "namespace M;", "extension(int i) {",
        "int L() {", "() => {", "delegate {", "partial", "#if X", "#endif", "#pragma warning disable", "#line 1 \"x\"", "/*", "*/", "//", "\"\"\"", "$\"{", "$$\"\"\"{{", "@\"", "'", "var (a, b) = c;",
    ];

    /// <summary>The next edit.</summary>
    /// <param name="chance">The source of chance.</param>
    /// <param name="root">The tree of the text.</param>
    /// <param name="text">The text, which is not empty.</param>
    /// <returns>An edit of it; one that changes nothing where the chosen kind finds nothing to do.</returns>
    public static TextEdit Next(Random chance, SyntaxNode root, string text) => chance.Next(16) switch
    {
        0 => Delete(chance, text),
        1 => InsertCharacter(chance, text),
        2 => Truncate(chance, text),
        3 => Line(chance, text),
        4 => InsertWord(chance, root, text),
        5 or 6 => DeleteToken(chance, root),
        7 => RepeatToken(chance, root),
        8 or 9 => ExchangeToken(chance, root),
        10 or 11 => Drop<StatementSyntax>(chance, root),
        12 => Copy<StatementSyntax>(chance, root),
        13 => Wrap(chance, root),
        14 => chance.Next(2) == 0 ? Drop<MemberDeclarationSyntax>(chance, root) : Copy<AttributeListSyntax>(chance, root),
        _ => Copy<ExpressionSyntax>(chance, root),
    };

    private static TextEdit Delete(Random chance, string text)
    {
        int start = chance.Next(text.Length);
        return new TextEdit(start, Math.Min(chance.Next(1, 24), text.Length - start), "");
    }

    private static TextEdit InsertCharacter(Random chance, string text) =>
        new(chance.Next(text.Length + 1), 0, Characters[chance.Next(Characters.Length)].ToString());

    // Seldom, since little is left of the text for the edits that come after.
    private static TextEdit Truncate(Random chance, string text)
    {
        int start = chance.Next(text.Length);
        return chance.Next(3) > 0 ? Delete(chance, text) : chance.Next(2) == 0 ? new TextEdit(start, text.Length - start, "") : new TextEdit(0, Math.Min(start, 200), "");
    }

    private static TextEdit Line(Random chance, string text)
    {
        SourceText source = SourceText.From(text);
        TextSpan line = source.Lines[chance.Next(source.Lines.Count)].SpanIncludingLineBreak;
        TextSpan other = source.Lines[chance.Next(source.Lines.Count)].SpanIncludingLineBreak;
        return chance.Next(3) switch
        {
            0 => new TextEdit(line.Start, line.Length, ""),
            1 => new TextEdit(other.Start, 0, source.ToString(line)),
            _ => new TextEdit(other.Start, other.Length, source.ToString(line)),
        };
    }

    private static TextEdit InsertWord(Random chance, SyntaxNode root, string text) =>
        new(Pick(chance, Tokens(root)) is { } token ? token.SpanStart : chance.Next(text.Length + 1), 0, Words[chance.Next(Words.Length)] + " ");

    private static TextEdit DeleteToken(Random chance, SyntaxNode root) =>
        Pick(chance, Tokens(root)) is { } token ? new TextEdit(token.SpanStart, token.Span.Length, "") : TextEdit.None;

    private static TextEdit RepeatToken(Random chance, SyntaxNode root) =>
        Pick(chance, Tokens(root)) is { } token ? new TextEdit(token.Span.End, 0, " " + token.Text) : TextEdit.None;

    // By one of its kind mostly, so that the code goes on to parse.
    private static TextEdit ExchangeToken(Random chance, SyntaxNode root)
    {
        List<SyntaxToken> tokens = Tokens(root);
        if (Pick(chance, tokens) is not { } token)
        {
            return TextEdit.None;
        }

        List<SyntaxToken> kin = chance.Next(4) == 0 ? tokens : tokens.FindAll(other => other.RawKind == token.RawKind);
        return new TextEdit(token.SpanStart, token.Span.Length, kin[chance.Next(kin.Count)].Text);
    }

    private static TextEdit Drop<T>(Random chance, SyntaxNode root)
        where T : SyntaxNode =>
        Pick(chance, Nodes<T>(root)) is { } node ? new TextEdit(node.SpanStart, node.Span.Length, chance.Next(3) == 0 ? ";" : "") : TextEdit.None;

    // In front of another, or in its place.
    private static TextEdit Copy<T>(Random chance, SyntaxNode root)
        where T : SyntaxNode
    {
        List<T> nodes = Nodes<T>(root);
        if (Pick(chance, nodes) is not { } node || Pick(chance, nodes) is not { } place)
        {
            return TextEdit.None;
        }

        bool isPut = typeof(T) == typeof(ExpressionSyntax) || chance.Next(2) == 0;
        return new TextEdit(place.SpanStart, isPut ? place.Span.Length : 0, node.ToString() + " ");
    }

    private static TextEdit Wrap(Random chance, SyntaxNode root)
    {
        if (Pick(chance, Nodes<StatementSyntax>(root)) is not { } statement)
        {
            return TextEdit.None;
        }

        string text = statement.ToString();
        string wrapped = chance.Next(12) switch
        {
            0 => $"if (DateTime.Now.Ticks > 3) {{ {text} }}",
            1 => $"while (DateTime.Now.Ticks > 3) {{ {text} }}",
            2 => $"try {{ {text} }} finally {{ Console.WriteLine(); }}",
            3 => $"try {{ Console.WriteLine(); }} finally {{ {text} }}",
            4 => $"try {{ {text} }} catch (InvalidOperationException) when (DateTime.Now.Ticks > 3) {{ throw; }}",
            5 => $"try {{ Console.WriteLine(); }} catch {{ {text} }}",
            6 => $"Action wrapped = () => {{ {text} }}; wrapped();",
            7 => $"void Wrapped() {{ {text} }} Wrapped();",
            8 => $"lock (new object()) {{ {text} }}",
            9 => $"switch (DateTime.Now.Ticks) {{ case > 3: {text} break; default: goto case 4; }}",
            10 => $"do {{ {text} }} while (DateTime.Now.Ticks > 3);",
            _ => $"{{ {text} }} {text}",
        };
        return new TextEdit(statement.SpanStart, statement.Span.Length, wrapped);
    }

    private static List<SyntaxToken> Tokens(SyntaxNode root) => [.. root.DescendantTokens().Where(token => token.Span.Length > 0)];

    private static List<T> Nodes<T>(SyntaxNode root)
        where T : SyntaxNode =>
        [.. root.DescendantNodes().OfType<T>().Where(node => node.Span.Length > 0)];

    private static T? Pick<T>(Random chance, List<T> from)
        where T : class =>
        from.Count == 0 ? null : from[chance.Next(from.Count)];

    private static SyntaxToken? Pick(Random chance, List<SyntaxToken> from) =>
        from.Count == 0 ? null : from[chance.Next(from.Count)];
}
