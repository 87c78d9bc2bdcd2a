using KernelPatch.Kernel;
using static KernelPatch.Kernel.Errno;

namespace KernelPatch.AsMergedLater;

/// <summary>
/// As it was merged later: a task that checkpoints itself cannot be frozen, so that there may be nothing to begin.
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

        if (ctx.RootFreezer != null)
        {
            ret = CgroupFreezer.BeginCheckpoint(ctx.RootFreezer);
            if (ret < 0)
            {
                return ret;
            }
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
        if (ctx.RootFreezer != null)
        {
            CgroupFreezer.EndCheckpoint(ctx.RootFreezer);
        }

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
        ctx.RootFreezer = task == ctx.Current ? null : task;
        return 0;
    }
}
