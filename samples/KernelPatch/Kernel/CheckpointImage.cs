using static KernelPatch.Kernel.Errno;

namespace KernelPatch.Kernel;

/// <summary>The steps of a checkpoint between its begin and its end. Each returns 0 or a negated error number.</summary>
internal static class CheckpointImage
{
    internal const int HeaderBytes = 64;
    internal const int TaskBytes = 4096;

    private static int _checkpoints;

    internal static int BuildTree(CheckpointContext ctx)
    {
        ctx.Tree = ctx.RootTask == ctx.Current ? [ctx.RootTask] : ctx.RootTask.Freezer.Tasks;
        return ctx.Tree.Count > 0 ? 0 : -ESRCH;
    }

    internal static int WriteHeader(CheckpointContext ctx) => ctx.Image.Write(HeaderBytes);

    internal static int WriteTree(CheckpointContext ctx) => ctx.Image.Write(ctx.Tree.Count * sizeof(int));

    internal static int WriteAllTasks(CheckpointContext ctx)
    {
        foreach (Task task in ctx.Tree)
        {
            int ret = WriteTask(ctx, task);
            if (ret < 0)
            {
                return ret;
            }
        }

        return 0;
    }

    internal static int WriteTail(CheckpointContext ctx) => ctx.Image.Write(HeaderBytes);

    /// <summary>What the system call returns on success: a number that no other checkpoint has.</summary>
    internal static int NextId() => Interlocked.Increment(ref _checkpoints);

    private static int WriteTask(CheckpointContext ctx, Task task) =>
        task.IsFrozen || task == ctx.Current ? ctx.Image.Write(TaskBytes) : -EBUSY;
}
