using KernelPatch.Kernel;
using static KernelPatch.Kernel.Errno;

namespace KernelPatch.AfterReviewWrongGoto;

/// <summary>
/// The tempting mistake in following the reviewer: all errors go to <c>Out</c>, that of the begin too.
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

        ret = CgroupFreezer.BeginCheckpoint(ctx.RootTask);
        if (ret < 0)
        {
            goto Out;
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
        // SG1003: also reached when the begin was refused, because somebody else is at work.
        CgroupFreezer.EndCheckpoint(ctx.RootTask);
        return ret;
    }

    private static int CtxCheckpoint(CheckpointContext ctx, int pid)
    {
        int ret = GetContainer(ctx, pid);
        if (ret < 0)
        {
            return ret;
        }

        return ctx.Image.Reserve(CheckpointImage.HeaderBytes);
    }

    private static int GetContainer(CheckpointContext ctx, int pid)
    {
        Task? task = ctx.Container.FindTask(pid);
        if (task == null)
        {
            return -ESRCH;
        }

        ctx.RootTask = task;
        return 0;
    }
}
