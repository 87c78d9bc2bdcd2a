using System;

namespace StateGuard;

/// <summary>Marks the state in which a new machine starts. Exactly one member of the enum carries it.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class InitialAttribute : Attribute
{
}
