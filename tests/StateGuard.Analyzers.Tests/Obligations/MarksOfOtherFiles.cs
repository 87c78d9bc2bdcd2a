using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using StateGuard.Analyzers.Tests.Testing;
using Xunit;

namespace StateGuard.Analyzers.Tests.Obligations;

/// <summary>What is marked in another file or project, or by a name that another file gives to the mark.</summary>
public sealed class MarksOfOtherFiles
{
    private const string Aliases = "global using Opens = StateGuard.BeginsAttribute; global using Closes = StateGuard.EndsAttribute;";

    private const string Latch = """
        public sealed class Latch
        {
            [Opens("Latch")] public void Lift() { }
            [Closes("Latch")] public void Drop() { }
        }
        """;

    private const string Users = """
        public static class Users
        {
            public static void Right(Latch latch, bool c) { latch.Lift(); if (c) { latch.Drop(); return; } latch.Drop(); }
            public static void Wrong(Latch latch, bool c) { latch.Lift(); if (c) return; latch.Drop(); }
        }
        """;

    [Fact]
    public async Task A_mark_may_have_a_name_that_another_file_gives_it() =>
        await AssertWrongAloneAsync(ObligationVerifier.Compile([("Aliases.cs", Aliases), ("Latch.cs", Latch), ("Users.cs", Users)]));

    [Fact]
    public async Task Whatever_the_order_of_the_files() =>
        await AssertWrongAloneAsync(ObligationVerifier.Compile([("Users.cs", Users), ("Latch.cs", Latch), ("Aliases.cs", Aliases)]));

    // As an editor has them, where the other project is no file yet.
    [Fact]
    public async Task Marks_of_a_project_that_is_open_beside_it() =>
        await AssertWrongAloneAsync(Compile("Users", Users, Compile("Latches", Aliases + Latch).ToMetadataReference()));

    [Fact]
    public async Task Marks_of_a_project_that_is_built()
    {
        using var image = new MemoryStream();
        Assert.True(Compile("Latches", Aliases + Latch).Emit(image).Success);
        image.Position = 0;
        await AssertWrongAloneAsync(Compile("Users", Users, MetadataReference.CreateFromStream(image)));
    }

    [Theory]
    [InlineData("[System.Diagnostics.DebuggerStepThrough, Begins(\"Bolt\")] public static void Lift(int n) { }", "[System.Diagnostics.DebuggerStepThrough, Ends(\"Bolt\")] public static void Drop(int n) { }", "1")]
    [InlineData("public static void Lift(int n, [Begins(\"Bolt\")] object bolt) { }", "public static void Drop([Ends(\"Bolt\")] object bolt, int n) { }", "1, bolt|bolt, 1")]
    public async Task One_mark_among_others(string begin, string end, string arguments)
    {
        string[] given = arguments.Split('|');
        string library = "using StateGuard; public static class Bolts { " + begin + " " + end + " }";
        string users = $$"""
            public static class Users
            {
                public static void Right(object bolt) { Bolts.Lift({{given[0]}}); try { bolt.ToString(); } finally { Bolts.Drop({{given[^1]}}); } }
                public static void Wrong(object bolt, bool c) { Bolts.Lift({{given[0]}}); if (c) return; Bolts.Drop({{given[^1]}}); }
            }
            """;
        using var image = new MemoryStream();
        Assert.True(Compile("Bolts", library).Emit(image).Success);
        image.Position = 0;
        await AssertWrongAloneAsync(Compile("Users", users, MetadataReference.CreateFromStream(image)));
    }

    private static async Task AssertWrongAloneAsync(CSharpCompilation compilation)
    {
        Diagnostic found = Assert.Single(await ObligationVerifier.AnalyzersOn(compilation).GetAnalyzerDiagnosticsAsync(), diagnostic => diagnostic.Id is "SG1001" or "SG1002" or "SG1003");
        Assert.Equal("SG1001", found.Id);
        Assert.Equal(4, ObligationVerifier.LineOf(found.Location));
    }

    private static CSharpCompilation Compile(string name, string source, params MetadataReference[] others)
    {
        var compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(source)],
            [.. ReferencePacks.Net100, ReferencePacks.Runtime, .. others],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return compilation;
    }
}
