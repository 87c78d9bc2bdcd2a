namespace ContainerCheckpoint.Containers;

/// <summary>What makes the workers stand still.</summary>
internal enum Backend
{
    /// <summary>The first that can be used: v1, v2, threads.</summary>
    Auto = 0,

    /// <summary>The freezer of Linux control groups, version 1.</summary>
    V1,

    /// <summary>The freezer of Linux control groups, version 2.</summary>
    V2,

    /// <summary>The workers themselves, which are threads of this process and look whether they are to pause.</summary>
    Threads,
}
