using System;

namespace StateGuard;

/// <summary>
/// Declares a transition that needs no trigger: it is taken as soon as the machine is used and its guard holds.
/// </summary>
[AttributeUsage(AttributeTargets.Field, AllowMultiple = true)]
public sealed class AutomaticAttribute : Attribute
{
    /// <summary>Declares an automatic transition.</summary>
    /// <param name="target">The state it leads to, a member of the same enum.</param>
    public AutomaticAttribute(object target) => Target = target;

    /// <summary>The state the transition leads to.</summary>
    public object Target { get; }

    /// <summary>
    /// Name of a guard, implemented as <c>private partial bool Name();</c>; without one the transition is always
    /// due. It runs inside the machine's lock.
    /// </summary>
    public string? When { get; set; }
}
