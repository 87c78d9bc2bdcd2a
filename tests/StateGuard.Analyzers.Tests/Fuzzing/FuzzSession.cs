using System.Collections.Immutable;
using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using StateGuard.Analyzers.Tests.Fuzzing.Checks;
using StateGuard.Analyzers.Tests.Fuzzing.Edits;
using StateGuard.Analyzers.Tests.Fuzzing.Findings;
using StateGuard.Analyzers.Tests.Fuzzing.Sources;

namespace StateGuard.Analyzers.Tests.Fuzzing;

/// <summary>
/// A batch of sources under edits, one more in each source a round, by the same driver of the generator: as in an editor,
/// where nobody starts afresh.
/// </summary>
internal sealed class FuzzSession
{
    /// <summary>Of so many rounds one is also compiled and asked for fixes, compared with a new driver, cancelled.</summary>
    private const int CompiledOneIn = 3;
    private const int ComparedOneIn = 4;
    private const int CancelledOneIn = 8;

    /// <summary>Of so many rounds one is analysed on several threads.</summary>
    private const int ConcurrentOneIn = 4;

    /// <summary>So many sources that compile are asked for fixes each time, since few are offered of others.</summary>
    private const int FixedCompiling = 3;

    /// <summary>Of so many edits that break the syntax all but one are taken back, and of all edits one in so many with those before.</summary>
    private const int StaysBrokenOneIn = 4;
    private const int StartsAgainOneIn = 12;

    private readonly SourceBatch _batch;
    private readonly Random _chance;
    private readonly FuzzReport _report;
    private readonly ImmutableArray<SyntaxTree> _surroundings;
    private readonly SyntaxTree[] _subjects;
    private readonly SyntaxTree[] _parsed;
    private CSharpCompilation _compilation;
    private GeneratorDriver _driver = Compiling.NewDriver();
    private TimeSpan _lastRun = TimeSpan.FromMilliseconds(20);

    public FuzzSession(SourceBatch batch, Random chance, FuzzReport report)
    {
        _batch = batch;
        _chance = chance;
        _report = report;
        _surroundings = [.. batch.Surroundings.Select((text, i) => Compiling.Parse(text, $"S{i}.cs"))];
        _subjects = [.. batch.Subjects.Select((text, i) => Compiling.Parse(text, PathOf(i)))];
        _parsed = [.. _subjects];
        _compilation = Compiling.Compile([.. _surroundings, .. _subjects]);
    }

    /// <summary>The sources as they are now.</summary>
    public override string ToString() => string.Join("\n// ----\n", _subjects.Select(tree => tree.ToString()));

    /// <summary>Makes an edit in each source.</summary>
    public void Edit()
    {
        CSharpCompilation rest = _compilation.RemoveSyntaxTrees(_subjects);
        for (int i = 0; i < _subjects.Length; i++)
        {
            Edit(i);
        }

        _compilation = rest.AddSyntaxTrees(_subjects);
    }

    /// <summary>Looks at what comes of the edits.</summary>
    public async Task CheckAsync(CancellationToken cancellation)
    {
        _driver = _driver.RunGeneratorsAndUpdateCompilation(_compilation, out Compilation generated, out _, cancellation);
        await GeneratorAsync(cancellation);
        await AnalyzersAsync(generated, cancellation);
        if (_chance.Next(CompiledOneIn) == 0)
        {
            List<SyntaxTree> compiling = Compile(generated, cancellation);
            _report.CountCompiled(_subjects.Length, compiling.Count);
            await FixesAsync(Any(_subjects), cancellation);
            for (int i = 0; i < Math.Min(FixedCompiling, compiling.Count); i++)
            {
                await FixesAsync(Any(compiling), cancellation);
            }
        }

        _report.CountEdits(_subjects.Length);
        if (_chance.Next(CancelledOneIn) == 0 && await AnalyzerCheck.CancelAsync(generated.Clone(), _lastRun * _chance.NextDouble()) is { } latency)
        {
            _report.AddCancellation(latency);
        }
    }

    // Code that does not parse is hardly looked into, so that most edits begin with some that does.
    private void Edit(int subject)
    {
        SyntaxTree tree = _subjects[subject];
        if (tree == _parsed[subject] || _chance.Next(StaysBrokenOneIn) > 0)
        {
            tree = _parsed[subject];
        }

        if (tree.Length == 0 || _chance.Next(StartsAgainOneIn) == 0)
        {
            tree = Compiling.Parse(_batch.Subjects[subject], PathOf(subject));
        }

        // An edit of a node needs a text that the node lies in, whatever the compiler came to when it parsed on from the text before.
        if (tree.GetRoot().FullSpan.Length != tree.GetText().Length)
        {
            tree = Compiling.Parse(tree.ToString(), tree.FilePath);
        }

        TextEdit edit = RandomEdits.Next(_chance, tree.GetRoot(), tree.ToString());
        _subjects[subject] = _chance.Next(2) == 0
            ? Compiling.Parse(edit.Apply(tree.ToString()), tree.FilePath)
            : tree.WithChangedText(tree.GetText().Replace(edit.Start, edit.Length, edit.Replacement));
        if (!_subjects[subject].GetDiagnostics().Any())
        {
            _parsed[subject] = _subjects[subject];
        }
    }

    private async Task GeneratorAsync(CancellationToken cancellation)
    {
        if (GeneratorCheck.Thrown(_driver) is { } thrown)
        {
            string source = await AloneAsync(alone => Task.FromResult(GeneratorCheck.Thrown(Compiling.NewDriver().RunGenerators(alone, cancellation)) is not null));
            _report.Add(Failure.Of(FailureKind.Generator, thrown, _batch.Name, source));
        }
        else if (_chance.Next(ComparedOneIn) == 0 && !GeneratorCheck.IsFresh(_driver, _compilation))
        {
            _report.Add(new Failure(FailureKind.StaleOutput, _batch.Name, "", ToString()));
        }
    }

    private async Task AnalyzersAsync(Compilation generated, CancellationToken cancellation)
    {
        long start = Stopwatch.GetTimestamp();
        (ImmutableArray<Diagnostic> reported, IReadOnlyCollection<Exception> thrown) = await AnalyzerCheck.RunAsync(generated, isConcurrent: _chance.Next(ConcurrentOneIn) == 0, cancellation);
        _lastRun = Stopwatch.GetElapsedTime(start);
        foreach (Diagnostic diagnostic in reported)
        {
            _report.CountDiagnostic(diagnostic.Id);
        }

        foreach (Exception exception in thrown)
        {
            Failure failure = Failure.Of(FailureKind.Analyzer, exception, _batch.Name, "");
            string source = await AloneAsync(async alone =>
            {
                _ = Compiling.NewDriver().RunGeneratorsAndUpdateCompilation(alone, out Compilation whole, out _, cancellation);
                return (await AnalyzerCheck.RunAsync(whole, isConcurrent: true, cancellation)).Thrown.Count > 0;
            });
            _report.Add(failure with { Source = source });
        }
    }

    // The subjects that have no error of the compiler's.
    private List<SyntaxTree> Compile(Compilation generated, CancellationToken cancellation)
    {
        ImmutableArray<Diagnostic> problems = generated.GetDiagnostics(cancellation);
        HashSet<string> broken = [.. problems.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.Location.SourceTree?.FilePath).OfType<string>()];
        List<SyntaxTree> compiling = [.. _subjects.Where(tree => !broken.Contains(tree.FilePath))];
        if (problems.Any(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && GeneratorCheck.IsInGenerated(diagnostic))
            && GeneratorCheck.OfGeneratedCode([.. _surroundings, .. compiling]) is { } ofAll)
        {
            // One of them alone says more.
            _report.Add(compiling.Select(tree => GeneratorCheck.OfGeneratedCode([.. _surroundings, tree])).FirstOrDefault(ofOne => ofOne is not null) ?? ofAll);
        }

        return compiling;
    }

    private async Task FixesAsync(SyntaxTree tree, CancellationToken cancellation)
    {
        string subject = tree.ToString();
        (int offered, IReadOnlyList<(string Who, Exception Exception)> thrown) = await FixCheck.RunAsync(_batch.Surroundings, subject, _chance, cancellation);
        _report.CountOffered(offered);
        foreach ((string who, Exception exception) in thrown)
        {
            _report.Add(Failure.Of(FailureKind.Fix, exception, who, subject));
        }
    }

    // The first source that has it when it is compiled without the others; all, where none has.
    private async Task<string> AloneAsync(Func<CSharpCompilation, Task<bool>> hasIt)
    {
        foreach (SyntaxTree tree in _subjects)
        {
            if (await hasIt(Compiling.Compile([.. _surroundings, tree])))
            {
                return tree.ToString();
            }
        }

        return ToString();
    }

    private SyntaxTree Any(IReadOnlyList<SyntaxTree> trees) => trees[_chance.Next(trees.Count)];

    private static string PathOf(int i) => $"F{i}.cs";
}
