using System.Reflection;

namespace StateGuard.Package.Tests.Packing;

/// <summary>What the build of this project has written into its assembly.</summary>
internal static class BuildSettings
{
    /// <summary>The folder of the solution.</summary>
    public static string RepositoryRoot => Value("RepositoryRoot");

    /// <summary>The folder that the restore of this project has put packages into.</summary>
    public static string NuGetPackageRoot => Value("NuGetPackageRoot");

    /// <summary>The folder of the program that stands in for compilers of other versions.</summary>
    public static string Compiler => Value("Compiler");

    /// <summary>The program that speaks the protocol of language servers.</summary>
    public static string LanguageServer => Value("LanguageServer");

    private static string Value(string key) =>
        typeof(BuildSettings).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}
