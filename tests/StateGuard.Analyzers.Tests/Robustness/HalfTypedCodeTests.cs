using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using StateGuard.Analyzers.Tests.Obligations;
using StateGuard.Analyzers.Tests.Testing;
using Xunit;

namespace StateGuard.Analyzers.Tests.Robustness;

/// <summary>A body that the parser has to complete is left alone, and all others are judged.</summary>
public class HalfTypedCodeTests
{
    private const string Leak = "void Other(Gate g) { if (!g.TryBegin()) return; }";

    [Theory]
    [InlineData("void M(Gate g) { if (!g.TryBegin()) return; if (", "")]
    [InlineData("void M(Gate g) { if (!g.TryBegin()) return; g. } " + Leak, "SG1001")]
    [InlineData("void M(Gate g) { if (g.TryBegin( } " + Leak, "SG1001")]
    [InlineData("void M(Gate g) { g.Use() } " + Leak, "SG1001")]
    [InlineData("bool M(Gate g) => g.TryBegin( ; " + Leak, "SG1001")]
    [InlineData("void M(Gate g) { if (!g.TryBegin()) return; }", "SG1001")]
    [InlineData("void M(Gate g) { if (!g.TryBegin()) return; Unknown(); }", "SG1001")]
    [InlineData("void M(Gate g) { if (!g.TryBegin()) return;\n#warning later\n}", "SG1001")]
    public async Task It_is_left_alone(string members, string expected)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            "HalfTyped",
            [CSharpSyntaxTree.ParseText(Prelude.Pairs), CSharpSyntaxTree.ParseText(Prelude.Machine), CSharpSyntaxTree.ParseText("class Subject { " + members + " }", path: "Subject.cs")],
            [.. ReferencePacks.Net100, ReferencePacks.Runtime],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

        ImmutableArray<Diagnostic> found = await compilation.WithAnalyzers([new ObligationAnalyzer(), new StateUseAnalyzer()]).GetAnalyzerDiagnosticsAsync();

        Assert.Equal(expected, string.Join(' ', found.Where(diagnostic => diagnostic.Location.SourceTree?.FilePath == "Subject.cs").Select(diagnostic => diagnostic.Id)));
    }
}
