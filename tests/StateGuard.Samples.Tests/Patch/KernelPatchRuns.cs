using StateGuard.Samples.Tests.Programs;

namespace StateGuard.Samples.Tests.Patch;

/// <summary>
/// The README's first command, given twice in a row, and once more without a freezer; what it makes goes to a
/// temporary folder, so that the repository's own build is left alone.
/// </summary>
public sealed class KernelPatchRuns : IAsyncLifetime
{
    private readonly string _artifacts = Directory.CreateTempSubdirectory("stateguard-samples-").FullName;

    internal static string Project { get; } = Path.Combine(SampleSources.Folder, "KernelPatch");

    internal Outcome First { get; private set; } = null!;

    internal Outcome Second { get; private set; } = null!;

    internal Outcome WithoutFreezer { get; private set; } = null!;

    /// <summary>What the compiler logged of the sample.</summary>
    internal string Sarif => Path.Combine(_artifacts, "kernel-patch.sarif");

    public async Task InitializeAsync()
    {
        First = await RunAsync();
        Second = await RunAsync();
        WithoutFreezer = await RunAsync("-p:CgroupFreezer=false");
    }

    public Task DisposeAsync()
    {
        Directory.Delete(_artifacts, recursive: true);
        return Task.CompletedTask;
    }

    // Projects build one after the other, the sample last: the log that is left is the sample's.
    private Task<Outcome> RunAsync(params string[] more) => DotnetProcess.RunAsync(
        string.Empty,
        [
            "run", "--project", Project, "--artifacts-path", _artifacts, "-m:1", "-p:UseSharedCompilation=false",
            "-p:NuGetAudit=false", $"-p:ErrorLog={Sarif}%2Cversion=2.1", .. more,
        ]);
}
