using Microsoft.CodeAnalysis.CSharp;
using StateGuard.Precision.Commands;
using StateGuard.Precision.Reports;

namespace StateGuard.Precision.Timing;

/// <summary>What the analysis costs on code that nobody wrote for this, project by project.</summary>
internal sealed class TimingStudy(StudyOptions options, TextWriter output)
{
    private readonly TimingRun _run = new(options);
    private readonly List<GroupTiming> _groups = [];

    /// <summary>Measures one project.</summary>
    public void Add(CSharpCompilation compilation, CancellationToken cancellation)
    {
        // A project without sources only hands references on.
        if (!compilation.SyntaxTrees.Any(tree => Path.IsPathRooted(tree.FilePath)))
        {
            return;
        }

        GroupTiming group = _run.Measure(compilation, cancellation);
        _groups.Add(group);
        output.WriteLine(TimingTable.Row(group));
    }

    /// <summary>Writes the table.</summary>
    public void Write()
    {
        output.WriteLine();
        TimingTable.Write(Path.GetFileName(options.Folder.FullName.TrimEnd(Path.DirectorySeparatorChar)), _groups, output);
    }
}
