using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace StateGuard.Compilers;

/// <summary>Does what <c>csc</c> of another version of Roslyn does with the command line of a build, as far as such a build needs.</summary>
internal static class StandInCompiler
{
    public static int Run(string[] arguments)
    {
        CSharpCommandLineArguments parsed = CSharpCommandLineParser.Default.Parse(arguments, Directory.GetCurrentDirectory(), sdkDirectory: null);
        var diagnostics = new List<Diagnostic>();
        SyntaxTree[] trees = parsed.SourceFiles.Select(file => CSharpSyntaxTree.ParseText(Read(file.Path), parsed.ParseOptions, file.Path)).ToArray();
        CSharpCompilation compilation = CSharpCompilation.Create(
            parsed.CompilationName ?? Path.GetFileNameWithoutExtension(parsed.OutputFileName!),
            trees,
            parsed.MetadataReferences.Select(reference => MetadataReference.CreateFromFile(reference.Reference, reference.Properties)),
            parsed.CompilationOptions);

        // The SDK's own analyzers and generators are made for the compiler of the SDK.
        var loader = new AnalyzerLoader();
        AnalyzerFileReference[] references = parsed.AnalyzerReferences
            .Where(reference => Path.GetFileName(reference.FilePath).StartsWith("StateGuard.", StringComparison.Ordinal))
            .Select(reference => new AnalyzerFileReference(reference.FilePath, loader))
            .ToArray();
        foreach (AnalyzerFileReference reference in references)
        {
            reference.AnalyzerLoadFailed += (_, failure) => Console.WriteLine($"CSC : warning CS8032: {failure.ErrorCode} {failure.Message}");
        }

        ImmutableArray<AdditionalText> texts = parsed.AdditionalFiles.Select(file => (AdditionalText)new FileText(file.Path)).ToImmutableArray();
        var options = new ConfigOptionsProvider(AnalyzerConfigSet.Create(parsed.AnalyzerConfigPaths.Select(path => AnalyzerConfig.Parse(Read(path), path)).ToImmutableArray()));
        compilation = compilation.WithOptions(compilation.Options.WithSyntaxTreeOptionsProvider(options.Severities));
        CSharpGeneratorDriver.Create(references.SelectMany(reference => reference.GetGenerators(LanguageNames.CSharp)), texts, parsed.ParseOptions, options)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation generated, out ImmutableArray<Diagnostic> problems);
        diagnostics.AddRange(problems);

        ImmutableArray<DiagnosticAnalyzer> analyzers = references.SelectMany(reference => reference.GetAnalyzers(LanguageNames.CSharp)).ToImmutableArray();
        if (analyzers.Length > 0)
        {
            diagnostics.AddRange(generated.WithAnalyzers(analyzers, new AnalyzerOptions(texts, options)).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult());
        }

        Directory.CreateDirectory(parsed.OutputDirectory);
        using (FileStream output = File.Create(Path.Combine(parsed.OutputDirectory, parsed.OutputFileName!)))
        {
            diagnostics.AddRange(generated.Emit(output).Diagnostics);
        }

        if (parsed.OutputRefFilePath is { } referencePath)
        {
            using FileStream reference = File.Create(referencePath);
            _ = generated.Emit(reference, options: parsed.EmitOptions.WithEmitMetadataOnly(true));
        }

        // Who asks for a version wants to know that it was that one.
        File.WriteAllText(Path.Combine(parsed.OutputDirectory, "roslyn.txt"), typeof(CSharpCompilation).Assembly.GetName().Version!.ToString(3));

        // MSBuild reads them off the output.
        foreach (Diagnostic diagnostic in diagnostics.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && !diagnostic.IsSuppressed).Distinct())
        {
            Console.WriteLine(CSharpDiagnosticFormatter.Instance.Format(diagnostic));
        }

        return diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) ? 1 : 0;
    }

    private static SourceText Read(string path)
    {
        using FileStream file = File.OpenRead(path);
        return SourceText.From(file);
    }

    private sealed class FileText(string path) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => Read(path);
    }
}
