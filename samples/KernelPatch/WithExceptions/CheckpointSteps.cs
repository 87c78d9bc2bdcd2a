using KernelPatch.Kernel;

namespace KernelPatch.WithExceptions;

/// <summary>The same steps, whose failures are exceptions.</summary>
internal static class CheckpointSteps
{
    /// <summary>Writes the whole image.</summary>
    /// <exception cref="IOException">A step failed.</exception>
    internal static void WriteImage(CheckpointContext ctx)
    {
        Check(CheckpointImage.BuildTree(ctx));
        Check(CheckpointImage.WriteHeader(ctx));
        Check(CheckpointImage.WriteTree(ctx));
        Check(CheckpointImage.WriteAllTasks(ctx));
        Check(CheckpointImage.WriteTail(ctx));
    }

    private static void Check(int ret)
    {
        if (ret < 0)
        {
            throw new IOException(Errno.Name(ret));
        }
    }
}
