namespace KernelPatch.Kernel;

/// <summary>A task of the container, as far as a freezer sees it.</summary>
internal sealed class Task
{
    private bool _askedToFreeze;

    /// <summary>Creates a running task in a control group.</summary>
    internal Task(int pid, Freezer freezer)
    {
        Pid = pid;
        Freezer = freezer;
        freezer.Attach(this);
    }

    internal int Pid { get; }

    /// <summary>The freezer of the control group the task is in.</summary>
    internal Freezer Freezer { get; }

    internal bool IsFrozen { get; private set; }

    internal void AskToFreeze() => _askedToFreeze = true;

    internal void Thaw()
    {
        _askedToFreeze = false;
        IsFrozen = false;
    }

    /// <summary>The task comes by a place where it may stop, and stops there if it has been asked to.</summary>
    internal void ReachSafePoint() => IsFrozen = _askedToFreeze;
}
