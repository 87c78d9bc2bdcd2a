using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using StateGuard.Analyzers.Tests.Testing;
using Xunit;

namespace StateGuard.Analyzers.Tests.CodeFixes;

/// <summary>Asks a refactoring what it offers where <c>[||]</c> stands in a source beside <see cref="FixPrelude"/>.</summary>
internal static class RefactoringTest<TRefactoring>
    where TRefactoring : CodeRefactoringProvider, new()
{
    private const string Caret = "[||]";
    private const string GeneratedSuffix = ".g.cs";

    /// <summary>Tests that the one thing offered turns the source into <paramref name="expected"/>, which compiles; without the prelude if it <paramref name="isAlone"/>.</summary>
    public static async Task Changes(string source, string expected, string? title = null, bool isAlone = false)
    {
        IReadOnlyList<(string Title, string Text)> offered = await OfferedAsync(source, isAlone);
        if (title is not null)
        {
            offered = [.. offered.Where(action => action.Title == title)];
        }

        Assert.Equal(expected, Assert.Single(offered).Text);
    }

    public static Task ChangesBody(string body, string expected) => Changes(InMethod(body), InMethod(expected));

    public static async Task IsNotOffered(string source) => Assert.Empty(await OfferedAsync(source));

    public static Task IsNotOfferedInBody(string body) => IsNotOffered(InMethod(body));

    /// <summary>What is offered, and what it makes of the source.</summary>
    public static async Task<IReadOnlyList<(string Title, string Text)>> OfferedAsync(string source, bool isAlone = false)
    {
        int caret = source.IndexOf(Caret, StringComparison.Ordinal);
        Assert.True(caret >= 0, "The source has no caret.");
        using var workspace = new AdhocWorkspace();
        Document document = await DocumentAsync(workspace, source.Remove(caret, Caret.Length), isAlone ? "" : FixPrelude.Source);
        await CompilesAsync(document);
        var actions = new List<CodeAction>();
        await new TRefactoring().ComputeRefactoringsAsync(new CodeRefactoringContext(document, new TextSpan(caret, 0), actions.Add, CancellationToken.None));
        var offered = new List<(string Title, string Text)>();
        foreach (CodeAction action in actions)
        {
            var operation = Assert.IsType<ApplyChangesOperation>(Assert.Single(await action.GetOperationsAsync(CancellationToken.None)));
            Document changed = operation.ChangedSolution.GetDocument(document.Id)!;
            await CompilesAsync(changed);
            offered.Add((action.Title, (await changed.GetTextAsync()).ToString()));
        }

        return offered;
    }

    private static string InMethod(string body) => FixTest<ObligationAnalyzer, StateGuard.CodeFixes.Scopes.TurnIntoScopeCodeFixProvider>.InMethod(body);

    private static async Task<Document> DocumentAsync(AdhocWorkspace workspace, string source, string prelude)
    {
        Document document = workspace.CurrentSolution
            .AddProject("P", "P", LanguageNames.CSharp)
            .WithMetadataReferences([.. ReferencePacks.Net100, ReferencePacks.Runtime])
            .WithParseOptions(new CSharpParseOptions(LanguageVersion.Preview))
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true))
            .AddDocument("Prelude.cs", prelude).Project
            .AddDocument("Source.cs", source);
        Project project = document.Project;
        foreach (SyntaxTree generated in Generated((CSharpCompilation)(await project.GetCompilationAsync())!, document.Project))
        {
            project = project.AddDocument(Path.GetFileName(generated.FilePath), generated.GetText(), filePath: generated.FilePath).Project;
        }

        return project.GetDocument(document.Id)!;
    }

    // With what the generator then adds to it, as in a user's build.
    private static async Task CompilesAsync(Document document)
    {
        Project project = document.Project;
        foreach (DocumentId generated in project.Documents.Where(other => other.Name.EndsWith(GeneratedSuffix, StringComparison.Ordinal)).Select(other => other.Id))
        {
            project = project.RemoveDocument(generated);
        }

        var compilation = (CSharpCompilation)(await project.GetCompilationAsync())!;
        IEnumerable<Diagnostic> errors = compilation.AddSyntaxTrees(Generated(compilation, project)).GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.True(!errors.Any(), string.Join('\n', errors) + "\n" + await document.GetTextAsync());
    }

    private static IEnumerable<SyntaxTree> Generated(CSharpCompilation compilation, Project project) =>
        CSharpGeneratorDriver.Create([new StateMachineGenerator().AsSourceGenerator()], parseOptions: (CSharpParseOptions)project.ParseOptions!)
            .RunGenerators(compilation)
            .GetRunResult()
            .GeneratedTrees;
}
