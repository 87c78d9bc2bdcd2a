namespace OrderWorkflow;

/// <summary>What the process returns.</summary>
internal static class ExitCodes
{
    internal const int Success = 0;
    internal const int Contradicted = 1;
    internal const int Usage = 2;
    internal const int Failed = 3;
    internal const int Interrupted = 130;
}
