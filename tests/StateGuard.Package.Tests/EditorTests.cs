using System.Diagnostics;
using StateGuard.Package.Tests.Consumers;
using StateGuard.Package.Tests.Packing;

namespace StateGuard.Package.Tests;

/// <summary>What a user sees in an editor while typing: the diagnostic comes, the fix is offered and taken, the diagnostic goes.</summary>
[Collection(PackedPackageCollection.Name)]
public sealed class EditorTests(PackedPackage package)
{
    [EditorFact]
    public async Task Diagnostic_appears_while_typing_and_goes_with_the_fix()
    {
        Consumer consumer = await Consumer.CreateAsync(package, "Edited", ["FreezerState.cs", "Freezer.cs", "Saved.cs"], properties: "<OutputType>Library</OutputType>");
        consumer.Write("edit.lua", ConsumerSource.Read("edit.lua"));

        IReadOnlyList<string> said = await EditAsync(consumer, "Saved.cs");

        Assert.Equal(
            [
                "reported SG1001 line 8 'Checkpoint' is begun here, but 'EndCheckpoint' is not called on the path that leaves at line 14 (return)",
                "offered Wrap in try/finally",
                "offered Turn into a scope",
                "clear",
            ],
            said);
        Assert.Contains("finally", consumer.Read("Saved.cs"), StringComparison.Ordinal);
        CommandResult build = (await consumer.BuildAsync()).Expect(true);
        Assert.Empty(BuildOutput.Ids(build.Output, "warning"));
    }

    private static async Task<IReadOnlyList<string>> EditAsync(Consumer consumer, string file)
    {
        string result = Path.Combine(consumer.Folder, "said.txt");
        var start = new ProcessStartInfo(EditorFactAttribute.Editor!, ["--clean", "--headless", "-c", "luafile edit.lua", file])
        {
            WorkingDirectory = consumer.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // The server asks MSBuild about the project as a user's would, not as this run's.
        foreach (string name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["STATEGUARD_SERVER"] = BuildSettings.LanguageServer;
        start.Environment["STATEGUARD_PROJECT"] = Path.Combine(consumer.Folder, $"{Path.GetFileName(consumer.Folder)}.csproj");
        start.Environment["STATEGUARD_RESULT"] = result;
        using Process editor = Process.Start(start)!;
        using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        Task<string> errors = editor.StandardError.ReadToEndAsync(timeout.Token);
        try
        {
            await editor.WaitForExitAsync(timeout.Token);
        }
        catch (OperationCanceledException)
        {
            editor.Kill(entireProcessTree: true);
            throw;
        }

        Assert.True(File.Exists(result), await errors);
        return await File.ReadAllLinesAsync(result);
    }
}
