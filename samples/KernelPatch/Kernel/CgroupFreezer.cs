using StateGuard;
using static KernelPatch.Kernel.Errno;

namespace KernelPatch.Kernel;

/// <summary>
/// What the rest of the kernel sees of the freezer: the patch's pair of functions, and the file
/// <c>freezer.state</c>.
/// </summary>
internal static class CgroupFreezer
{
    /// <summary>Keeps the control group of a frozen task frozen until <see cref="EndCheckpoint"/>.</summary>
    /// <returns>
    /// 0; <c>-EBUSY</c> when it is not frozen or somebody else checkpoints it; <c>-ENOTSUP</c> without a freezer.
    /// </returns>
    internal static int BeginCheckpoint([Begins("Checkpoint")] Task task) =>
        ToErrno(task.Freezer.BeginCheckpoint());

    /// <summary>Lets the control group of the task be thawed again.</summary>
    internal static void EndCheckpoint([Ends("Checkpoint")] Task task) =>
        task.Freezer.EndCheckpoint();

    /// <summary>Reads <c>freezer.state</c>, which brings it up to date.</summary>
    internal static string ReadState(Freezer freezer) => Freezer.Format(freezer.Refresh());

    /// <summary>Writes <c>freezer.state</c>.</summary>
    /// <returns>
    /// 0; <c>-EINVAL</c> for a text that cannot be requested; <c>-EBUSY</c> while checkpointing or not yet settled;
    /// <c>-ENOTSUP</c> without a freezer.
    /// </returns>
    internal static int WriteState(Freezer freezer, string text) => ToErrno(freezer.Request(text));

    private static int ToErrno(TransitionResult result) => result switch
    {
        TransitionResult.Done => 0,
        TransitionResult.Invalid => -EINVAL,
        TransitionResult.Disabled => -ENOTSUP,
        _ => -EBUSY,
    };
}
