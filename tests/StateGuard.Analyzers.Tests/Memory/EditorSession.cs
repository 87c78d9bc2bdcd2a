using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using StateGuard.Analyzers.Tests.Documentation;
using StateGuard.Analyzers.Tests.External;
using StateGuard.Analyzers.Tests.Suppressions;
using StateGuard.Analyzers.Tests.Testing;
using StateGuard.CodeFixes;
using Xunit;

namespace StateGuard.Analyzers.Tests.Memory;

/// <summary>
/// Does as an editor does: the workspace with the generator in it, the analyzers, the fixes and the additional files stay, each
/// edit is a new compilation, and what is wrong is asked for the document that is edited.
/// </summary>
internal sealed class EditorSession : IDisposable
{
    private readonly AdhocWorkspace _workspace = new();
    private readonly AnalyzerOptions _options = new(
        [.. ExternalVerifier.Files("M:Other.Open ; M:Other.Close")], new PathConfigOptions(("", ExternalVerifier.CatalogKey, "all")));

    private readonly ImmutableArray<DiagnosticAnalyzer> _analyzers;
    private readonly ProjectId _project;
    private readonly Dictionary<string, DocumentId> _documents = new(StringComparer.Ordinal);

    private EditorSession(ImmutableArray<DiagnosticAnalyzer> analyzers, IIncrementalGenerator generator)
    {
        _analyzers = analyzers;
        _project = ProjectId.CreateNewId();
        Solution solution = _workspace.CurrentSolution.AddProject(ProjectInfo.Create(
            _project,
            VersionStamp.Create(),
            "P",
            "P",
            LanguageNames.CSharp,
            parseOptions: new CSharpParseOptions(LanguageVersion.Latest),
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)
                .WithSpecificDiagnosticOptions([KeyValuePair.Create("CA2000", ReportDiagnostic.Warn)]),
            metadataReferences: [.. ReferencePacks.Net100, ReferencePacks.Runtime],
            analyzerReferences: [new GeneratorReference(generator)]));
        foreach ((string name, string text) in EditedSources.Files)
        {
            _documents.Add(name, DocumentId.CreateNewId(_project));
            solution = solution.AddDocument(_documents[name], name, SourceText.From(text));
        }

        Assert.True(_workspace.TryApplyChanges(solution));
    }

    /// <summary>One with the product in it.</summary>
    public static EditorSession WithProduct(params IEnumerable<DiagnosticAnalyzer> others) => new([.. ShippedRules.Analyzers, new StandInAnalyzer(), .. others], new StateMachineGenerator());

    /// <summary>One without it, in which what is held is held by the compiler and the workspace.</summary>
    public static EditorSession WithoutProduct(params IEnumerable<DiagnosticAnalyzer> others) => new([new StandInAnalyzer(), .. others], new IdleGenerator());

    /// <summary>What has been reported so far.</summary>
    public int Reported { get; private set; }

    /// <summary>What has been offered so far.</summary>
    public int Offered { get; private set; }

    /// <summary>Makes an edit, and has the document looked at.</summary>
    /// <param name="n">Number of the edit.</param>
    /// <param name="asks">Whether fixes and refactorings are asked for, and one is looked at.</param>
    /// <param name="watch">Is shown the compilation.</param>
    public async Task EditAsync(int n, bool asks, Action<Compilation>? watch = null)
    {
        (string name, string text) = EditedSources.Edit(n);
        Assert.True(_workspace.TryApplyChanges(_workspace.CurrentSolution.WithDocumentText(_documents[name], SourceText.From(text))));
        Document document = _workspace.CurrentSolution.GetDocument(_documents[name])!;
        SemanticModel model = (await document.GetSemanticModelAsync())!;
        watch?.Invoke(model.Compilation);
        var options = new CompilationWithAnalyzersOptions(_options, onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: true);
        CompilationWithAnalyzers run = model.Compilation.WithAnalyzers(_analyzers, options);
        ImmutableArray<Diagnostic> reported = [.. await run.GetAnalyzerSyntaxDiagnosticsAsync(model.SyntaxTree, CancellationToken.None), .. await run.GetAnalyzerSemanticDiagnosticsAsync(model, filterSpan: null, CancellationToken.None)];
        Assert.DoesNotContain(reported, diagnostic => diagnostic.Id == "AD0001");
        Reported += reported.Length;
        if (asks)
        {
            await AskAsync(document, reported);
        }
    }

    public void Dispose() => _workspace.Dispose();

    private async Task AskAsync(Document document, ImmutableArray<Diagnostic> reported)
    {
        var offered = new List<CodeAction>();
        foreach (Diagnostic diagnostic in reported)
        {
            foreach (CodeFixProvider fix in ShippedFixes.All.Where(fix => fix.FixableDiagnosticIds.Contains(diagnostic.Id)))
            {
                await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => offered.Add(action), CancellationToken.None));
            }
        }

        SyntaxNode root = (await document.GetSyntaxRootAsync())!;
        foreach (SyntaxToken token in root.DescendantTokens().Where((_, i) => i % 100 == 0))
        {
            foreach (CodeRefactoringProvider refactoring in ShippedFixes.Refactorings)
            {
                await refactoring.ComputeRefactoringsAsync(new CodeRefactoringContext(document, new TextSpan(token.SpanStart, 0), offered.Add, CancellationToken.None));
            }
        }

        foreach (CodeAction action in offered)
        {
            _ = await action.GetOperationsAsync(CancellationToken.None);
        }

        Offered += offered.Count;
    }
}
