using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using StateGuard.Analyzers.Tests.Documentation;
using StateGuard.Analyzers.Tests.Obligations;

namespace StateGuard.Analyzers.Tests.Fuzzing.Checks;

/// <summary>All analyzers with the whole catalog.</summary>
internal static class AnalyzerCheck
{
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } = [.. ShippedRules.Analyzers.Where(analyzer => analyzer is not DiagnosticSuppressor)];

    private static readonly AnalyzerOptions WholeCatalog = new([], new FixedConfigOptions(tree: ("stateguard.catalog", "all")));

    /// <summary>What is reported, and what was thrown.</summary>
    public static async Task<(ImmutableArray<Diagnostic> Reported, IReadOnlyCollection<Exception> Thrown)> RunAsync(Compilation compilation, bool isConcurrent, CancellationToken cancellation)
    {
        var thrown = new ConcurrentQueue<Exception>();
        var options = new CompilationWithAnalyzersOptions(WholeCatalog, (exception, _, _) => thrown.Enqueue(exception), concurrentAnalysis: isConcurrent, logAnalyzerExecutionTime: false);
        ImmutableArray<Diagnostic> reported = await compilation.WithAnalyzers(Analyzers, options).GetAnalyzerDiagnosticsAsync(cancellation);
        return (reported, thrown);
    }

    /// <summary>Cancels a run after a while, and says how long it went on; null where it had ended before.</summary>
    public static async Task<TimeSpan?> CancelAsync(Compilation compilation, TimeSpan after)
    {
        using var cancellation = new CancellationTokenSource();
        Task run = Task.Run(() => RunAsync(compilation, isConcurrent: true, cancellation.Token));
        await Task.WhenAny(run, Task.Delay(after));
        if (run.IsCompleted)
        {
            return null;
        }

        long start = Stopwatch.GetTimestamp();
        cancellation.Cancel();
        await Task.WhenAny(run);
        return Stopwatch.GetElapsedTime(start);
    }
}
