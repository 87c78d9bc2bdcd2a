using System.Globalization;

namespace StateGuard.Precision.Projects;

/// <summary>Target frameworks, and the conditional compilation symbols that the SDK defines for them.</summary>
internal static class FrameworkSymbols
{
    public const string Default = "net10.0";

    private static readonly string[] Core = ["2.0", "2.1", "2.2", "3.0", "3.1"];
    private static readonly string[] Net = ["5.0", "6.0", "7.0", "8.0", "9.0", "10.0"];
    private static readonly string[] Standard = ["1.0", "1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "2.0", "2.1"];
    private static readonly string[] Framework = ["20", "35", "40", "45", "451", "452", "46", "461", "462", "47", "471", "472", "48", "481"];

    /// <summary>The newest of several frameworks: what there is most of in the reference pack.</summary>
    public static string Newest(IEnumerable<string> frameworks) =>
        frameworks.Where(name => name.StartsWith("net", StringComparison.OrdinalIgnoreCase)).MaxBy(Rank) ?? Default;

    public static string IdentifierOf(string framework) => FamilyOf(framework) switch
    {
        "netstandard" => ".NETStandard",
        "framework" => ".NETFramework",
        _ => ".NETCoreApp",
    };

    public static IReadOnlyList<string> Of(string framework)
    {
        string version = VersionOf(framework);
        List<string> symbols = framework.Contains("-windows", StringComparison.Ordinal) ? ["WINDOWS"] : [];
        switch (FamilyOf(framework))
        {
            case "netstandard":
                symbols.AddRange(["NETSTANDARD", Name("NETSTANDARD", version), .. OrGreater("NETSTANDARD", Standard, version)]);
                break;
            case "framework":
                symbols.AddRange(["NETFRAMEWORK", Name("NET", version), .. OrGreater("NET", Framework, version)]);
                break;
            case "netcoreapp":
                symbols.AddRange(["NETCOREAPP", Name("NETCOREAPP", version), .. OrGreater("NETCOREAPP", Core, version)]);
                break;
            default:
                symbols.AddRange(["NET", "NETCOREAPP", Name("NET", version), .. OrGreater("NET", Net, version), .. OrGreater("NETCOREAPP", Core, Core[^1])]);
                break;
        }

        return symbols;
    }

    private static IEnumerable<string> OrGreater(string prefix, string[] versions, string upTo) =>
        versions.Take(Array.IndexOf(versions, upTo) + 1).Select(version => Name(prefix, version) + "_OR_GREATER");

    private static string Name(string prefix, string version) => prefix + version.Replace('.', '_');

    private static string FamilyOf(string framework)
    {
        foreach (string family in (string[])["netstandard", "netcoreapp"])
        {
            if (framework.StartsWith(family, StringComparison.OrdinalIgnoreCase))
            {
                return family;
            }
        }

        return framework.Contains('.') ? "net" : "framework";
    }

    private static string VersionOf(string framework) => new([.. framework.SkipWhile(c => !char.IsDigit(c)).TakeWhile(c => char.IsDigit(c) || c == '.')]);

    private static double Rank(string framework)
    {
        double version = double.TryParse(VersionOf(framework), CultureInfo.InvariantCulture, out double parsed) ? parsed : 0;
        return FamilyOf(framework) switch
        {
            "net" => 3000 + version,
            "netcoreapp" => 2000 + version,
            "netstandard" => 1000 + version,
            _ => version,
        };
    }
}
