using StateGuard.Package.Tests.Consumers;
using StateGuard.Package.Tests.Packing;

namespace StateGuard.Package.Tests;

/// <summary>Other people's APIs in a user's build: the catalog by an option, a file of pairs by its name.</summary>
[Collection(PackedPackageCollection.Name)]
public sealed class ExternalPairsTests(PackedPackage package)
{
    private const string Pairs = "M:Door.TryOpen ; M:Door.Close ; success=true\n";

    private const string Catalog = "[*.cs]\nstateguard.catalog = locks\n";

    [Fact]
    public async Task Nothing_is_said_unless_asked_for()
    {
        Consumer consumer = await Consumer.CreateAsync(package, "Unasked", ["Locks.cs"]);

        Assert.Empty(BuildOutput.Ids((await consumer.BuildAsync()).Expect(true).Output, "warning"));
    }

    [Theory]
    [InlineData("Found", "")]
    [InlineData("Listed", "<_Unused /></PropertyGroup><ItemGroup><AdditionalFiles Include=\"StateGuard.Pairs.txt\" /></ItemGroup><PropertyGroup>")]
    public async Task File_beside_the_project_and_option_of_the_editor_are_taken_up(string name, string items)
    {
        Consumer consumer = await Consumer.CreateAsync(package, name, ["Locks.cs"], properties: items);
        consumer.Write("StateGuard.Pairs.txt", Pairs + "M:Door.TryOpn ; M:Door.Close\n");
        consumer.Write(".editorconfig", Catalog);

        CommandResult build = (await consumer.BuildAsync()).Expect(true);

        Assert.Equal([.. ConsumerSource.Expected("Locks.cs"), new Report("StateGuard.Pairs.txt", 2, "SG1011")], BuildOutput.Reports(build.Output));
        string listed = (await consumer.BuildAsync("-getItem:AdditionalFiles")).Expect(true).Output;
        Assert.Equal(2, listed.Split("\"Identity\"").Length);
    }

    [Fact]
    public async Task Global_configuration_names_groups_and_a_wrong_name_is_told()
    {
        Consumer consumer = await Consumer.CreateAsync(package, "Global", ["Locks.cs"]);
        consumer.Write(".globalconfig", "is_global = true\nstateguard.catalog = locks, loks\n");

        CommandResult build = (await consumer.BuildAsync()).Expect(true);

        Assert.Equal(ConsumerSource.Expected("Locks.cs").Take(1), BuildOutput.Reports(build.Output));
        Assert.Contains("warning SG1011", build.Output);
    }
}
