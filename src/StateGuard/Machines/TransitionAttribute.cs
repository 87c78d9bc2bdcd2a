using System;

namespace StateGuard;

/// <summary>
/// In the marked state, the trigger leads to the target state. Alternatives of one trigger are tried in order of
/// declaration; the first whose guard holds is taken.
/// </summary>
[AttributeUsage(AttributeTargets.Field, AllowMultiple = true)]
public sealed class TransitionAttribute : Attribute
{
    /// <summary>Declares a transition.</summary>
    /// <param name="trigger">Name of the trigger; the machine gets a method of that name.</param>
    /// <param name="target">The state it leads to, a member of the same enum.</param>
    public TransitionAttribute(string trigger, object target)
    {
        Trigger = trigger;
        Target = target;
    }

    /// <summary>Name of the trigger.</summary>
    public string Trigger { get; }

    /// <summary>The state the transition leads to.</summary>
    public object Target { get; }

    /// <summary>
    /// Name of a guard, implemented as <c>private partial bool Name();</c>. The transition is taken only when it
    /// returns <see langword="true"/>. It runs inside the machine's lock.
    /// </summary>
    public string? When { get; set; }

    /// <summary>
    /// Name of an action, implemented as <c>private partial void Name();</c>. It runs inside the machine's lock,
    /// before the state changes; when it throws, the state stays as it was.
    /// </summary>
    public string? Do { get; set; }
}
