using StateGuard.Package.Tests.Consumers;
using StateGuard.Package.Tests.Packing;

namespace StateGuard.Package.Tests;

/// <summary>When <c>StateGuardEnforce</c> fails a build, and when it must not.</summary>
[Collection(PackedPackageCollection.Name)]
public sealed class EnforcementTests(PackedPackage package)
{
    private static readonly string[] Sources = ["FreezerState.cs", "Freezer.cs", "Leak.cs"];

    [Theory]
    [InlineData("OnDemand", "<StateGuardEnforce>true</StateGuardEnforce>")]
    [InlineData("OnBuildServer", "<ContinuousIntegrationBuild>true</ContinuousIntegrationBuild>")]
    public async Task Property_in_the_project_file_makes_warnings_errors(string name, string property)
    {
        Consumer consumer = await Consumer.CreateAsync(package, name, Sources, properties: property);

        CommandResult build = (await consumer.BuildAsync()).Expect(false);

        Assert.Equal(ConsumerSource.Expected("Leak.cs"), BuildOutput.Reports(build.Output, "error"));
        Assert.Empty(BuildOutput.Reports(build.Output));
    }

    [Fact]
    public async Task Switching_it_on_is_noticed_by_a_project_that_is_up_to_date()
    {
        Consumer consumer = await Consumer.CreateAsync(package, "SwitchedOn", Sources);
        (await consumer.BuildAsync()).Expect(true);

        CommandResult build = (await consumer.BuildAsync("-p:StateGuardEnforce=true")).Expect(false);

        Assert.Equal(ConsumerSource.Expected("Leak.cs"), BuildOutput.Reports(build.Output, "error"));
    }

    [Theory]
    [InlineData("-p:ContinuousIntegrationBuild=true", "-p:StateGuardEnforce=false", true)]
    [InlineData("-p:StateGuardEnforce=true", "-p:WarningsNotAsErrors=SG1001", true)]
    [InlineData("-p:StateGuardEnforce=true", "-p:NoWarn=SG1001", false)]
    public async Task What_the_user_excepts_does_not_fail_the_build(string property, string exception, bool warned)
    {
        Consumer consumer = await Consumer.CreateAsync(package, $"Excepted{exception.Length}", Sources);

        CommandResult build = (await consumer.BuildAsync(property, exception)).Expect(true);

        Assert.Equal(warned ? ConsumerSource.Expected("Leak.cs") : [], BuildOutput.Reports(build.Output));
    }

    [Theory]
    [InlineData("none", true)]
    [InlineData("suggestion", true)]
    [InlineData("warning", false)]
    public async Task Severity_the_user_has_set_stands_unless_it_is_a_warning(string severity, bool succeeds)
    {
        Consumer consumer = await Consumer.CreateAsync(package, $"Severity.{severity}", Sources);
        consumer.Write(".editorconfig", $"[*.cs]\ndotnet_diagnostic.SG1001.severity = {severity}\n");

        CommandResult build = (await consumer.BuildAsync("-p:StateGuardEnforce=true")).Expect(succeeds);

        Assert.Equal(succeeds ? [] : ConsumerSource.Expected("Leak.cs"), BuildOutput.Reports(build.Output, "error"));
    }

    [Theory]
    [InlineData("category-StateGuard.Usage.severity", "suggestion", true)]
    [InlineData("severity", "none", true)]
    [InlineData("category-Style.severity", "none", false)]
    public async Task Severity_of_a_category_stands_as_well(string key, string severity, bool succeeds)
    {
        Consumer consumer = await Consumer.CreateAsync(package, $"Category.{key.Length}", Sources);
        consumer.Write(".editorconfig", $"[*.cs]\ndotnet_analyzer_diagnostic.{key} = {severity}\n");

        CommandResult build = (await consumer.BuildAsync("-p:StateGuardEnforce=true")).Expect(succeeds);

        Assert.Equal(succeeds ? [] : ConsumerSource.Expected("Leak.cs"), BuildOutput.Reports(build.Output, "error"));
    }

    [Fact]
    public async Task What_failed_fails_again()
    {
        Consumer consumer = await Consumer.CreateAsync(package, "Again", Sources);
        consumer.Write(".editorconfig", "[*.cs]\ndotnet_analyzer_diagnostic.category-StateGuard.Usage.severity = warning\n");
        (await consumer.BuildAsync("-p:StateGuardEnforce=true")).Expect(false);

        CommandResult build = (await consumer.BuildAsync("-p:StateGuardEnforce=true")).Expect(false);

        Assert.Equal(ConsumerSource.Expected("Leak.cs"), BuildOutput.Reports(build.Output, "error"));
    }
}
