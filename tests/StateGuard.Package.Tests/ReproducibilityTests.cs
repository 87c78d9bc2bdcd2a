using System.Diagnostics;
using System.IO.Compression;
using System.Reflection.Metadata;
using System.Text;
using System.Text.Json;
using StateGuard.Package.Tests.Packing;

namespace StateGuard.Package.Tests;

/// <summary>One commit gives one package, wherever it is built, and its symbols lead to the sources.</summary>
public sealed class ReproducibilityTests
{
    private const string Repository = "https://github.com/stateguard/stateguard";
    private static readonly Guid SourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");

    [GitFact]
    public async Task Packages_of_two_clones_are_the_same_to_the_byte()
    {
        string root = Directory.CreateTempSubdirectory("stateguard-twice-").FullName;
        try
        {
            string first = await PackedAsync(Path.Combine(root, "one"));
            string second = await PackedAsync(Path.Combine(root, "another place"));

            foreach (string kind in new[] { "nupkg", "snupkg" })
            {
                Assert.Equal(await File.ReadAllBytesAsync($"{first}.{kind}"), await File.ReadAllBytesAsync($"{second}.{kind}"));
            }

            Assert.All(["net8.0", "netstandard2.0"], framework => Assert.StartsWith($"{Repository.Replace("github.com", "raw.githubusercontent.com")}/", SourcesOf($"{first}.snupkg", framework), StringComparison.Ordinal));
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    // The path of the package, without its extension.
    private static async Task<string> PackedAsync(string folder)
    {
        await GitAsync(BuildSettings.RepositoryRoot, "clone", "--quiet", BuildSettings.RepositoryRoot, folder);
        await GitAsync(folder, "remote", "set-url", "origin", Repository);
        string output = Path.Combine(folder, "packed");
        (await DotNet.RunAsync(folder, "restore", Path.Combine("src", "StateGuard"))).Expect(true);
        (await DotNet.RunAsync(
            folder,
            new Dictionary<string, string> { ["SOURCE_DATE_EPOCH"] = "1700000000" },
            "pack", Path.Combine("src", "StateGuard"), "--configuration", "Release", "--no-restore", "--output", output, "-p:ContinuousIntegrationBuild=true", "-p:PackageVersion=1.2.3"))
            .Expect(true);
        return Path.Combine(output, "StateGuard.1.2.3");
    }

    private static async Task GitAsync(string folder, params string[] arguments)
    {
        using Process git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = folder })!;
        await git.WaitForExitAsync();
        Assert.Equal(0, git.ExitCode);
    }

    // Where a debugger finds the sources of this commit.
    private static string SourcesOf(string symbols, string framework)
    {
        using ZipArchive archive = ZipFile.OpenRead(symbols);
        using var copy = new MemoryStream();
        using (Stream pdb = archive.GetEntry($"lib/{framework}/StateGuard.pdb")!.Open())
        {
            pdb.CopyTo(copy);
        }

        copy.Position = 0;
        using MetadataReaderProvider provider = MetadataReaderProvider.FromPortablePdbStream(copy);
        MetadataReader reader = provider.GetMetadataReader();
        byte[] link = reader.CustomDebugInformation
            .Select(reader.GetCustomDebugInformation)
            .Where(information => reader.GetGuid(information.Kind) == SourceLink)
            .Select(information => reader.GetBlobBytes(information.Value))
            .Single();
        using JsonDocument json = JsonDocument.Parse(Encoding.UTF8.GetString(link));
        return json.RootElement.GetProperty("documents").EnumerateObject().Single().Value.GetString()!;
    }
}
