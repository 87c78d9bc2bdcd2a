using KernelPatch.Kernel;
using static KernelPatch.Kernel.Errno;

namespace KernelPatch.BeforeReview;

/// <summary>
/// The patch as it was sent in: the begin is the last call of <see cref="GetContainer"/>, the end stands two calls
/// away. Every path is right.
/// </summary>
internal static class Checkpoint
{
    internal static int DoCheckpoint(CheckpointContext ctx, int pid)
    {
        int ret = CtxCheckpoint(ctx, pid);
        if (ret < 0)
        {
            return ret;
        }

        ret = CheckpointImage.BuildTree(ctx);
        if (ret < 0)
        {
            goto Out;
        }

        ret = CheckpointImage.WriteHeader(ctx);
        if (ret < 0)
        {
            goto Out;
        }

        ret = CheckpointImage.WriteTree(ctx);
        if (ret < 0)
        {
            goto Out;
        }

        ret = CheckpointImage.WriteAllTasks(ctx);
        if (ret < 0)
        {
            goto Out;
        }

        ret = CheckpointImage.WriteTail(ctx);
        if (ret < 0)
        {
            goto Out;
        }

        // On success: an identifier of the checkpoint.
        ret = CheckpointImage.NextId();

    Out:
        CgroupFreezer.EndCheckpoint(ctx.RootTask);
        return ret;
    }

    private static int CtxCheckpoint(CheckpointContext ctx, int pid)
    {
        // What else a context needs comes before: the container has to be the last step.
        return GetContainer(ctx, pid);
    }

    private static int GetContainer(CheckpointContext ctx, int pid)
    {
        Task? task = ctx.Container.FindTask(pid);
        if (task == null)
        {
            return -ESRCH;
        }

        ctx.RootTask = task;

        // SG1006. The reviewer: place the call inside DoCheckpoint; it will be easier to read and understand.
        return CgroupFreezer.BeginCheckpoint(ctx.RootTask);
    }
}
