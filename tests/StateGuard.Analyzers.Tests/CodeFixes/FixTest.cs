using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using StateGuard.Analyzers.Tests.Testing;
using StateGuard.CodeFixes;

namespace StateGuard.Analyzers.Tests.CodeFixes;

/// <summary>Applies a fix to a source that stands beside <see cref="FixPrelude"/>.</summary>
internal sealed class FixTest<TAnalyzer, TFix> : CSharpCodeFixTest<TAnalyzer, TFix, DefaultVerifier>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TFix : CodeFixProvider, new()
{
    private FixTest(IEnumerable<string> sources, IEnumerable<string> expected)
    {
        ReferenceAssemblies = new ReferenceAssemblies("net10.0");
        TestState.AdditionalReferences.AddRange(ReferencePacks.Net100);
        TestState.AdditionalReferences.Add(ReferencePacks.Runtime);
        AddSources(TestState, sources);
        AddSources(FixedState, expected);
        FixedState.MarkupHandling = MarkupMode.Allow;
        MarkupOptions = MarkupOptions.UseFirstDescriptor;
    }

    /// <summary>Tests that the fix turns <paramref name="source"/> into <paramref name="expected"/>, as does each fix-all.</summary>
    public static Task Fixes(string source, string expected, bool isProgram = false, string? editorconfig = null, string? key = null)
    {
        var test = new FixTest<TAnalyzer, TFix>([source], [expected]) { CodeActionEquivalenceKey = key };
        test.TestState.OutputKind = isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary;
        if (editorconfig is not null)
        {
            test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", editorconfig));
        }

        return test.RunAsync();
    }

    public static Task Fixes(IEnumerable<string> sources, IEnumerable<string> expected) => new FixTest<TAnalyzer, TFix>(sources, expected).RunAsync();

    /// <summary>Tests that fix-all turns <paramref name="source"/> into <paramref name="expected"/>, and one fix alone into <paramref name="afterOne"/>.</summary>
    public static Task FixesAll(string source, string expected, string afterOne)
    {
        var test = new FixTest<TAnalyzer, TFix>([source], [afterOne]);
        AddSources(test.BatchFixedState, [expected]);
        test.BatchFixedState.MarkupHandling = MarkupMode.Allow;
        return test.RunAsync();
    }

    public static Task IsNotOffered(string source) => Fixes(source, source);

    /// <summary>The fix for a body of <c>void M(Gate f, Gate g, bool a)</c>.</summary>
    public static Task FixesBody(string body, string expected, string? key = null) => Fixes(InMethod(body), InMethod(expected), key: key);

    public static Task IsNotOfferedInBody(string body) => IsNotOffered(InMethod(body));

    public static string InMethod(string body, string type = "C") => $$"""
        class {{type}}
        {
            void M(Gate f, Gate g, bool a)
            {
                {{body.ReplaceLineEndings("\n        ").Replace("\n        \n", "\n\n")}}
            }
        }
        """;

    protected override CompilationOptions CreateCompilationOptions() =>
        ((CSharpCompilationOptions)base.CreateCompilationOptions()).WithNullableContextOptions(NullableContextOptions.Enable).WithAllowUnsafe(true);

    protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(LanguageVersion.Preview);

    private static void AddSources(SolutionState state, IEnumerable<string> sources)
    {
        foreach (string source in sources)
        {
            state.Sources.Add(source);
        }

        state.Sources.Add(("Prelude.cs", FixPrelude.Source));
    }
}
