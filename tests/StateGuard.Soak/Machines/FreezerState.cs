using System.Runtime.Serialization;

namespace StateGuard.Soak.Machines;

/// <summary>A freezer: guards, actions, and a transient state.</summary>
[StateMachine]
public enum FreezerState
{
    [Initial, EnumMember(Value = "THAWED")]
    [Transition("Freeze", Freezing, Do = "FreezeTasks")]
    Thawed,

    [Transient, EnumMember(Value = "FREEZING")]
    [Transition("Freeze", Freezing, Do = "FreezeTasks")]
    [Transition("Thaw", Thawed, Do = "ThawTasks")]
    [Automatic(Frozen, When = "AllTasksFrozen")]
    Freezing,

    [EnumMember(Value = "FROZEN")]
    [Transition("Thaw", Thawed, When = "MayThaw", Do = "ThawTasks")]
    Frozen,

    [Exclusive("Checkpoint", From = Frozen), EnumMember(Value = "CHECKPOINTING")]
    Checkpointing,
}
