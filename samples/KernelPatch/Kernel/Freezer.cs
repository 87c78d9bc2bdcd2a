namespace KernelPatch.Kernel;

/// <summary>The part of the freezer that touches tasks; all that changes its state is generated.</summary>
internal sealed partial class Freezer
{
    private readonly List<Task> _tasks = [];
    private readonly List<string> _warnings = [];

    /// <summary>The tasks in the control group.</summary>
    internal IReadOnlyList<Task> Tasks => _tasks;

    /// <summary>What <c>WARN_ON</c> would have put into the kernel's log.</summary>
    internal IReadOnlyList<string> Warnings => _warnings;

    /// <summary>Puts a task into the control group.</summary>
    internal void Attach(Task task) => _tasks.Add(task);

    private partial bool AllTasksFrozen() => _tasks.TrueForAll(task => task.IsFrozen);

    private partial void FreezeTasks() => _tasks.ForEach(task => task.AskToFreeze());

    private partial void ThawTasks() => _tasks.ForEach(task => task.Thaw());

    partial void OnViolated(FreezerState found, string operation) =>
        _warnings.Add($"WARN_ON: {operation} ended while {Format(found)}");
}
