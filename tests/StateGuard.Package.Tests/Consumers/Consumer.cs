using StateGuard.Package.Tests.Packing;

namespace StateGuard.Package.Tests.Consumers;

/// <summary>A project of a user who has installed the package, in a folder of its own outside of the repository.</summary>
internal sealed class Consumer
{
    private const string NuGetConfig = """
        <?xml version="1.0" encoding="utf-8"?>
        <configuration>
          <config>
            <add key="globalPackagesFolder" value="{packages}" />
          </config>
          <packageSources>
            <clear />
            <add key="packed" value="{feed}" />
          </packageSources>
          <fallbackPackageFolders>
            <clear />
            <add key="restored beforehand" value="{restored}" />
          </fallbackPackageFolders>
        </configuration>
        """;

    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>{framework}</TargetFramework>
            <OutputType>Exe</OutputType>
            <LangVersion>{language}</LangVersion>
            <Nullable>enable</Nullable>
            <!-- Frameworks that nothing here refers to. -->
            <DisableTransitiveFrameworkReferenceDownloads>true</DisableTransitiveFrameworkReferenceDownloads>
            {properties}
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="StateGuard" Version="{version}" />
          </ItemGroup>
        </Project>
        """;

    private Consumer(string folder) => Folder = folder;

    /// <summary>The folder of the project.</summary>
    public string Folder { get; }

    /// <summary>Writes the project and restores it.</summary>
    /// <param name="package">The package to install.</param>
    /// <param name="name">Name of the project, one of its own a test.</param>
    /// <param name="sources">Names of the files of <c>Sources/</c> to compile.</param>
    /// <param name="framework">The target framework.</param>
    /// <param name="language">The version of C#.</param>
    /// <param name="properties">Further properties of the project file, as XML.</param>
    /// <returns>The project, ready to be built.</returns>
    public static async Task<Consumer> CreateAsync(
        PackedPackage package,
        string name,
        IEnumerable<string> sources,
        string framework = "net10.0",
        string language = "latest",
        string properties = "")
    {
        var consumer = new Consumer(Directory.CreateDirectory(Path.Combine(package.Root, name)).FullName);
        consumer.Write("nuget.config", NuGetConfig
            .Replace("{packages}", package.PackagesFolder)
            .Replace("{feed}", package.Feed)
            .Replace("{restored}", BuildSettings.NuGetPackageRoot));
        consumer.Write($"{name}.csproj", Project
            .Replace("{framework}", framework)
            .Replace("{language}", language)
            .Replace("{properties}", properties)
            .Replace("{version}", package.Version));
        foreach (string source in sources)
        {
            consumer.Write(source, ConsumerSource.Read(source));
        }

        (await DotNet.RunAsync(consumer.Folder, "restore")).Expect(true);
        return consumer;
    }

    /// <summary>Writes a file into the folder of the project.</summary>
    /// <param name="file">Its name.</param>
    /// <param name="text">Its text.</param>
    public void Write(string file, string text) => File.WriteAllText(Path.Combine(Folder, file), text);

    /// <summary>Reads a file of the folder of the project.</summary>
    /// <param name="file">Its name, or path below the folder.</param>
    /// <returns>Its text.</returns>
    public string Read(string file) => File.ReadAllText(Path.Combine(Folder, file));

    /// <summary>Builds the project.</summary>
    /// <param name="arguments">Further arguments of <c>dotnet build</c>.</param>
    /// <returns>How the build ended.</returns>
    public Task<CommandResult> BuildAsync(params IEnumerable<string> arguments) =>
        DotNet.RunAsync(Folder, ["build", "--no-restore", "-nologo", .. arguments]);
}
