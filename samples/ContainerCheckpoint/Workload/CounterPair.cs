namespace ContainerCheckpoint.Workload;

/// <summary>A worker's two counters, as a copy of its memory shows them.</summary>
/// <param name="First">Raised when an update starts.</param>
/// <param name="Second">Raised when it is finished.</param>
internal readonly record struct CounterPair(long First, long Second)
{
    /// <summary>The worker was between two updates.</summary>
    internal bool Agree => First == Second;

    /// <summary>The worker was inside an update, and would finish it when it is let go on.</summary>
    internal bool InsideUpdate => First == Second + 1;

    /// <summary>There was no moment at which the counters stood like this.</summary>
    internal bool Torn => !Agree && !InsideUpdate;
}
