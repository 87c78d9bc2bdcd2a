using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace StateGuard.Precision.Compiling;

/// <summary>The framework that foreign code is compiled against: the SDK's own reference packs, and StateGuard's runtime.</summary>
internal static class ReferencePack
{
    public static ImmutableArray<MetadataReference> Net100 { get; } =
        [.. Load("Microsoft.NETCore.App.Ref"), MetadataReference.CreateFromFile(typeof(StateMachineAttribute).Assembly.Location)];

    private static IEnumerable<MetadataReference> Load(string pack) =>
        Directory.EnumerateFiles(Path.Combine(Metadata("NetCoreTargetingPackRoot"), pack, Metadata("BundledNETCoreAppPackageVersion"), "ref", "net10.0"), "*.dll")
            .Order(StringComparer.Ordinal)
            .Select(file => MetadataReference.CreateFromFile(file));

    private static string Metadata(string key) =>
        typeof(ReferencePack).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}
