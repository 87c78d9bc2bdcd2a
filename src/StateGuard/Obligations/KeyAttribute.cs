using System;

namespace StateGuard;

/// <summary>
/// Marks a parameter that tells operations on one receiver apart, as in <c>BeginEdit([Key] int row)</c>: the
/// operation is closed by an end with an equal argument.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class KeyAttribute : Attribute
{
}
