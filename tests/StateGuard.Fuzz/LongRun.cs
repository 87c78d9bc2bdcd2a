using System.Diagnostics;
using System.Globalization;
using StateGuard.Analyzers.Tests.Fuzzing;
using StateGuard.Analyzers.Tests.Fuzzing.Findings;

namespace StateGuard.Fuzz;

/// <summary>A run that says every so often how it goes.</summary>
internal sealed class LongRun(TextWriter output)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly HashSet<Failure> _told = [];
    private TimeSpan _next = Interval;

    /// <summary>Runs to the end; a failure is told at once.</summary>
    /// <returns>Zero if nothing failed.</returns>
    public async Task<int> RunAsync(FuzzOptions options, CancellationToken cancellation)
    {
        FuzzReport report = await FuzzRun.RunAsync(options, Tell, cancellation);
        Measure(report);
        output.WriteLine(report);
        using var process = Process.GetCurrentProcess();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{_watch.Elapsed:h\\:mm\\:ss}, {process.TotalProcessorTime:h\\:mm\\:ss} of processor time, {process.PeakWorkingSet64 >> 20} MB at most"));
        return report.Failures.Any() ? 1 : 0;
    }

    private void Tell(FuzzReport report)
    {
        lock (output)
        {
            foreach ((Failure first, _) in report.Failures.Where(failure => _told.Add(failure.First)))
            {
                output.WriteLine(first);
            }

            if (_watch.Elapsed >= _next)
            {
                _next = _watch.Elapsed + Interval;
                Measure(report);
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_watch.Elapsed:h\\:mm\\:ss} {report.Edits} edits, {report.Failures.Count()} failures"));
            }
        }
    }

    private static void Measure(FuzzReport report) => report.AddLiveBytes(GC.GetTotalMemory(forceFullCollection: true));
}
