using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace StateGuard.Precision.Compiling;

/// <summary>
/// What foreign code is compiled against: the SDK's own reference packs, and the libraries that this program has at
/// hand anyway. Other packages are missing, and what comes from them does not bind.
/// </summary>
internal static class ReferencePack
{
    public static ImmutableArray<MetadataReference> All { get; } =
    [
        .. Load("Microsoft.NETCore.App.Ref"),
        .. Load("Microsoft.AspNetCore.App.Ref"),
        .. At(typeof(StateMachineAttribute), typeof(Xunit.FactAttribute), typeof(Xunit.Assert), typeof(Xunit.Abstractions.ITestOutputHelper)),
        .. At(typeof(Compilation), typeof(Microsoft.CodeAnalysis.CSharp.CSharpCompilation)),
    ];

    // The newest there is, whatever its patch: the packs are not always of one version.
    private static IEnumerable<MetadataReference> Load(string pack)
    {
        var root = new DirectoryInfo(Path.Combine(Metadata("NetCoreTargetingPackRoot"), pack));
        string bundled = Path.Combine(root.FullName, Metadata("BundledNETCoreAppPackageVersion"));
        string? version = Directory.Exists(bundled) ? bundled : root.Exists ? root.EnumerateDirectories("10.*").MaxBy(folder => folder.Name)?.FullName : null;
        return version is null
            ? []
            : Directory.EnumerateFiles(Path.Combine(version, "ref", "net10.0"), "*.dll").Order(StringComparer.Ordinal).Select(file => MetadataReference.CreateFromFile(file));
    }

    private static IEnumerable<MetadataReference> At(params Type[] types) =>
        types.Select(type => type.Assembly.Location).Distinct().Select(file => MetadataReference.CreateFromFile(file));

    private static string Metadata(string key) =>
        typeof(ReferencePack).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}
