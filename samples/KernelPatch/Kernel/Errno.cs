namespace KernelPatch.Kernel;

/// <summary>The error numbers the patch uses; a function returns them negated, and zero or more when it succeeds.</summary>
internal static class Errno
{
    internal const int ESRCH = 3;
    internal const int EBUSY = 16;
    internal const int EINVAL = 22;
    internal const int ENOSPC = 28;
    internal const int ENOTSUP = 95;

    /// <summary>What a kernel programmer calls a returned value: <c>-EBUSY</c>, or the number when it is no error.</summary>
    internal static string Name(int ret) => ret switch
    {
        -ESRCH => "-ESRCH",
        -EBUSY => "-EBUSY",
        -EINVAL => "-EINVAL",
        -ENOSPC => "-ENOSPC",
        -ENOTSUP => "-ENOTSUP",
        _ => ret.ToString(),
    };
}
