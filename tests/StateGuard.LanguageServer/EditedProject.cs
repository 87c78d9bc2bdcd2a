using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.MSBuild;
using Microsoft.CodeAnalysis.Text;

namespace StateGuard.LanguageServer;

/// <summary>A project with what is typed into it, and with the analyzers and fixes of the packages that it refers to.</summary>
internal sealed class EditedProject : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);
    private readonly MSBuildWorkspace _workspace;
    private readonly ImmutableArray<CodeFixProvider> _fixes;
    private Project _project;

    private EditedProject(MSBuildWorkspace workspace, Project project)
    {
        _workspace = workspace;
        _project = project;
        _fixes = [.. References(project)
            .Select(reference => reference.GetAssembly())
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.GetCustomAttribute<ExportCodeFixProviderAttribute>() is not null)
            .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!)];
    }

    public static async Task<EditedProject> OpenAsync(string file)
    {
        MSBuildWorkspace workspace = MSBuildWorkspace.Create();
        return new EditedProject(workspace, await workspace.OpenProjectAsync(file));
    }

    /// <summary>Takes over the text of a document, and says what is wrong with it now.</summary>
    public async Task<PublishedDiagnostic[]> EditAsync(string uri, string text)
    {
        await _turn.WaitAsync();
        try
        {
            _project = DocumentOf(uri).WithText(SourceText.From(text)).Project;
            return [.. (await DiagnosticsAsync(DocumentOf(uri))).Select(diagnostic => new PublishedDiagnostic(
                SpanOf(diagnostic.Location.GetLineSpan().Span), diagnostic.Severity == DiagnosticSeverity.Error ? 1 : 2, diagnostic.Id, "StateGuard", diagnostic.GetMessage()))];
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>What is offered at a place.</summary>
    public async Task<OfferedAction[]> ActionsAsync(string uri, Span range)
    {
        await _turn.WaitAsync();
        try
        {
            Document document = DocumentOf(uri);
            SourceText text = await document.GetTextAsync();
            TextSpan place = text.Lines.GetTextSpan(new LinePositionSpan(new(range.Start.Line, range.Start.Character), new(range.End.Line, range.End.Character)));
            var offered = new List<OfferedAction>();
            foreach (Diagnostic diagnostic in (await DiagnosticsAsync(document)).Where(diagnostic => diagnostic.Location.SourceSpan.IntersectsWith(place)))
            {
                foreach (CodeFixProvider fix in _fixes.Where(fix => fix.FixableDiagnosticIds.Contains(diagnostic.Id)))
                {
                    var actions = new List<CodeAction>();
                    await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
                    foreach (CodeAction action in actions)
                    {
                        offered.Add(new OfferedAction(action.Title, "quickfix", await EditOfAsync(action, document, uri)));
                    }
                }
            }

            return [.. offered];
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose()
    {
        _turn.Dispose();
        _workspace.Dispose();
    }

    // Those of the compiler that matter here are the errors.
    private static async Task<IEnumerable<Diagnostic>> DiagnosticsAsync(Document document)
    {
        SemanticModel model = (await document.GetSemanticModelAsync())!;
        ImmutableArray<DiagnosticAnalyzer> analyzers = [.. References(document.Project).SelectMany(reference => reference.GetAnalyzers(LanguageNames.CSharp))];
        ImmutableArray<Diagnostic> reported = await model.Compilation.WithAnalyzers(analyzers, document.Project.AnalyzerOptions).GetAnalyzerSemanticDiagnosticsAsync(model, filterSpan: null, CancellationToken.None);
        return model.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Concat(reported);
    }

    private static IEnumerable<AnalyzerFileReference> References(Project project) => project.AnalyzerReferences
        .OfType<AnalyzerFileReference>()
        .Where(reference => Path.GetFileName(reference.FullPath).StartsWith("StateGuard.", StringComparison.Ordinal));

    private static async Task<WorkspaceEdit> EditOfAsync(CodeAction action, Document document, string uri)
    {
        ApplyChangesOperation operation = (await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single();
        SourceText before = await document.GetTextAsync();
        SourceText after = await operation.ChangedSolution.GetDocument(document.Id)!.GetTextAsync();
        TextEdit[] edits = [.. after.GetTextChanges(before).Select(change => new TextEdit(SpanOf(before.Lines.GetLinePositionSpan(change.Span)), change.NewText!))];
        return new WorkspaceEdit(new() { [uri] = edits });
    }

    private static Span SpanOf(LinePositionSpan span) => new(new(span.Start.Line, span.Start.Character), new(span.End.Line, span.End.Character));

    private Document DocumentOf(string uri)
    {
        string path = new Uri(uri).LocalPath;
        return _project.Documents.Single(document => document.FilePath == path);
    }
}
