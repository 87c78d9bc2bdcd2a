using StateGuard.Analyzers.Tests.Architecture;

namespace StateGuard.Analyzers.Tests.Documentation;

/// <summary>Where the documentation lies.</summary>
internal static class Pages
{
    /// <summary>The first page.</summary>
    public const string Readme = "README.md";

    /// <summary>The folder of the rules' pages.</summary>
    public static readonly string RulesFolder = Path.Combine("docs", "rules");

    /// <summary>The list of the rules.</summary>
    public static readonly string RuleIndex = Path.Combine(RulesFolder, "README.md");

    /// <summary>The page of a rule.</summary>
    public static string OfRule(string id) => Path.Combine(RulesFolder, id + ".md");

    /// <summary>All pages, as paths from the root of the repository.</summary>
    public static IEnumerable<string> All() =>
        Directory.EnumerateFiles(Absolute("docs"), "*.md", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(ShippedSource.RepositoryRoot, file))
            .Append(Readme)
            .Append("CONTRIBUTING.md")
            .Order(StringComparer.Ordinal);

    /// <summary>The lines of a page.</summary>
    public static string[] Read(string page) => File.ReadAllLines(Absolute(page));

    /// <summary>The full path of a page.</summary>
    public static string Absolute(string page) => Path.Combine(ShippedSource.RepositoryRoot, page);
}
