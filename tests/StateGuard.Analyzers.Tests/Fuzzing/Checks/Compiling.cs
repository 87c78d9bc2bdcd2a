using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using StateGuard.Analyzers.Tests.Testing;

namespace StateGuard.Analyzers.Tests.Fuzzing.Checks;

/// <summary>Compiles what is edited, as a project with the package does.</summary>
internal static class Compiling
{
    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.Preview, preprocessorSymbols: ["DEBUG", "TRACE"]);

    public static ImmutableArray<MetadataReference> References { get; } = [.. ReferencePacks.Net100, ReferencePacks.Runtime];

    public static CSharpCompilationOptions Options { get; } = new(
        OutputKind.DynamicallyLinkedLibrary,
        allowUnsafe: true,
        nullableContextOptions: NullableContextOptions.Enable,
        specificDiagnosticOptions: [new("CS1701", ReportDiagnostic.Suppress), new("CS1702", ReportDiagnostic.Suppress)]);

    public static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(text, ParseOptions, path, Encoding.UTF8);

    public static CSharpCompilation Compile(IEnumerable<SyntaxTree> trees) => CSharpCompilation.Create("Fuzzed", trees, References, Options);

    public static GeneratorDriver NewDriver() => CSharpGeneratorDriver.Create([new StateMachineGenerator().AsSourceGenerator()], parseOptions: ParseOptions);
}
