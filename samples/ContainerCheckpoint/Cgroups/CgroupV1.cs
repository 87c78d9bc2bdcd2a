namespace ContainerCheckpoint.Cgroups;

/// <summary>A control group of version 1, whose freezer is the file <c>freezer.state</c>.</summary>
internal sealed class CgroupV1 : Cgroup
{
    private const string KindText = "cgroup v1 freezer";
    private const string StateFile = "freezer.state";

    private CgroupV1(string path)
        : base(path)
    {
    }

    internal override string Kind => KindText;

    /// <summary>Creates one.</summary>
    /// <exception cref="CheckpointFailure">It cannot be created here.</exception>
    internal static Cgroup Create() =>
        new CgroupV1(CreateDirectory(KindText, "v1", CgroupMounts.FreezerV1(), StateFile));

    internal override void Freeze() => Write(StateFile, "FROZEN");

    internal override bool IsFrozen() => Read(StateFile).TrimEnd() == "FROZEN";

    internal override void Thaw() => Write(StateFile, "THAWED");
}
