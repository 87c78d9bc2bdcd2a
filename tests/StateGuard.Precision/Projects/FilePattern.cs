using System.Text.RegularExpressions;

namespace StateGuard.Precision.Projects;

/// <summary>File names as project files write them, with <c>*</c> and <c>**</c>.</summary>
internal static class FilePattern
{
    /// <summary>The full paths of a list without patterns.</summary>
    public static IEnumerable<string> Paths(string folder, string list) =>
        Split(list).Where(path => !path.Contains('*')).Select(path => Path.GetFullPath(path, folder));

    /// <summary>The C# sources that a list names.</summary>
    public static IEnumerable<string> Sources(string folder, string list)
    {
        foreach (string pattern in Split(list))
        {
            if (!pattern.Contains('*'))
            {
                string file = Path.GetFullPath(pattern, folder);
                if (file.EndsWith(".cs", StringComparison.OrdinalIgnoreCase) && File.Exists(file))
                {
                    yield return file;
                }

                continue;
            }

            string fixedPart = pattern[..(pattern[..pattern.IndexOf('*')].LastIndexOf('/') + 1)];
            string start = Path.GetFullPath(fixedPart, folder);
            if (!Directory.Exists(start))
            {
                continue;
            }

            Regex matcher = Matcher(Path.Combine(start, pattern[fixedPart.Length..]));
            foreach (string file in Directory.EnumerateFiles(start, "*.cs", SearchOption.AllDirectories).Where(file => matcher.IsMatch(file)))
            {
                yield return file;
            }
        }
    }

    /// <summary>Whether a list of patterns names the file.</summary>
    public static bool Matches(string folder, string list, string file) =>
        Split(list).Any(pattern => Matcher(Absolute(folder, pattern)).IsMatch(file));

    private static string Absolute(string folder, string pattern)
    {
        int star = pattern.IndexOf('*');
        string fixedPart = star < 0 ? pattern : pattern[..(pattern[..star].LastIndexOf('/') + 1)];
        return star < 0 ? Path.GetFullPath(pattern, folder) : Path.Combine(Path.GetFullPath(fixedPart, folder), pattern[fixedPart.Length..]);
    }

    private static Regex Matcher(string pattern)
    {
        string expression = Regex.Escape(pattern)
            .Replace(@"\*\*/", "(?:.*/)?", StringComparison.Ordinal)
            .Replace(@"\*\*", ".*", StringComparison.Ordinal)
            .Replace(@"\*", "[^/]*", StringComparison.Ordinal);
        return new Regex("^" + expression + "$", RegexOptions.IgnoreCase);
    }

    private static IEnumerable<string> Split(string list) =>
        list.Replace('\\', '/').Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
