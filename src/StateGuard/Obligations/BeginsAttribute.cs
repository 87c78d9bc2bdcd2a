using System;

namespace StateGuard;

/// <summary>
/// Marks what opens an operation that must be closed again by something marked <see cref="EndsAttribute"/>. On a
/// method the operation belongs to the receiver (of a static method: to the type); on a parameter, to that
/// argument; on the return value, to the returned object; on an <c>out</c> parameter, to what it receives.
/// </summary>
/// <remarks>
/// A method with a body that carries the mark makes a promise, which is checked, and hands the obligation to end
/// the operation on to its callers.
/// </remarks>
[AttributeUsage(
    AttributeTargets.Method | AttributeTargets.Constructor | AttributeTargets.Property | AttributeTargets.Parameter | AttributeTargets.ReturnValue,
    AllowMultiple = true)]
public sealed class BeginsAttribute : Attribute
{
    /// <summary>Declares that the operation is opened.</summary>
    /// <param name="operation">Name of the operation.</param>
    public BeginsAttribute(string operation) => Operation = operation;

    /// <summary>Name of the operation.</summary>
    public string Operation { get; }

    /// <summary>
    /// The returned value that means "begun", where the usual reading does not apply: <see langword="true"/> of a
    /// <see cref="bool"/>, <see cref="TransitionResult.Done"/>, zero of an integer, not null of an object.
    /// </summary>
    public object? SuccessWhen { get; set; }

    /// <summary>Whether begins are counted, as a monitor counts them.</summary>
    public bool Reentrant { get; set; }

    /// <summary>Whether the operation must be ended on the thread that began it.</summary>
    public bool ThreadAffine { get; set; }
}
