namespace StateGuard.Tests.Freezers;

/// <summary>The freezer's tasks are a flag, and what happens to it is written down.</summary>
public sealed partial class Freezer
{
    /// <summary>What the guard answers.</summary>
    public bool TasksAreFrozen { get; set; }

    /// <summary>Runs inside the lock, at the beginning of guard and actions.</summary>
    public Action InsideLock { get; set; } = () => { };

    /// <summary>Runs when a change has been announced.</summary>
    public Action Announced { get; set; } = () => { };

    /// <summary>Actions and announcements in order.</summary>
    public List<string> Log { get; } = [];

    private partial bool AllTasksFrozen()
    {
        InsideLock();
        return TasksAreFrozen;
    }

    private partial void FreezeTasks()
    {
        InsideLock();
        Log.Add("freeze");
    }

    private partial void ThawTasks()
    {
        InsideLock();
        Log.Add("thaw");
    }

    partial void OnTransitioned(FreezerState from, FreezerState to, FreezerTrigger? trigger)
    {
        Log.Add($"{from} -> {to} ({trigger?.ToString() ?? "-"})");
        Announced();
    }
}
