using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace StateGuard.Analyzers.Tests.Testing;

/// <summary>Framework reference assemblies from packs that the restore has put on this machine.</summary>
internal static class ReferencePacks
{
    private static readonly Lazy<ImmutableArray<MetadataReference>> LazyNet100 = new(() => Load(
        Path.Combine(Metadata("NetCoreTargetingPackRoot"), "Microsoft.NETCore.App.Ref", Metadata("BundledNETCoreAppPackageVersion"), "ref", "net10.0")));

    private static readonly Lazy<ImmutableArray<MetadataReference>> LazyNet80 = new(() => Load(
        Path.Combine(Metadata("NuGetPackageRoot"), "microsoft.netcore.app.ref", "8.0.33", "ref", "net8.0")));

    private static readonly Lazy<ImmutableArray<MetadataReference>> LazyNetFramework472 = new(() =>
    {
        string root = Path.Combine(
            Metadata("NuGetPackageRoot"), "microsoft.netframework.referenceassemblies.net472", "1.0.3", "build", ".NETFramework", "v4.7.2");
        return [.. Load(root), .. Load(Path.Combine(root, "Facades"))];
    });

    public static ImmutableArray<MetadataReference> Net100 => LazyNet100.Value;

    public static ImmutableArray<MetadataReference> Net80 => LazyNet80.Value;

    public static ImmutableArray<MetadataReference> NetFramework472 => LazyNetFramework472.Value;

    /// <summary>The runtime library as users reference it.</summary>
    public static MetadataReference Runtime { get; } = MetadataReference.CreateFromFile(typeof(StateMachineAttribute).Assembly.Location);

    private static ImmutableArray<MetadataReference> Load(string folder) =>
        Directory.EnumerateFiles(folder, "*.dll")
            .Where(file => !Path.GetFileName(file).StartsWith("System.EnterpriseServices", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(file => (MetadataReference)MetadataReference.CreateFromFile(file))
            .ToImmutableArray();

    private static string Metadata(string key) =>
        typeof(ReferencePacks).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}
