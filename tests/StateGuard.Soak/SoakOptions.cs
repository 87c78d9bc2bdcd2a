namespace StateGuard.Soak;

/// <summary>What a run is to do.</summary>
internal sealed record SoakOptions
{
    /// <summary>How many threads work on a machine.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount + 2;

    public int Seed { get; init; } = 1;

    /// <summary>When no further round is begun, if not before.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>How many rounds are run at most.</summary>
    public int Rounds { get; init; } = int.MaxValue;

    /// <summary>How many processes are killed at most; all the time if nothing is said.</summary>
    public int Kills { get; init; } = int.MaxValue;

    /// <summary>What each thread of a round does, in steps of a few calls.</summary>
    public int Steps { get; init; } = 2_000;

    /// <summary>Whether threads are interrupted.</summary>
    public bool Interrupts { get; init; } = true;

    /// <summary>Whether what calls allocate is measured.</summary>
    public bool MeasuresAllocation { get; init; } = true;

    /// <summary>How long a call may take before it counts as stuck.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How often the run says how far it is.</summary>
    public TimeSpan ProgressEvery { get; init; } = TimeSpan.FromMinutes(1);
}
