using System;

namespace StateGuard;

/// <summary>
/// Marks what closes an operation that something marked <see cref="BeginsAttribute"/> has opened. It is placed as
/// that attribute is, and is taken not to throw.
/// </summary>
[AttributeUsage(
    AttributeTargets.Method | AttributeTargets.Parameter | AttributeTargets.ReturnValue,
    AllowMultiple = true)]
public sealed class EndsAttribute : Attribute
{
    /// <summary>Declares that the operation is closed.</summary>
    /// <param name="operation">Name of the operation.</param>
    public EndsAttribute(string operation) => Operation = operation;

    /// <summary>Name of the operation.</summary>
    public string Operation { get; }
}
