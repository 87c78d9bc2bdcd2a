namespace ContainerCheckpoint;

/// <summary>Something the user can do something about.</summary>
internal sealed class CheckpointFailure : Exception
{
    /// <summary>Creates the failure.</summary>
    /// <param name="exitCode">What the process returns.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="advice">What to do.</param>
    /// <param name="cause">What it comes from.</param>
    internal CheckpointFailure(int exitCode, string message, string advice, Exception? cause = null)
        : base(message, cause)
    {
        ExitCode = exitCode;
        Advice = advice;
    }

    internal int ExitCode { get; }

    internal string Advice { get; }
}
