using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using StateGuard.Precision.Analysis;
using StateGuard.Precision.Compiling;
using StateGuard.Precision.Mutation;
using StateGuard.Precision.Projects;
using StateGuard.Precision.Reports;
using StateGuard.Precision.Timing;

namespace StateGuard.Precision.Commands;

/// <summary>Compiles and analyses one folder, project by project.</summary>
internal sealed class Study(StudyOptions options, TextWriter output)
{
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        string root = options.Folder.FullName;
        IReadOnlyList<SourceGroup> groups = SourceGroups.Of(root, options.Properties);
        var compiler = new GroupCompiler(groups);
        var analysis = new RuleRun(root, options);
        var mutation = new MutationStudy(options, output);
        var timing = new TimingStudy(options, output);
        List<GroupResult> results = [];
        foreach (SourceGroup group in DependencyOrder.Of(groups))
        {
            CSharpCompilation compilation = compiler.Compile(group, cancellation);
            if (options.Project is { } wanted && !group.Name.Contains(wanted, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            if (options.Mutates)
            {
                await mutation.BreakAsync(compilation, cancellation);
                continue;
            }

            if (options.Times)
            {
                timing.Add(compilation, cancellation);
                continue;
            }

            GroupResult result = await analysis.AnalyseAsync(group, compilation, cancellation);
            results.Add(result);
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{group.Name}: {result.Files} files, {result.Lines} lines, {result.Errors} compile errors {result.CommonErrors}, {result.Findings.Count} diagnostics, {result.Elapsed.TotalSeconds:F1} s (rules {result.RuleTime.TotalSeconds:F1} s)"));
        }

        if (options.Mutates)
        {
            mutation.WriteTotal();
            return 0;
        }

        if (options.Times)
        {
            timing.Write();
            return 0;
        }

        var total = new StudyResult(root, results);
        ConsoleReport.Write(total, output);
        if (options.Sarif is { } sarif)
        {
            SarifLog.Write(total, sarif.FullName);
        }

        if (options.Report is { } report)
        {
            MarkdownReport.Write(total, report.FullName);
        }

        return 0;
    }
}
