using StateGuard.Package.Tests.Consumers;
using StateGuard.Package.Tests.Packing;

namespace StateGuard.Package.Tests;

/// <summary>What the guide says of large code bases, carried out: what is there is silenced, what is new fails the build.</summary>
[Collection(PackedPackageCollection.Name)]
public sealed class AdoptionTests(PackedPackage package)
{
    private const string Fence = "```";

    [Fact]
    public async Task Only_what_is_new_fails_the_build()
    {
        Consumer consumer = await Consumer.CreateAsync(package, "Adopting", ["FreezerState.cs", "Freezer.cs", "Leak.cs"], properties: "<DefaultItemExcludes>$(DefaultItemExcludes);baseline/**</DefaultItemExcludes>");
        Directory.CreateDirectory(Path.Combine(consumer.Folder, "baseline"));
        consumer.Write(Path.Combine("baseline", "baseline.cs"), Program());
        (await consumer.BuildAsync("-p:ErrorLog=stateguard.sarif%2Cversion=2.1")).Expect(true);
        Assert.NotEmpty(BuildOutput.Reports((await consumer.BuildAsync("-p:StateGuardEnforce=true", "--no-incremental")).Expect(false).Output, "error"));

        CommandResult baseline = (await DotNet.RunAsync(Path.Combine(consumer.Folder, "baseline"), "run", "baseline.cs", "--", "..")).Expect(true);
        consumer.Write(".editorconfig", "root = true\n" + baseline.Output);

        Assert.Contains("[Leak.cs]", baseline.Output, StringComparison.Ordinal);
        Assert.Empty(BuildOutput.Reports((await consumer.BuildAsync("-p:StateGuardEnforce=true")).Expect(true).Output));

        consumer.Write("NewLeak.cs", ConsumerSource.Read("Leak.cs").Replace("class Leak", "class NewLeak", StringComparison.Ordinal).Replace("void Main", "void Run", StringComparison.Ordinal));
        CommandResult build = (await consumer.BuildAsync("-p:StateGuardEnforce=true")).Expect(false);
        Assert.Equal(["NewLeak.cs"], BuildOutput.Reports(build.Output, "error").Select(report => report.File));
    }

    // The program of the guide, word for word.
    private static string Program()
    {
        string[] lines = File.ReadAllLines(Path.Combine(BuildSettings.RepositoryRoot, "docs", "adopting.md"));
        int start = Array.IndexOf(lines, Fence + "cs") + 1;
        return string.Join('\n', lines[start..Array.IndexOf(lines, Fence, start)]);
    }
}
