using KernelPatch.Kernel;
using static KernelPatch.Kernel.Errno;

namespace KernelPatch.AfterReview;

/// <summary>
/// As the reviewer asked: the begin stands in <see cref="DoCheckpoint"/>, and every way out after it leads by
/// <c>Out</c>. The step that can fail does no harm where it is.
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
