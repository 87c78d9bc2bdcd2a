using System.Runtime.Serialization;

namespace StateGuard.Soak.Processes;

/// <summary>A freezer whose state outlives its process.</summary>
[StateMachine]
public enum KeptFreezerState
{
    [Initial, EnumMember(Value = "THAWED")]
    [Transition("Freeze", Freezing, Do = "CountAttempt")]
    Thawed,

    [Transient, EnumMember(Value = "FREEZING")]
    [Transition("Freeze", Freezing, Do = "CountAttempt")]
    [Transition("Thaw", Thawed)]
    [Automatic(Frozen, When = "AllTasksFrozen")]
    Freezing,

    [EnumMember(Value = "FROZEN")]
    [Transition("Thaw", Thawed)]
    Frozen,

    [Exclusive("Checkpoint", From = Frozen), EnumMember(Value = "CHECKPOINTING")]
    Checkpointing,
}
