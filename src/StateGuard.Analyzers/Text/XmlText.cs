namespace StateGuard.Text;

/// <summary>Spells text inside documentation comments.</summary>
internal static class XmlText
{
    /// <summary>A string as the literal that denotes it, so that line ends and control characters cannot end the comment.</summary>
    public static string Literal(string value) => Escape(CSharpText.Literal(value));

    /// <summary>A reference to a code element, given as in source.</summary>
    public static string See(string reference) => "<see cref=\"" + reference + "\"/>";

    /// <summary>A piece of code.</summary>
    public static string Code(string code) => "<c>" + Escape(code) + "</c>";

    private static string Escape(string text) =>
        text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
}
