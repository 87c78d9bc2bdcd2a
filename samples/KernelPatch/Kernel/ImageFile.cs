using static KernelPatch.Kernel.Errno;

namespace KernelPatch.Kernel;

/// <summary>The file a checkpoint is written to, on a disk that has only so much room.</summary>
internal sealed class ImageFile(int room)
{
    private int _length;

    /// <summary>Writes so many bytes.</summary>
    /// <returns>0, or <c>-ENOSPC</c> when the disk is full.</returns>
    internal int Write(int bytes)
    {
        if (Reserve(bytes) < 0)
        {
            return -ENOSPC;
        }

        _length += bytes;
        return 0;
    }

    /// <summary>Looks whether so many bytes can still be written.</summary>
    /// <returns>0, or <c>-ENOSPC</c> when they cannot.</returns>
    internal int Reserve(int bytes) => room - _length < bytes ? -ENOSPC : 0;
}
