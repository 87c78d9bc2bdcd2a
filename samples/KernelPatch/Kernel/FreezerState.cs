using System.Runtime.Serialization;
using StateGuard;

namespace KernelPatch.Kernel;

/// <summary>
/// The states of the control-group freezer, with the one the patch adds. The class <c>Freezer</c> is generated
/// from this declaration.
/// </summary>
[StateMachine(OnViolation = OnViolation.Report, EnabledWhen = "CONFIG_CGROUP_FREEZER")]
internal enum FreezerState
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
    [Transition("Thaw", Thawed, Do = "ThawTasks")]
    Frozen,

    [Exclusive("Checkpoint", From = Frozen), EnumMember(Value = "CHECKPOINTING")]
    Checkpointing,
}
