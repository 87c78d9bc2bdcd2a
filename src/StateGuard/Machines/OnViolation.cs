namespace StateGuard;

/// <summary>What a generated machine does when an operation is ended that is not open.</summary>
public enum OnViolation
{
    /// <summary>Throws <see cref="StateViolationException"/>.</summary>
    Throw = 0,

    /// <summary>
    /// Calls <c>partial void OnViolated(TState found, string operation)</c> and goes on, as the Linux kernel's
    /// <c>WARN_ON</c> does.
    /// </summary>
    Report,
}
