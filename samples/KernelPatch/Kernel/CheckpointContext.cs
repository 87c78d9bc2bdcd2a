namespace KernelPatch.Kernel;

/// <summary>What one system call <c>checkpoint</c> works on: the kernel's <c>struct ckpt_ctx</c>.</summary>
internal sealed class CheckpointContext(Container container, ImageFile image, Task? current = null)
{
    internal Container Container { get; } = container;

    internal ImageFile Image { get; } = image;

    /// <summary>The task that made the call, when it belongs to the container itself.</summary>
    internal Task? Current { get; } = current;

    /// <summary>The first task of the container, once it is looked up.</summary>
    internal Task RootTask { get; set; } = null!;

    /// <summary>
    /// The task whose control group has to stay frozen: none when a task checkpoints itself, since it cannot be
    /// frozen while it does.
    /// </summary>
    internal Task? RootFreezer { get; set; }

    /// <summary>The tasks to be written.</summary>
    internal IReadOnlyList<Task> Tree { get; set; } = [];
}
