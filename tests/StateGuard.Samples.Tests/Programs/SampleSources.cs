using System.Reflection;

namespace StateGuard.Samples.Tests.Programs;

/// <summary>The samples as they stand in the repository.</summary>
internal static class SampleSources
{
    public static string Folder { get; } = typeof(SampleSources).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "SamplesFolder").Value!;

    /// <summary>The number of the only line of a file that contains a text.</summary>
    public static int LineOf(string file, string text) => File.ReadLines(Path.Combine(Folder, file))
        .Select((line, index) => (line, Number: index + 1))
        .Single(entry => entry.line.Contains(text, StringComparison.Ordinal)).Number;
}
