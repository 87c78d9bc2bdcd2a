using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using StateGuard.Analyzers.Tests.Obligations;
using Xunit;

namespace StateGuard.Analyzers.Tests.Testing;

/// <summary>
/// Runs the obligation rules over small sources and compares what they say, line by line, with the markers in the
/// source: <c>//! SG1001</c> at the end of a line expects that rule there, and no marker expects silence.
/// </summary>
internal static partial class ObligationVerifier
{
    private const string ExceptionsKey = "stateguard.exceptions";
    private const string AnalyzerName = "StateGuard.ObligationAnalyzer";

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest, preprocessorSymbols: ["DEBUG", "TRACE"]);

    // Rules outside this set have tests of their own; an unexpected one of them says nothing about these.
    private static readonly ImmutableHashSet<string> Judged =
        ["SG1001", "SG1002", "SG1003", "SG1004", "SG1005", "SG1006", "SG1007", "SG1008", "SG1009", "SG1010", "SG1099", "AD0001"];

    private static readonly Lazy<CSharpCompilation> LazyBase = new(() => CSharpCompilation.Create(
        "Cases",
        [Parse(Prelude.Pairs, "Pairs.cs"), Parse(Prelude.Machine, "Freezer.g.cs")],
        [.. ReferencePacks.Net100, ReferencePacks.Runtime],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable)));

    /// <summary>Judges members of a class where only written exceptions count.</summary>
    public static Task ExplicitAsync(params string[] cases) =>
        VerifyEachAsync(cases, members => VerifyAsync(InSubject(members), Explicit(), firstLine: 2));

    /// <summary>Judges members of a class with the default settings, where every call may throw.</summary>
    public static Task AllAsync(params string[] cases) =>
        VerifyEachAsync(cases, members => VerifyAsync(InSubject(members), FixedConfigOptions.None, firstLine: 2));

    /// <summary>Judges whole files, each by itself, where only written exceptions count.</summary>
    public static Task ExplicitFileAsync(params string[] files) =>
        VerifyEachAsync(files, file => VerifyAsync(file, Explicit(), firstLine: 1));

    /// <summary>Judges a whole file under options of the test's own.</summary>
    public static Task FileAsync(string file, AnalyzerConfigOptionsProvider options, string path = "Subject.cs") =>
        VerifyAsync(file, options, firstLine: 1, path);

    /// <summary>Judges members of a class, each by itself, under options and with additional files of the test's own.</summary>
    public static Task MembersAsync(AnalyzerConfigOptionsProvider options, ImmutableArray<AdditionalText> additional, params string[] cases) =>
        VerifyEachAsync(cases, members => VerifyAsync(InSubject(members), options, firstLine: 2, additional: additional));

    /// <summary>Judges whole files, each by itself, under options and with additional files of the test's own.</summary>
    public static Task FilesAsync(AnalyzerConfigOptionsProvider options, ImmutableArray<AdditionalText> additional, params string[] files) =>
        VerifyEachAsync(files, file => VerifyAsync(file, options, firstLine: 1, additional: additional));

    /// <summary>Judges a program of top-level statements where only written exceptions count.</summary>
    public static Task ExplicitProgramAsync(string file) =>
        VerifyAsync(file, Explicit(), firstLine: 1, kind: OutputKind.ConsoleApplication);

    /// <summary>Options as an <c>.editorconfig</c> gives them: beside the tree, not globally.</summary>
    public static AnalyzerConfigOptionsProvider Explicit() => new FixedConfigOptions(tree: (ExceptionsKey, "explicit"));

    /// <summary>Options as a <c>.globalconfig</c> gives them: both globally and beside every tree.</summary>
    public static AnalyzerConfigOptionsProvider GloballyExplicit() =>
        new FixedConfigOptions(tree: (ExceptionsKey, "explicit"), global: (ExceptionsKey, "explicit"));

    /// <summary>Everything the rules say about one file.</summary>
    public static async Task<ImmutableArray<Diagnostic>> DiagnosticsOfAsync(
        string file,
        AnalyzerConfigOptionsProvider options,
        string path = "Subject.cs",
        OutputKind kind = OutputKind.DynamicallyLinkedLibrary,
        ImmutableArray<AdditionalText> additional = default)
    {
        CSharpCompilation compilation = LazyBase.Value.AddSyntaxTrees(Parse(file, path));
        compilation = compilation.WithOptions(compilation.Options.WithOutputKind(kind));
        IEnumerable<Diagnostic> errors = compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error);
        Assert.True(!errors.Any(), "The case does not compile:\n" + string.Join('\n', errors) + "\n" + file);

        CompilationWithAnalyzers run = compilation.WithAnalyzers([CreateAnalyzer()], new AnalyzerOptions(additional.IsDefault ? [] : additional, options));
        ImmutableArray<Diagnostic> found = await run.GetAnalyzerDiagnosticsAsync();
        return [.. found.Where(d => Judged.Contains(d.Id)).OrderBy(d => d.Location.SourceSpan.Start).ThenBy(d => d.Id, StringComparer.Ordinal)];
    }

    /// <summary>What the rules say about many files in one compilation, by file.</summary>
    public static async Task<ILookup<string, Diagnostic>> DiagnosticsOfAsync(IEnumerable<(string Path, string Text)> files)
    {
        ImmutableArray<Diagnostic> found = await AnalyzersOn(Compile(files)).GetAnalyzerDiagnosticsAsync();
        return found.ToLookup(diagnostic => diagnostic.Location.SourceTree?.FilePath ?? "");
    }

    /// <summary>Many files beside the types of all cases, free of errors.</summary>
    public static CSharpCompilation Compile(IEnumerable<(string Path, string Text)> files)
    {
        CSharpCompilation compilation = LazyBase.Value.AddSyntaxTrees(files.Select(file => Parse(file.Text, file.Path)));
        IEnumerable<Diagnostic> errors = compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error);
        Assert.True(!errors.Any(), "A case does not compile:\n" + string.Join('\n', errors.Select(error => error + "\n" + error.Location.SourceTree)));
        return compilation;
    }

    /// <summary>The rules, with the default settings.</summary>
    public static CompilationWithAnalyzers AnalyzersOn(CSharpCompilation compilation) =>
        compilation.WithAnalyzers([CreateAnalyzer()], new AnalyzerOptions([], FixedConfigOptions.None));

    /// <summary>The one-based line on which a text first occurs in a source.</summary>
    public static int LineOf(string source, string text) =>
        source[..source.IndexOf(text, StringComparison.Ordinal)].Count(c => c == '\n') + 1;

    /// <summary>The one-based line on which a location begins.</summary>
    public static int LineOf(Location location) => location.GetLineSpan().StartLinePosition.Line + 1;

    internal static async Task VerifyEachAsync(string[] cases, Func<string, Task> verify)
    {
        List<Exception> failures = [];
        foreach (string source in cases)
        {
            try
            {
                await verify(source);
            }
            catch (Xunit.Sdk.XunitException failure)
            {
                failures.Add(failure);
            }
        }

        if (failures.Count > 0)
        {
            Assert.Fail(string.Join('\n', failures.Select(f => f.Message)));
        }
    }

    private static async Task VerifyAsync(
        string file,
        AnalyzerConfigOptionsProvider options,
        int firstLine,
        string path = "Subject.cs",
        OutputKind kind = OutputKind.DynamicallyLinkedLibrary,
        ImmutableArray<AdditionalText> additional = default)
    {
        ImmutableArray<Diagnostic> found = await DiagnosticsOfAsync(file, options, path, kind, additional);
        string[] lines = file.Split('\n');
        List<(int Line, string Id)> missing = [.. Expected(lines)];
        List<Diagnostic> unexpected = [];
        foreach (Diagnostic diagnostic in found)
        {
            if (diagnostic.Location.SourceTree?.FilePath != path || !missing.Remove((LineOf(diagnostic.Location), diagnostic.Id)))
            {
                unexpected.Add(diagnostic);
            }
        }

        if (missing.Count > 0 || unexpected.Count > 0)
        {
            Assert.Fail(Describe(lines, firstLine, missing, unexpected));
        }
    }

    internal static IEnumerable<(int Line, string Id)> Expected(string[] lines)
    {
        for (int i = 0; i < lines.Length; i++)
        {
            foreach (Capture id in Marker().Match(lines[i]).Groups["id"].Captures)
            {
                yield return (i + 1, id.Value);
            }
        }
    }

    internal static string Describe(string[] lines, int firstLine, List<(int Line, string Id)> missing, List<Diagnostic> unexpected)
    {
        StringBuilder text = new();
        foreach ((int line, string id) in missing)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"not reported: {id} on line {line - firstLine + 1}: {lines[line - 1].Trim()}");
        }

        foreach (Diagnostic diagnostic in unexpected)
        {
            int line = LineOf(diagnostic.Location) - firstLine + 1;
            text.AppendLine(CultureInfo.InvariantCulture, $"not expected: {diagnostic.Id} on line {line} of {diagnostic.Location.SourceTree?.FilePath}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}");
        }

        for (int i = firstLine; i <= lines.Length - firstLine + 1; i++)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{i - firstLine + 1,4} | {lines[i - 1]}");
        }

        return text.ToString();
    }

    private static string InSubject(string members) => "public partial class Subject {\n" + members + "\n}";

    private static SyntaxTree Parse(string text, string path) =>
        CSharpSyntaxTree.ParseText(text.ReplaceLineEndings("\n"), ParseOptions, path, Encoding.UTF8);

    private static DiagnosticAnalyzer CreateAnalyzer()
    {
        Type? type = typeof(StateGuard.Diagnostics.RuleIds).Assembly.GetType(AnalyzerName);
        Assert.True(type is not null, $"There is no {AnalyzerName}.");
        return (DiagnosticAnalyzer)Activator.CreateInstance(type)!;
    }

    [GeneratedRegex(@"//!(?:\s*(?<id>SG\d{4}))+\s*$")]
    private static partial Regex Marker();
}
