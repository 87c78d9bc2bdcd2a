using ContainerCheckpoint.Containers;

namespace ContainerCheckpoint;

/// <summary>The part of the freezer that touches tasks; all that changes its state is generated.</summary>
public sealed partial class Freezer
{
    /// <summary>The container whose tasks are frozen.</summary>
    public required IContainer Container { get; init; }

    private partial bool AllTasksFrozen() => Container.AllFrozen();

    private partial void FreezeTasks() => Container.Freeze();

    private partial void ThawTasks() => Container.Thaw();
}
