using System.Text.Json;
using StateGuard.Samples.Tests.Programs;

namespace StateGuard.Samples.Tests.Patch;

/// <summary>What StateGuard says of the versions of the patch: this, and nothing else.</summary>
[Collection(KernelPatchCollection.Name)]
public sealed class KernelPatchWarningsTests(KernelPatchRuns runs)
{
    private static readonly (string File, string Text, string Id)[] Expected =
    [
        ("BeforeReview/Checkpoint.cs", "CgroupFreezer.BeginCheckpoint(", "SG1006"),
        ("OneEditLater/Checkpoint.cs", "CgroupFreezer.BeginCheckpoint(", "SG1006"),
        ("OneEditLater/Checkpoint.cs", "= CtxCheckpoint(", "SG1001"),
        ("AfterReviewWrongGoto/Checkpoint.cs", "CgroupFreezer.EndCheckpoint(", "SG1003"),
        ("WithExceptions/LeftOpen.cs", "CgroupFreezer.BeginCheckpoint(", "SG1002"),
    ];

    [Fact]
    public void The_build_warns_where_it_should_and_nowhere_else() => Assert.Equal(ExpectedPlaces(), Places(runs.First));

    [Fact]
    public void A_second_run_shows_the_same_warnings() => Assert.Equal(ExpectedPlaces(), Places(runs.Second));

    [Fact]
    public void The_leak_is_explained_by_the_return_that_leaves_it_open()
    {
        ReportedDiagnostic leak = Assert.Single(Reported(runs.First), diagnostic => diagnostic.Id == "SG1001");
        int call = Line("OneEditLater/Checkpoint.cs", "= CtxCheckpoint(");

        // if (ret < 0) { return ret; } stands right below the call.
        Assert.Contains((call + 3).ToString(), leak.Message);
        Assert.Contains("Checkpoint", leak.Message);
        Assert.Contains("return", leak.Message);
    }

    [Fact]
    public void The_begin_itself_is_among_the_leak_s_further_locations()
    {
        using JsonDocument log = JsonDocument.Parse(File.ReadAllText(runs.Sarif));
        JsonElement leak = log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .Single(result => result.GetProperty("ruleId").GetString() == "SG1001");
        IEnumerable<int> lines = leak.GetProperty("relatedLocations").EnumerateArray()
            .Select(location => location.GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32());
        Assert.Contains(Line("OneEditLater/Checkpoint.cs", "CgroupFreezer.BeginCheckpoint("), lines);
    }

    private static IEnumerable<string> ExpectedPlaces() =>
        Expected.Select(place => Place(place.File, Line(place.File, place.Text), "warning", place.Id)).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Places(Outcome run) =>
        Reported(run).Select(found => Place(found.File, found.Line, found.Severity, found.Id)).Order(StringComparer.Ordinal);

    private static IReadOnlyList<ReportedDiagnostic> Reported(Outcome run) =>
        ReportedDiagnostic.Parse(run.Output + run.Errors, KernelPatchRuns.Project);

    private static string Place(string file, int line, string severity, string id) => $"{file}({line}): {severity} {id}";

    private static int Line(string file, string text) => SampleSources.LineOf(Path.Combine("KernelPatch", file), text);
}
