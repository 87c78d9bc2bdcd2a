using System.Diagnostics;

namespace StateGuard.Precision.Timing;

/// <summary>One stage of a measurement.</summary>
/// <param name="Wall">How long it took.</param>
/// <param name="Processor">
/// For how long of that this process ran. On a machine that others use, too, it alone says what the work costs.
/// </param>
internal readonly record struct Stage(TimeSpan Wall, TimeSpan Processor)
{
    public static Stage Of(Action work)
    {
        GC.Collect();
        TimeSpan before = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        work();
        return new Stage(watch.Elapsed, Environment.CpuUsage.TotalTime - before);
    }

    /// <summary>What a part of the stage, timed by the clock, took of the processor.</summary>
    public TimeSpan Part(TimeSpan wall) => Wall > Processor ? wall * (Processor / Wall) : wall;
}
