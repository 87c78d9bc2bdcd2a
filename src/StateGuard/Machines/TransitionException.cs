using System;

namespace StateGuard;

/// <summary>A change of state that had to succeed did not.</summary>
public sealed class TransitionException : InvalidOperationException
{
    /// <summary>Creates the exception for an answer.</summary>
    /// <param name="result">The machine's answer.</param>
    public TransitionException(TransitionResult result)
        : this(result, "The machine did not change its state: " + Describe(result))
    {
    }

    /// <summary>Creates the exception for an answer, with a message of its own.</summary>
    /// <param name="result">The machine's answer.</param>
    /// <param name="message">What to tell the reader.</param>
    public TransitionException(TransitionResult result, string message)
        : base(message) => Result = result;

    /// <summary>The machine's answer.</summary>
    public TransitionResult Result { get; }

    private static string Describe(TransitionResult result) => result switch
    {
        TransitionResult.NotAllowed => "there is no such transition from its present state (NotAllowed).",
        TransitionResult.Refused => "a guard said no (Refused).",
        TransitionResult.Busy => "an exclusive state is held, or an earlier change has not settled (Busy).",
        TransitionResult.Invalid => "the goal is not a state that can be requested (Invalid).",
        TransitionResult.Disabled => "it is compiled out (Disabled).",
        _ => result.ToString() + ".",
    };
}
