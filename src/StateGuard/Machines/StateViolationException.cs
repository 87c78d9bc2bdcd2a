using System;

namespace StateGuard;

/// <summary>
/// An operation was ended that is not open, or that somebody else has begun. The machine's state is unchanged.
/// </summary>
public sealed class StateViolationException : InvalidOperationException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="found">Name of the state the machine was found in.</param>
    /// <param name="operation">Name of the operation that was to be ended.</param>
    public StateViolationException(string found, string operation)
        : base($"'{operation}' was ended in state {found}, where this caller does not hold it: it was not begun, or has been ended already.")
    {
        Found = found;
        Operation = operation;
    }

    /// <summary>Name of the state the machine was found in.</summary>
    public string Found { get; }

    /// <summary>Name of the operation that was to be ended.</summary>
    public string Operation { get; }
}
