using System;

namespace StateGuard;

/// <summary>Marks what may be called only while an operation is open. It is placed as <see cref="BeginsAttribute"/> is.</summary>
[AttributeUsage(
    AttributeTargets.Method | AttributeTargets.Constructor | AttributeTargets.Property | AttributeTargets.Parameter,
    AllowMultiple = true)]
public sealed class RequiresAttribute : Attribute
{
    /// <summary>Declares that the operation must be open.</summary>
    /// <param name="operation">Name of the operation.</param>
    public RequiresAttribute(string operation) => Operation = operation;

    /// <summary>Name of the operation.</summary>
    public string Operation { get; }
}
