using StateGuard.Package.Tests.Consumers;
using StateGuard.Package.Tests.Packing;

namespace StateGuard.Package.Tests;

/// <summary>The package in the compilers, the frameworks and the projects that users have.</summary>
[Collection(PackedPackageCollection.Name)]
public sealed class CompatibilityTests(PackedPackage package)
{
    private static readonly string[] Program = ["FreezerState.cs", "Freezer.cs", "Jobs.cs", "Session.cs", "Program.cs"];
    private static readonly string[] Valid = ["FreezerState.cs", "Freezer.cs", "Clean.cs"];
    private static readonly List<Report> Expected = [.. ConsumerSource.Expected("Jobs.cs"), .. ConsumerSource.Expected("Session.cs")];

    // The frameworks for which a package of Roslyn has assemblies, the best for this runtime first.
    private static readonly string[] Frameworks = ["net10.0", "net9.0", "net8.0", "net7.0", "net6.0", "netcoreapp3.1"];

    [Theory]
    [InlineData("4.3.1", "9.0", "net472")]
    [InlineData("4.3.1", "10.0", "net8.0")]
    [InlineData("4.8.0", "12.0", "netstandard2.0")]
    [InlineData("4.14.0", "13.0", "net472")]
    [InlineData("5.0.0", "14.0", "net9.0")]
    [InlineData("5.12.0", "preview", "net10.0")]
    public async Task Compilers_load_it(string roslyn, string language, string framework)
    {
        string properties = "<EnableNETAnalyzers>false</EnableNETAnalyzers><UseAppHost>false</UseAppHost>" + (framework == "netstandard2.0" ? "<OutputType>Library</OutputType>" : string.Empty);
        Consumer consumer = await Consumer.CreateAsync(package, $"Roslyn{roslyn}.{framework}", Program, framework, language, properties);

        CommandResult build = (await DotNet.RunAsync(
            consumer.Folder,
            new Dictionary<string, string> { ["STATEGUARD_ROSLYN"] = string.Join(Path.PathSeparator, FolderOf("microsoft.codeanalysis.common", roslyn), FolderOf("microsoft.codeanalysis.csharp", roslyn)) },
            "build", "--no-restore", "-nologo", "-p:UseSharedCompilation=false", $"-p:CscToolPath={BuildSettings.Compiler}", $"-p:CscToolExe=StateGuard.Compilers{(OperatingSystem.IsWindows() ? ".exe" : string.Empty)}"))
            .Expect(true);

        Assert.StartsWith(roslyn[..roslyn.LastIndexOf('.')], consumer.Read(Path.Combine("obj", "Debug", framework, "roslyn.txt")), StringComparison.Ordinal);
        AssertOnlyExpected(build);
        await AssertRunsAsync(consumer, framework);
    }

    [Theory]
    [InlineData("net8.0", "latest", "<Nullable>disable</Nullable>")]
    [InlineData("net9.0", "9.0", "<ImplicitUsings>disable</ImplicitUsings><CheckForOverflowUnderflow>true</CheckForOverflowUnderflow>")]
    [InlineData("net10.0", "latest", "<IsAotCompatible>true</IsAotCompatible><IsTrimmable>true</IsTrimmable><CheckForOverflowUnderflow>true</CheckForOverflowUnderflow>")]
    [InlineData("net10.0", "9.0", "<Nullable>disable</Nullable>")]
    public async Task Projects_of_any_kind_are_told_the_same(string framework, string language, string properties)
    {
        Consumer consumer = await Consumer.CreateAsync(
            package, $"Kind{properties.Length}.{language}.{framework}", Program, framework, language, "<UseAppHost>false</UseAppHost><AnalysisMode>None</AnalysisMode>" + properties);

        CommandResult build = (await consumer.BuildAsync()).Expect(true);

        AssertOnlyExpected(build);
        await AssertRunsAsync(consumer, framework);
    }

    [Theory]
    [InlineData("net10.0", "<IsAotCompatible>true</IsAotCompatible><AnalysisMode>All</AnalysisMode><EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild><NoWarn>CA1515;CA1303;CA2007;IDE0008;CA1050;CA1062;CA1852;CA5394</NoWarn>")]
    [InlineData("net8.0", "<CheckForOverflowUnderflow>true</CheckForOverflowUnderflow><Features>strict</Features><GenerateDocumentationFile>true</GenerateDocumentationFile><NoWarn>CS1591</NoWarn>")]
    public async Task What_is_right_builds_without_any_warning(string framework, string properties)
    {
        Consumer consumer = await Consumer.CreateAsync(
            package, $"Valid.{framework}", Valid, framework, properties: "<OutputType>Library</OutputType><TreatWarningsAsErrors>true</TreatWarningsAsErrors>" + properties);

        CommandResult build = (await consumer.BuildAsync()).Expect(true);

        Assert.Empty(BuildOutput.Ids(build.Output, "warning"));
    }

    // Nothing of others: not that an analyzer could not be loaded or threw, nor about generated code.
    private static void AssertOnlyExpected(CommandResult build)
    {
        Assert.Equal(Expected, BuildOutput.Reports(build.Output));
        Assert.Equal(Expected.Select(report => report.Id).Distinct().Order(StringComparer.Ordinal), BuildOutput.Ids(build.Output, "warning"));
    }

    private static async Task AssertRunsAsync(Consumer consumer, string framework)
    {
        if (framework.Contains('.', StringComparison.Ordinal) && !framework.StartsWith("netstandard", StringComparison.Ordinal))
        {
            CommandResult run = await DotNet.RunAsync(
                consumer.Folder,
                new Dictionary<string, string> { ["DOTNET_ROLL_FORWARD"] = "Major" },
                Path.Combine("bin", "Debug", framework, $"{Path.GetFileName(consumer.Folder)}.dll"));
            Assert.StartsWith("THAWED", run.Expect(true).Output, StringComparison.Ordinal);
        }
    }

    private static string FolderOf(string package, string version) => Frameworks
        .Select(framework => Path.Combine(BuildSettings.NuGetPackageRoot, package, version, "lib", framework))
        .First(Directory.Exists);
}
