using ContainerCheckpoint.Cgroups;
using StateGuard.Samples.Tests.Programs;

namespace StateGuard.Samples.Tests.Checkpoint;

/// <summary>The sample's program, as its build has left it beside the tests.</summary>
internal static class CheckpointProgram
{
    private static readonly string Assembly = Path.Combine(AppContext.BaseDirectory, "ContainerCheckpoint.dll");

    /// <summary>The backends that can be used on this machine.</summary>
    public static TheoryData<string> UsableBackends { get; } = [.. FindUsable()];

    public static Task<Outcome> RunAsync(string input, params string[] arguments) =>
        DotnetProcess.RunAsync(input, [Assembly, .. arguments]);

    public static DotnetProcess Start(params string[] arguments) => DotnetProcess.Start([Assembly, .. arguments]);

    /// <summary>The control groups that a process of the sample has made and not removed.</summary>
    public static IReadOnlyList<string> ControlGroupsOf(int pid) =>
        [.. CgroupMounts.FreezerV1().Concat(CgroupMounts.V2()).Select(place => Path.Combine(place, $"stateguard-{pid}")).Where(Directory.Exists)];

    private static IEnumerable<string> FindUsable()
    {
        foreach ((string name, Func<Cgroup> create) in new[] { ("v1", (Func<Cgroup>)CgroupV1.Create), ("v2", CgroupV2.Create) })
        {
            if (IsUsable(create))
            {
                yield return name;
            }
        }

        yield return "threads";
    }

    private static bool IsUsable(Func<Cgroup> create)
    {
        try
        {
            create().RemoveAsync().GetAwaiter().GetResult();
            return true;
        }
        catch (ContainerCheckpoint.CheckpointFailure)
        {
            return false;
        }
    }
}
