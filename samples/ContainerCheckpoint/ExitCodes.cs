namespace ContainerCheckpoint;

/// <summary>What the process returns.</summary>
internal static class ExitCodes
{
    internal const int Success = 0;
    internal const int Inconsistent = 1;
    internal const int Usage = 2;
    internal const int BackendUnavailable = 3;
    internal const int NotFrozenInTime = 4;
    internal const int Failed = 5;
    internal const int Interrupted = 130;
}
