namespace StateGuard.Package.Tests.Packing;

/// <summary>The package, packed once for all tests into a temporary folder that is a feed.</summary>
public sealed class PackedPackage : IAsyncLifetime
{
    /// <summary>The version of a packed file must never have been seen by any cache of this machine.</summary>
    public string Version { get; } = $"0.1.0-test.{DateTime.UtcNow.Ticks}";

    /// <summary>The folder that everything of this run lies in.</summary>
    public string Root { get; } = Directory.CreateTempSubdirectory("stateguard-package-").FullName;

    /// <summary>The folder that the packed files lie in.</summary>
    public string Feed => Path.Combine(Root, "feed");

    /// <summary>What consumers restore into, instead of the packages of this machine.</summary>
    public string PackagesFolder => Path.Combine(Root, "packages");

    /// <summary>The package.</summary>
    public string PackageFile => Path.Combine(Feed, $"StateGuard.{Version}.nupkg");

    /// <summary>The package of the symbols.</summary>
    public string SymbolsFile => Path.Combine(Feed, $"StateGuard.{Version}.snupkg");

    /// <summary>What packing printed.</summary>
    public string PackOutput { get; private set; } = string.Empty;

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        CommandResult pack = await DotNet.RunAsync(
            BuildSettings.RepositoryRoot,
            "pack", Path.Combine("src", "StateGuard"), "--configuration", "Release", "--no-restore", "--output", Feed, $"-p:PackageVersion={Version}");
        PackOutput = pack.Expect(true).Output;
    }

    /// <inheritdoc/>
    public Task DisposeAsync()
    {
        Directory.Delete(Root, recursive: true);
        return Task.CompletedTask;
    }
}
