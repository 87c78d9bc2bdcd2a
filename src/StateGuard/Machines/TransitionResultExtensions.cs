namespace StateGuard;

/// <summary>What can be done with a <see cref="TransitionResult"/>.</summary>
public static class TransitionResultExtensions
{
    /// <summary>Throws unless <paramref name="result"/> is <see cref="TransitionResult.Done"/>.</summary>
    /// <param name="result">The answer to look at.</param>
    /// <exception cref="TransitionException">The answer is not <see cref="TransitionResult.Done"/>.</exception>
    public static void ThrowIfFailed(this TransitionResult result)
    {
        if (result != TransitionResult.Done)
        {
            throw new TransitionException(result);
        }
    }
}
