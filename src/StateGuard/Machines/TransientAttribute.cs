using System;

namespace StateGuard;

/// <summary>
/// Marks a state that is only passed through: it cannot be requested, and an <see cref="AutomaticAttribute"/>
/// transition leads out of it.
/// </summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class TransientAttribute : Attribute
{
}
