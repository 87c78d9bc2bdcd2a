using Microsoft.CodeAnalysis;
using StateGuard.Analyzers.Tests.Fuzzing.Findings;

namespace StateGuard.Analyzers.Tests.Fuzzing.Checks;

/// <summary>The generator, and what it wrote.</summary>
internal static class GeneratorCheck
{
    /// <summary>A hook without a body is an error that the compiler says best.</summary>
    private const string HookWithoutBody = "CS8795";

    /// <summary>What the generator threw, if anything.</summary>
    public static Exception? Thrown(GeneratorDriver driver) =>
        driver.GetRunResult() is var result && result.Results.Select(one => one.Exception).FirstOrDefault(exception => exception is not null) is { } thrown ? thrown : null;

    /// <summary>Whether a driver that has gone through many edits has written what a new one writes.</summary>
    public static bool IsFresh(GeneratorDriver driver, Compilation compilation)
    {
        GeneratorDriver fresh = Compiling.NewDriver().RunGenerators(compilation);
        return Texts(driver).SequenceEqual(Texts(fresh));
    }

    /// <summary>
    /// What the compiler says of generated code although it says nothing against what it was generated from.
    /// </summary>
    public static Failure? OfGeneratedCode(IReadOnlyList<SyntaxTree> trees)
    {
        Compilation compilation = Compiling.Compile(trees);
        GeneratorDriver driver = Compiling.NewDriver().RunGeneratorsAndUpdateCompilation(compilation, out Compilation generated, out _);
        ILookup<bool, Diagnostic> problems = generated.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).ToLookup(IsInGenerated);
        return problems[false].All(diagnostic => diagnostic.Severity != DiagnosticSeverity.Error)
            && problems[true].FirstOrDefault(diagnostic => diagnostic.Id != HookWithoutBody) is { } problem
            ? new Failure(FailureKind.GeneratedCode, problem.Id, problem + "\n" + string.Concat(Texts(driver)), string.Join("\n// ----\n", trees))
            : null;
    }

    /// <summary>Whether a diagnostic stands in generated code.</summary>
    public static bool IsInGenerated(Diagnostic diagnostic) => diagnostic.Location.SourceTree?.FilePath.EndsWith(".g.cs", StringComparison.Ordinal) == true;

    private static IEnumerable<string> Texts(GeneratorDriver driver) =>
        driver.GetRunResult().Results.SelectMany(result => result.GeneratedSources).OrderBy(source => source.HintName, StringComparer.Ordinal).Select(source => source.HintName + "\n" + source.SourceText);
}
