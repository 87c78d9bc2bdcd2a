using System.Text.RegularExpressions;

namespace StateGuard.Package.Tests.Consumers;

/// <summary>A source file of consumers; a comment <c>// SG1001</c> at the end of a line says what must be reported there.</summary>
internal static partial class ConsumerSource
{
    /// <summary>Reads a file of the folder <c>Sources</c>.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>Its text.</returns>
    public static string Read(string name)
    {
        using Stream stream = typeof(ConsumerSource).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>What must be reported in a file.</summary>
    /// <param name="name">The file's name.</param>
    /// <returns>The marked places, in order.</returns>
    public static IEnumerable<Report> Expected(string name) =>
        from line in Read(name).Split('\n').Select((text, index) => (Text: text, Number: index + 1))
        from Capture id in MarkerPattern().Match(line.Text).Groups["id"].Captures
        select new Report(name, line.Number, id.Value);

    [GeneratedRegex(@"//( (?<id>SG\d{4}))+\s*$")]
    private static partial Regex MarkerPattern();
}
