using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using StateGuard.Precision.Commands;
using StateGuard.Precision.Projects;

namespace StateGuard.Precision.Analysis;

/// <summary>Runs every analyzer of the product over a compilation.</summary>
internal sealed class RuleRun(string root, StudyOptions options)
{
    private readonly CompilationWithAnalyzersOptions _options = new(
        new AnalyzerOptions([], new StudyConfigOptions(options)),
        onAnalyzerException: null,
        concurrentAnalysis: true,
        logAnalyzerExecutionTime: true);

    public async Task<GroupResult> AnalyseAsync(SourceGroup group, CSharpCompilation compilation, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        var run = new CompilationWithAnalyzers(compilation, ProductAnalyzers.All, _options);
        AnalysisResult result = await run.GetAnalysisResultAsync(cancellation);
        watch.Stop();
        List<Diagnostic> errors = [.. compilation.GetDiagnostics(cancellation).Where(found => found.Severity == DiagnosticSeverity.Error)];
        return new GroupResult(
            group.Name,
            group.Files.Count,
            compilation.SyntaxTrees.Where(tree => Path.IsPathRooted(tree.FilePath)).Sum(tree => tree.GetText(cancellation).Lines.Count),
            errors.Count,
            string.Join(' ', errors.CountBy(error => error.Id).OrderByDescending(pair => pair.Value).Take(3).Select(pair => $"{pair.Key}x{pair.Value}")),
            watch.Elapsed,
            TimeSpan.FromTicks(result.AnalyzerTelemetryInfo.Values.Sum(info => info.ExecutionTime.Ticks)),
            [.. result.GetAllDiagnostics().Select(found => Finding.Of(found, root, options.Context))]);
    }
}
