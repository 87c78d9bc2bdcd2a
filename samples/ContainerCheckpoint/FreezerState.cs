using System.Runtime.Serialization;
using StateGuard;

namespace ContainerCheckpoint;

/// <summary>The states of the control-group freezer, and the one a checkpoint holds it in.</summary>
[StateMachine]
public enum FreezerState
{
    /// <summary>The tasks run.</summary>
    [Initial, EnumMember(Value = "THAWED")]
    [Transition("Freeze", Freezing, Do = "FreezeTasks")]
    Thawed,

    /// <summary>The tasks have been told to stop, and not all have stopped yet.</summary>
    [Transient, EnumMember(Value = "FREEZING")]
    [Transition("Freeze", Freezing, Do = "FreezeTasks")]
    [Transition("Thaw", Thawed, Do = "ThawTasks")]
    [Automatic(Frozen, When = "AllTasksFrozen")]
    Freezing,

    /// <summary>All tasks stand still.</summary>
    [EnumMember(Value = "FROZEN")]
    [Transition("Thaw", Thawed, Do = "ThawTasks")]
    Frozen,

    /// <summary>All tasks stand still, and nobody but the checkpointer can change that.</summary>
    [Exclusive("Checkpoint", From = Frozen), EnumMember(Value = "CHECKPOINTING")]
    Checkpointing,
}
