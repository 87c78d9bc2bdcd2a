using KernelPatch.Kernel;
using static KernelPatch.Kernel.Errno;

namespace KernelPatch.WithExceptions;

/// <summary>The cure: what <c>Out</c> is to return codes, <c>finally</c> is to exceptions.</summary>
internal static class TryFinally
{
    internal static int DoCheckpoint(CheckpointContext ctx, int pid)
    {
        Task? task = ctx.Container.FindTask(pid);
        if (task == null)
        {
            return -ESRCH;
        }

        ctx.RootTask = task;

        int ret = CgroupFreezer.BeginCheckpoint(ctx.RootTask);
        if (ret < 0)
        {
            return ret;
        }

        try
        {
            CheckpointSteps.WriteImage(ctx);
            return CheckpointImage.NextId();
        }
        finally
        {
            CgroupFreezer.EndCheckpoint(ctx.RootTask);
        }
    }
}
