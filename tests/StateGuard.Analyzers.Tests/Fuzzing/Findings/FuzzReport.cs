using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace StateGuard.Analyzers.Tests.Fuzzing.Findings;

/// <summary>What came of a run. Safe for concurrent use.</summary>
internal sealed class FuzzReport
{
    private readonly ConcurrentDictionary<(FailureKind, string), (Failure First, int Count)> _failures = new();
    private readonly ConcurrentDictionary<string, int> _diagnostics = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<TimeSpan> _cancellations = new();
    private readonly ConcurrentQueue<long> _liveBytes = new();
    private readonly ConcurrentDictionary<string, int> _compilerFaults = new(StringComparer.Ordinal);
    private long _edits;
    private long _compiled;
    private long _compiling;
    private long _offered;

    /// <summary>Edited sources that were analysed.</summary>
    public long Edits => Interlocked.Read(ref _edits);

    /// <summary>The share of those that were compiled which had no error of the compiler's.</summary>
    public double Compiling => Interlocked.Read(ref _compiled) is > 0 and var compiled ? (double)Interlocked.Read(ref _compiling) / compiled : 0;

    /// <summary>Fixes and refactorings that were offered, and carried out.</summary>
    public long Offered => Interlocked.Read(ref _offered);

    /// <summary>How often each rule reported something.</summary>
    public IReadOnlyDictionary<string, int> Diagnostics => _diagnostics;

    /// <summary>How long it took from each cancellation to the end of what was cancelled.</summary>
    public IReadOnlyCollection<TimeSpan> Cancellations => _cancellations;

    /// <summary>The first failure of each sort, and how many there were.</summary>
    public IEnumerable<(Failure First, int Count)> Failures => _failures.Values;

    public void CountEdits(int analysed) => Interlocked.Add(ref _edits, analysed);

    public void CountCompiled(int compiled, int compiling)
    {
        Interlocked.Add(ref _compiled, compiled);
        Interlocked.Add(ref _compiling, compiling);
    }

    public void CountOffered(int number) => Interlocked.Add(ref _offered, number);

    public void CountDiagnostic(string id) => _diagnostics.AddOrUpdate(id, 1, (_, count) => count + 1);

    /// <summary>Takes note of what the compiler threw with nothing of the product's on the stack.</summary>
    public void CountCompilerFault(Exception exception) => _compilerFaults.AddOrUpdate(Failure.FrameOf(exception), 1, (_, count) => count + 1);

    public void AddCancellation(TimeSpan latency) => _cancellations.Enqueue(latency);

    public void AddLiveBytes(long bytes) => _liveBytes.Enqueue(bytes);

    /// <summary>Takes note of a failure; says whether it is the first of its sort.</summary>
    public bool Add(Failure failure)
    {
        (_, int count) = _failures.AddOrUpdate((failure.Kind, failure.Key), (failure, 1), (_, known) => (known.First, known.Count + 1));
        return count == 1;
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{Edits} edits, after {Compiling:P0} of which the code compiled; {Offered} fixes and refactorings carried out");
        text.AppendLine(string.Join(", ", _diagnostics.OrderBy(rule => rule.Key, StringComparer.Ordinal).Select(rule => $"{rule.Value} {rule.Key}")));
        if (!_cancellations.IsEmpty)
        {
            TimeSpan[] sorted = [.. _cancellations.Order()];
            text.AppendLine(CultureInfo.InvariantCulture, $"{sorted.Length} cancellations, ended after {Milliseconds(sorted[sorted.Length / 2])} ms in the median, {Milliseconds(sorted[sorted.Length * 99 / 100])} ms in 99 of 100, {Milliseconds(sorted[^1])} ms at most");
        }

        if (!_liveBytes.IsEmpty)
        {
            long[] bytes = [.. _liveBytes];
            text.AppendLine(CultureInfo.InvariantCulture, $"live memory {bytes[0] >> 20} MB at first, {bytes[^1] >> 20} MB at last, {bytes.Max() >> 20} MB at most");
        }

        foreach ((string frame, int count) in _compilerFaults)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{count} times the compiler itself threw {frame}");
        }

        foreach ((Failure first, int count) in Failures)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{count} times {first}");
        }

        return text.ToString();
    }

    private static string Milliseconds(TimeSpan time) => time.TotalMilliseconds.ToString("F1", CultureInfo.InvariantCulture);
}
