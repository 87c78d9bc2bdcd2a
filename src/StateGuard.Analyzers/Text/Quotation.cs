namespace StateGuard.Text;

/// <summary>Words of the user's in a message.</summary>
internal static class Quotation
{
    private const int Longest = 200;

    /// <summary>The words in quotation marks; of a text that no message could hold the beginning.</summary>
    public static string Of(string text) => "'" + (text.Length <= Longest ? text : text.Substring(0, Longest) + "...") + "'";
}
