using KernelPatch.Kernel;
using static KernelPatch.Kernel.Errno;

namespace KernelPatch.WithExceptions;

/// <summary>No <c>return</c> and no <c>goto</c> is in the wrong place; but a full disk is an exception now.</summary>
internal static class LeftOpen
{
    internal static int DoCheckpoint(CheckpointContext ctx, int pid)
    {
        Task? task = ctx.Container.FindTask(pid);
        if (task == null)
        {
            return -ESRCH;
        }

        ctx.RootTask = task;

        // SG1002: left open when the next call throws.
        int ret = CgroupFreezer.BeginCheckpoint(ctx.RootTask);
        if (ret < 0)
        {
            return ret;
        }

        CheckpointSteps.WriteImage(ctx);
        CgroupFreezer.EndCheckpoint(ctx.RootTask);
        return CheckpointImage.NextId();
    }
}
