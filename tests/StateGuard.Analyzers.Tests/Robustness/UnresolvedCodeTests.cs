using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using StateGuard.Analyzers.Tests.Obligations;
using StateGuard.Analyzers.Tests.Testing;
using Xunit;

namespace StateGuard.Analyzers.Tests.Robustness;

/// <summary>Types that cannot be found, as before a restore: what is given to them is out of sight, all else is judged.</summary>
public class UnresolvedCodeTests
{
    [Theory]
    [InlineData("var p = Marshal.AllocCoTaskMem(4); Unknown.Keep(p);", "")]
    [InlineData("var p = Marshal.AllocCoTaskMem(4); var b = new Box { Address = p }; Note(b);", "")]
    [InlineData("var p = Marshal.AllocCoTaskMem(4); Box b = default; b.Inner.Address = p;", "")]
    [InlineData("Show((Box)Marshal.AllocCoTaskMem(4));", "")]
    [InlineData("var p = Marshal.AllocCoTaskMem(4); Show(p);", "")]
    [InlineData("var p = Marshal.AllocCoTaskMem(4); Unknown.Keep(4);", "SG1001")]
    [InlineData("var p = Marshal.AllocCoTaskMem(4); Unknown.Keep(p.ToString());", "SG1001")]
    [InlineData("var p = Marshal.AllocCoTaskMem(4); Native(p);", "SG1001")]
    public async Task What_an_unknown_type_is_given(string body, string expected)
    {
        string source = "using System.Runtime.InteropServices; public class Subject { static extern void Show(Box box); static extern void Native(nint address); void M() { " + body + " } }";
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Unresolved",
            [CSharpSyntaxTree.ParseText(Prelude.Pairs), CSharpSyntaxTree.ParseText(Prelude.Machine), CSharpSyntaxTree.ParseText(source, path: "Subject.cs")],
            [.. ReferencePacks.Net100, ReferencePacks.Runtime],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.NotEmpty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

        var options = new AnalyzerOptions([], new FixedConfigOptions(tree: ("stateguard.catalog", "memory")));
        ImmutableArray<Diagnostic> found = await compilation.WithAnalyzers([new ObligationAnalyzer()], options).GetAnalyzerDiagnosticsAsync();
        Assert.Equal(expected, string.Join(' ', found.Where(diagnostic => diagnostic.Location.SourceTree?.FilePath == "Subject.cs" && diagnostic.Id is "SG1001" or "SG1003").Select(diagnostic => diagnostic.Id)));
    }
}
