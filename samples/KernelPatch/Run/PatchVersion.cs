using KernelPatch.Kernel;

namespace KernelPatch.Run;

/// <summary>A version of the patch.</summary>
/// <param name="Name">Its folder or type.</param>
/// <param name="Diagnostics">What StateGuard says of it.</param>
/// <param name="DoCheckpoint">Its system call.</param>
internal sealed record PatchVersion(string Name, string Diagnostics, Func<CheckpointContext, int, int> DoCheckpoint)
{
    internal static IReadOnlyList<PatchVersion> All { get; } =
    [
        new("BeforeReview", "SG1006", BeforeReview.Checkpoint.DoCheckpoint),
        new("OneEditLater", "SG1006, SG1001", OneEditLater.Checkpoint.DoCheckpoint),
        new("AfterReview", "clean", AfterReview.Checkpoint.DoCheckpoint),
        new("AfterReviewWrongGoto", "SG1003", AfterReviewWrongGoto.Checkpoint.DoCheckpoint),
        new("AsMergedLater", "clean", AsMergedLater.Checkpoint.DoCheckpoint),
        new("WithExceptions.LeftOpen", "SG1002", WithExceptions.LeftOpen.DoCheckpoint),
        new("WithExceptions.TryFinally", "clean", WithExceptions.TryFinally.DoCheckpoint),
    ];
}
