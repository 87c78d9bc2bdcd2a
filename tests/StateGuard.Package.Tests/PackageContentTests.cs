using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using StateGuard.Package.Tests.Packing;

namespace StateGuard.Package.Tests;

/// <summary>What lies in the package, and what does not.</summary>
[Collection(PackedPackageCollection.Name)]
public sealed partial class PackageContentTests(PackedPackage package)
{
    private static readonly string[] ExpectedFiles =
    [
        "README.md",
        "StateGuard.nuspec",
        "analyzers/dotnet/cs/StateGuard.Analyzers.dll",
        "analyzers/dotnet/cs/StateGuard.CodeFixes.dll",
        "build/StateGuard.props",
        "build/StateGuard.targets",
        "buildTransitive/StateGuard.props",
        "buildTransitive/StateGuard.targets",
        "icon.png",
        "lib/net8.0/StateGuard.dll",
        "lib/net8.0/StateGuard.xml",
        "lib/netstandard2.0/StateGuard.dll",
        "lib/netstandard2.0/StateGuard.xml",
    ];

    // What every host of analyzers and fixes has loaded itself.
    private static readonly string[] HostAssemblies =
    [
        "Microsoft.CodeAnalysis",
        "Microsoft.CodeAnalysis.CSharp",
        "Microsoft.CodeAnalysis.CSharp.Workspaces",
        "Microsoft.CodeAnalysis.Workspaces",
        "System.Collections.Immutable",
        "System.Composition.AttributedModel",
        "System.Memory",
        "netstandard",
    ];

    [Fact]
    public void Packing_warns_of_nothing() => Assert.DoesNotContain("warn", package.PackOutput, StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void Package_holds_exactly_what_users_need() => Assert.Equal(ExpectedFiles, ContentOf(package.PackageFile));

    [Fact]
    public void Symbols_are_those_of_the_library() =>
        Assert.Equal(["StateGuard.nuspec", "lib/net8.0/StateGuard.pdb", "lib/netstandard2.0/StateGuard.pdb"], ContentOf(package.SymbolsFile));

    [Fact]
    public void Package_brings_no_dependency() => Assert.DoesNotContain(Metadata().Descendants(), e => e.Name.LocalName == "dependency");

    [Theory]
    [InlineData("license", "MIT")]
    [InlineData("readme", "README.md")]
    [InlineData("icon", "icon.png")]
    [InlineData("id", "StateGuard")]
    public void Package_says_what_it_is(string element, string value) =>
        Assert.Equal(value, Metadata().Elements().Single(e => e.Name.LocalName == element).Value);

    [Fact]
    public void Package_names_the_commit_it_was_built_from() =>
        Assert.Matches("^[0-9a-f]{40}$", Metadata().Elements().Single(e => e.Name.LocalName == "repository").Attribute("commit")!.Value);

    [Theory]
    [InlineData("StateGuard.Analyzers.dll")]
    [InlineData("StateGuard.CodeFixes.dll")]
    public void Analyzers_lean_on_nothing_that_a_host_may_lack(string assembly)
    {
        Assert.Empty(ReferencesOf($"analyzers/dotnet/cs/{assembly}").Except([.. HostAssemblies, "StateGuard.Analyzers"]));
    }

    [Fact]
    public void Compiler_loads_the_analyzers_without_workspaces() =>
        Assert.DoesNotContain(ReferencesOf("analyzers/dotnet/cs/StateGuard.Analyzers.dll"), name => name.Contains("Workspaces", StringComparison.Ordinal));

    [Fact]
    public async Task Links_of_the_readme_lead_somewhere_from_anywhere()
    {
        using ZipArchive archive = ZipFile.OpenRead(package.PackageFile);
        using var reader = new StreamReader(archive.GetEntry("README.md")!.Open());
        string readme = await reader.ReadToEndAsync();

        string[] targets = [.. LinkPattern().Matches(readme).Select(link => link.Groups["target"].Value)];
        Assert.NotEmpty(targets);
        Assert.All(targets, target => Assert.True(target[0] == '#' || Uri.IsWellFormedUriString(target, UriKind.Absolute), target));
        string repository = await File.ReadAllTextAsync(Path.Combine(BuildSettings.RepositoryRoot, "README.md"));
        Assert.Equal(repository, readme.Replace("](https://github.com/stateguard/stateguard/blob/main/", "](", StringComparison.Ordinal).TrimEnd() + "\n");
    }

    // Whoever installs it downloads it on every build server: a dependency that slips in is seen here.
    [Fact]
    public void Package_is_small() => Assert.InRange(new FileInfo(package.PackageFile).Length, 1, 1_000_000);

    [GeneratedRegex(@"\]\((?<target>[^)]+)\)")]
    private static partial Regex LinkPattern();

    private static IEnumerable<string> ContentOf(string file)
    {
        using ZipArchive archive = ZipFile.OpenRead(file);
        return archive.Entries.Select(entry => entry.FullName)
            .Where(name => !name.StartsWith("_rels/", StringComparison.Ordinal)
                && !name.StartsWith("package/services/", StringComparison.Ordinal)
                && name != "[Content_Types].xml")
            .Order(StringComparer.Ordinal)
            .ToList();
    }

    private XElement Metadata()
    {
        using ZipArchive archive = ZipFile.OpenRead(package.PackageFile);
        using Stream nuspec = archive.GetEntry("StateGuard.nuspec")!.Open();
        return XDocument.Load(nuspec).Root!.Elements().Single();
    }

    private List<string> ReferencesOf(string entry)
    {
        using ZipArchive archive = ZipFile.OpenRead(package.PackageFile);
        using var copy = new MemoryStream();
        using (Stream assembly = archive.GetEntry(entry)!.Open())
        {
            assembly.CopyTo(copy);
        }

        copy.Position = 0;
        using var image = new PEReader(copy);
        MetadataReader metadata = image.GetMetadataReader();
        return metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name)).ToList();
    }
}
