using KernelPatch.Kernel;
using static KernelPatch.Kernel.Errno;

namespace KernelPatch.OneEditLater;

/// <summary>
/// One edit later: somebody saw to it that a full disk is found out early, and did not know that the line above
/// begins something.
/// </summary>
internal static class Checkpoint
{
    internal static int DoCheckpoint(CheckpointContext ctx, int pid)
    {
        // SG1001: begun in here, and the return below leaves it so when the reservation fails.
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
        int ret = GetContainer(ctx, pid);
        if (ret < 0)
        {
            return ret;
        }

        // The edit: a step that can fail.
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

        // SG1006. The reviewer: place the call inside DoCheckpoint; it will be easier to read and understand.
        return CgroupFreezer.BeginCheckpoint(ctx.RootTask);
    }
}
