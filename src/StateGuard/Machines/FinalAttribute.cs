using System;

namespace StateGuard;

/// <summary>Marks a state that has no way out, on purpose.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class FinalAttribute : Attribute
{
}
