using StateGuard.Package.Tests.Consumers;
using StateGuard.Package.Tests.Packing;

namespace StateGuard.Package.Tests;

/// <summary>What a user sees who has installed the package.</summary>
[Collection(PackedPackageCollection.Name)]
public sealed class ConsumerTests(PackedPackage package)
{
    private static readonly string[] Machine = ["FreezerState.cs", "Freezer.cs"];

    private static readonly string[] Program = [.. Machine, "Jobs.cs", "Session.cs", "Program.cs"];

    private static readonly string[] ExpectedOutput =
    [
        "THAWED Invalid NotAllowed",
        "Done Frozen",
        "Checkpointing Busy Busy",
        "True Frozen",
        "True Checkpointing Busy Busy",
        "violation",
    ];

    private static readonly List<Report> Expected = [.. ConsumerSource.Expected("Jobs.cs"), .. ConsumerSource.Expected("Session.cs")];

    [Fact]
    public async Task Build_prints_diagnostics_and_logs_them_and_the_program_runs()
    {
        Consumer consumer = await Consumer.CreateAsync(package, "Freezing", Program);

        CommandResult build = (await consumer.BuildAsync("-p:ErrorLog=build.sarif%2Cversion=2.1")).Expect(true);

        Assert.Equal(Expected, BuildOutput.Reports(build.Output));
        Assert.Equal(Expected.Select(r => r.Id).Order(), BuildOutput.Ids(build.Output, "warning"));

        IReadOnlyList<SarifResult> results = SarifLog.Read(consumer.Read("build.sarif"));
        Assert.Equal(Expected, results.Select(r => r.Place).OrderBy(r => r.File, StringComparer.Ordinal).ThenBy(r => r.Line));
        Assert.All(results, result => Assert.Equal("warning", result.Level));
        Assert.All(results, result => Assert.EndsWith($"/docs/rules/{result.Place.Id}.md", result.HelpLink));
        SarifResult leak = Assert.Single(results, result => result.Place.Id == "SG1001");
        int returns = LineOf("Jobs.cs", "return true;");
        Assert.Contains("Checkpoint", leak.Message);
        Assert.Contains("EndCheckpoint", leak.Message);
        Assert.Contains($"{returns}", leak.Message);
        Assert.Contains(leak.Related, place => place.Line == returns);

        CommandResult run = await DotNet.RunAsync(consumer.Folder, Path.Combine("bin", "Debug", "net10.0", "Freezing.dll"));
        Assert.Equal(ExpectedOutput, run.Expect(true).Output.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Warnings_as_errors_fail_the_build()
    {
        Consumer consumer = await Consumer.CreateAsync(package, "Strict", [.. Machine, "Leak.cs"]);

        CommandResult build = (await consumer.BuildAsync("-warnaserror")).Expect(false);

        Assert.Equal(ConsumerSource.Expected("Leak.cs"), BuildOutput.Reports(build.Output, "error"));
    }

    [Theory]
    [InlineData("net472")]
    [InlineData("netstandard2.0")]
    public async Task Machine_and_rules_work_for_old_frameworks_with_csharp_9(string framework)
    {
        string properties = framework == "netstandard2.0" ? "<OutputType>Library</OutputType>" : string.Empty;
        Consumer consumer = await Consumer.CreateAsync(package, $"Old.{framework}", Program, framework, "9.0", properties);

        CommandResult build = (await consumer.BuildAsync()).Expect(true);

        Assert.Equal(Expected, BuildOutput.Reports(build.Output));
        Assert.Equal(Expected.Select(r => r.Id).Order(), BuildOutput.Ids(build.Output, "warning"));
    }

    [Fact]
    public async Task Wrong_declaration_is_reported_at_the_attribute_and_nowhere_else()
    {
        Consumer consumer = await Consumer.CreateAsync(package, "Wrong", ["WrongDeclaration.cs"]);

        CommandResult build = (await consumer.BuildAsync()).Expect(false);

        Assert.Equal(ConsumerSource.Expected("WrongDeclaration.cs"), BuildOutput.Reports(build.Output, "error"));
        Assert.Equal(["SG0001", "SG0002"], BuildOutput.Ids(build.Output, "error"));
    }

    [Fact]
    public async Task Format_applies_the_fix_and_the_project_is_clean()
    {
        Consumer consumer = await Consumer.CreateAsync(package, "Fixed", [.. Machine, "Leak.cs"]);

        (await DotNet.RunAsync(consumer.Folder, "format", "analyzers", "--diagnostics", "SG1001", "--severity", "warn", "--no-restore")).Expect(true);

        Assert.Contains("finally", consumer.Read("Leak.cs"));
        CommandResult build = (await consumer.BuildAsync()).Expect(true);
        Assert.Empty(BuildOutput.Ids(build.Output, "warning"));
    }

    private static int LineOf(string source, string text) =>
        ConsumerSource.Read(source).Split('\n').Index().First(line => line.Item.Contains(text, StringComparison.Ordinal)).Index + 1;
}
