using StateGuard.Package.Tests.Consumers;
using StateGuard.Package.Tests.Packing;

namespace StateGuard.Package.Tests;

/// <summary>What is set in configuration files is taken up by the next build.</summary>
[Collection(PackedPackageCollection.Name)]
public sealed class OptionTests(PackedPackage package)
{
    private static readonly string[] Machine = ["FreezerState.cs", "Freezer.cs"];
    private static readonly Report[] InJobs = [.. ConsumerSource.Expected("Jobs.cs")];
    private static readonly Report[] InStates = [.. ConsumerSource.Expected("States.cs")];

    [Fact]
    public async Task Exceptions_are_left_aside_until_the_option_changes()
    {
        Consumer consumer = await Consumer.CreateAsync(package, "Explicit", [.. Machine, "Jobs.cs", "Program.cs", "Session.cs"]);
        consumer.Write(".editorconfig", "root = true\n[Jobs.cs]\nstateguard.exceptions = explicit\n");

        CommandResult without = (await consumer.BuildAsync()).Expect(true);
        Assert.Equal(InJobs.Where(report => report.Id != "SG1002"), InFile(without, "Jobs.cs"));

        consumer.Write(".editorconfig", "root = true\n[Jobs.cs]\nstateguard.exceptions = all\n");
        Assert.Equal(InJobs, InFile((await consumer.BuildAsync()).Expect(true), "Jobs.cs"));
    }

    [Fact]
    public async Task Arms_that_only_throw_can_count()
    {
        Consumer consumer = await Consumer.CreateAsync(package, "Arms", [.. Machine, "States.cs"], properties: "<OutputType>Library</OutputType>");
        Assert.Equal(InStates, InFile((await consumer.BuildAsync()).Expect(true), "States.cs"));

        consumer.Write(".globalconfig", "is_global = true\nstateguard.throwing_default = covered\n");
        Assert.Empty(InFile((await consumer.BuildAsync()).Expect(true), "States.cs"));
    }

    [Fact]
    public async Task Severities_differ_by_folder()
    {
        Consumer consumer = await Consumer.CreateAsync(package, "Folders", Machine, properties: "<OutputType>Library</OutputType>");
        foreach (string folder in new[] { "Old", "New" })
        {
            Directory.CreateDirectory(Path.Combine(consumer.Folder, folder));
            consumer.Write(Path.Combine(folder, $"Leak{folder}.cs"), ConsumerSource.Read("Leak.cs").Replace("class Leak", $"class Leak{folder}", StringComparison.Ordinal));
        }

        consumer.Write(".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.SG1001.severity = error\n[Old/*.cs]\ndotnet_diagnostic.SG1001.severity = suggestion\n");
        CommandResult build = (await consumer.BuildAsync()).Expect(false);

        Assert.Equal(["LeakNew.cs"], BuildOutput.Reports(build.Output, "error").Select(report => report.File));
        Assert.Empty(BuildOutput.Reports(build.Output));
    }

    [Fact]
    public async Task Enforcement_ends_with_its_switch()
    {
        Consumer consumer = await Consumer.CreateAsync(package, "OnAndOff", [.. Machine, "Leak.cs"]);
        (await consumer.BuildAsync("-p:StateGuardEnforce=true")).Expect(false);

        CommandResult build = (await consumer.BuildAsync()).Expect(true);

        Assert.Equal(ConsumerSource.Expected("Leak.cs"), BuildOutput.Reports(build.Output));
    }

    [Fact]
    public async Task File_of_pairs_is_read_again_when_it_changes()
    {
        Consumer consumer = await Consumer.CreateAsync(package, "Pairs", ["Locks.cs"], properties: "<OutputType>Library</OutputType>");
        consumer.Write("StateGuard.Pairs.txt", "# nothing yet\n");
        Assert.Empty(BuildOutput.Reports((await consumer.BuildAsync()).Expect(true).Output));

        consumer.Write("StateGuard.Pairs.txt", "no line of this form\n");
        Assert.Equal(["SG1011"], BuildOutput.Reports((await consumer.BuildAsync()).Expect(true).Output).Select(report => report.Id));
    }

    private static IEnumerable<Report> InFile(CommandResult build, string file) => BuildOutput.Reports(build.Output).Where(report => report.File == file);
}
