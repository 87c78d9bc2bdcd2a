using System;

namespace StateGuard;

/// <summary>
/// Marks an enum as the declaration of a state machine: a sealed partial class is generated beside it, whose
/// state changes only as the members' attributes allow, and never unlocked.
/// </summary>
/// <remarks>
/// <see cref="System.Runtime.CompilerServices.StateMachineAttribute"/> has the same simple name. In a file that
/// imports both namespaces write <c>[StateGuard.StateMachine]</c>, or add an alias
/// (<c>using StateMachineAttribute = StateGuard.StateMachineAttribute;</c>).
/// </remarks>
[AttributeUsage(AttributeTargets.Enum)]
public sealed class StateMachineAttribute : Attribute
{
    /// <summary>
    /// Name of the generated class. By default the enum's name without <c>State</c>, <c>States</c> or
    /// <c>Status</c> at its end, otherwise with <c>Machine</c> added.
    /// </summary>
    public string? Name { get; set; }

    /// <summary>How changes of state exclude each other.</summary>
    public Locking Locking { get; set; }

    /// <summary>What ending an operation that is not open does.</summary>
    public OnViolation OnViolation { get; set; }

    /// <summary>
    /// A conditional-compilation symbol of the project (<c>DefineConstants</c>; a <c>#define</c> in a file does not
    /// count). Where it is not defined the same members exist, the state stays the initial one, begins and triggers
    /// answer <see cref="TransitionResult.Disabled"/>, and ends do nothing.
    /// </summary>
    public string? EnabledWhen { get; set; }
}
