using StateGuard.Package.Tests.Consumers;
using StateGuard.Package.Tests.Packing;

namespace StateGuard.Package.Tests;

/// <summary>The fixes as a user applies them to a whole project: all that can be put right is, and the program still runs.</summary>
[Collection(PackedPackageCollection.Name)]
public sealed class FixTests(PackedPackage package)
{
    [Theory]
    [InlineData("FixableDeclaration.cs", "error")]
    [InlineData("FixableUse.cs", "warning")]
    public async Task Format_puts_right_what_is_reported(string source, string severity)
    {
        Consumer consumer = await Consumer.CreateAsync(package, Path.GetFileNameWithoutExtension(source), [source]);
        CommandResult broken = await consumer.BuildAsync();
        Report[] expected = [.. ConsumerSource.Expected(source)];
        Assert.Equal(expected, BuildOutput.Reports(broken.Output, severity));

        string[] ids = [.. expected.Select(report => report.Id).Distinct()];
        (await DotNet.RunAsync(consumer.Folder, ["format", "analyzers", "--diagnostics", .. ids, "--severity", "info", "--no-restore"])).Expect(true);

        CommandResult build = (await consumer.BuildAsync()).Expect(true);
        Assert.Empty(BuildOutput.Reports(build.Output));
        string name = Path.GetFileName(consumer.Folder);
        (await DotNet.RunAsync(consumer.Folder, Path.Combine("bin", "Debug", "net10.0", $"{name}.dll"))).Expect(true);
    }
}
