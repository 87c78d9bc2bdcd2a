namespace ContainerCheckpoint.Cgroups;

/// <summary>
/// A control group of version 2: <c>cgroup.freeze</c> says what is wanted, <c>cgroup.events</c> what has come of it.
/// </summary>
internal sealed class CgroupV2 : Cgroup
{
    private const string KindText = "cgroup v2 freezer";
    private const string FreezeFile = "cgroup.freeze";

    private CgroupV2(string path)
        : base(path)
    {
    }

    internal override string Kind => KindText;

    /// <summary>Creates one.</summary>
    /// <exception cref="CheckpointFailure">It cannot be created here.</exception>
    internal static Cgroup Create() =>
        new CgroupV2(CreateDirectory(KindText, "v2", CgroupMounts.V2(), FreezeFile));

    internal override void Freeze() => Write(FreezeFile, "1");

    internal override bool IsFrozen() => Read("cgroup.events").Split('\n').Contains("frozen 1");

    internal override void Thaw() => Write(FreezeFile, "0");
}
