using System;

namespace StateGuard;

/// <summary>
/// Marks a state that is entered only by <c>Begin&lt;operation&gt;</c> and left only by
/// <c>End&lt;operation&gt;</c>, back to the state it was entered from. While it is held nothing else changes the
/// machine's state, and every other caller is told <see cref="TransitionResult.Busy"/>.
/// </summary>
/// <remarks>
/// The idea is the state <c>CHECKPOINTING</c> once proposed for the Linux control-group freezer.
/// </remarks>
[AttributeUsage(AttributeTargets.Field)]
public sealed class ExclusiveAttribute : Attribute
{
    /// <summary>Declares an exclusive state.</summary>
    /// <param name="operation">
    /// Name of the operation; the machine gets <c>Begin</c>, <c>End</c>, <c>Enter</c> and <c>TryEnter</c> methods
    /// for it.
    /// </param>
    public ExclusiveAttribute(string operation) => Operation = operation;

    /// <summary>Name of the operation.</summary>
    public string Operation { get; }

    /// <summary>The state it is entered from, and left to: a member of the same enum.</summary>
    public object? From { get; set; }
}
