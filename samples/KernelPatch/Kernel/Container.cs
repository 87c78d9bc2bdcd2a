namespace KernelPatch.Kernel;

/// <summary>Three tasks in a control group of their own.</summary>
internal sealed class Container
{
    internal const int RootPid = 100;

    private readonly Dictionary<int, Task> _tasks;

    internal Container() =>
        _tasks = Enumerable.Range(RootPid, 3).Select(pid => new Task(pid, Freezer)).ToDictionary(task => task.Pid);

    internal Freezer Freezer { get; } = new();

    internal Task Root => _tasks[RootPid];

    internal Task? FindTask(int pid) => _tasks.GetValueOrDefault(pid);

    /// <summary>Lets every task run until it comes by a place where it may stop.</summary>
    internal void Schedule()
    {
        foreach (Task task in _tasks.Values)
        {
            task.ReachSafePoint();
        }
    }
}
