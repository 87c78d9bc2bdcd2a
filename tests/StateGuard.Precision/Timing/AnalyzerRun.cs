using Microsoft.CodeAnalysis.Diagnostics;

namespace StateGuard.Precision.Timing;

/// <summary>One run of analyzers over a compilation.</summary>
/// <param name="Result">What they found, and how long each took by the clock.</param>
/// <param name="Stage">How long the run took.</param>
internal sealed record AnalyzerRun(AnalysisResult Result, Stage Stage)
{
    /// <summary>What these took of the processor.</summary>
    public TimeSpan Of(IEnumerable<DiagnosticAnalyzer> analyzers) => Stage.Part(TimeSpan.FromTicks(
        analyzers.Sum(analyzer => Result.AnalyzerTelemetryInfo.TryGetValue(analyzer, out var telemetry) ? telemetry.ExecutionTime.Ticks : 0)));
}
