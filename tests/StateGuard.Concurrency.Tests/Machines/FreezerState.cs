namespace StateGuard.Concurrency.Tests.Machines;

/// <summary>A freezer, which passes through a transient state.</summary>
[StateMachine]
public enum FreezerState
{
    [Initial]
    [Transition("Freeze", Freezing, Do = "FreezeTasks")]
    Thawed,

    [Transient]
    [Transition("Freeze", Freezing, Do = "FreezeTasks")]
    [Transition("Thaw", Thawed, Do = "ThawTasks")]
    [Automatic(Frozen, When = "AllTasksFrozen")]
    Freezing,

    [Transition("Thaw", Thawed, Do = "ThawTasks")]
    Frozen,

    [Exclusive("Checkpoint", From = Frozen)]
    Checkpointing,
}
