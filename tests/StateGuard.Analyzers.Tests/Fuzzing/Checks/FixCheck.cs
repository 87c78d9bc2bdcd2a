using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using StateGuard.Analyzers.Tests.Documentation;
using StateGuard.Analyzers.Tests.Testing;

namespace StateGuard.Analyzers.Tests.Fuzzing.Checks;

/// <summary>Fixes and refactorings, asked for as an editor does, and carried out.</summary>
internal static class FixCheck
{
    private const int AskedDiagnostics = 3;
    private const int AskedPlaces = 4;

    // A workspace knows a generator again by its reference.
    private static readonly GeneratorReference Generator = new(new StateMachineGenerator());

    /// <summary>Asks for the fixes of some diagnostics of a source, and for refactorings at some places.</summary>
    /// <returns>How many were offered, and who threw what.</returns>
    public static async Task<(int Offered, IReadOnlyList<(string Who, Exception Exception)> Thrown)> RunAsync(
        IEnumerable<string> surroundings, string subject, Random chance, CancellationToken cancellation)
    {
        using var workspace = new AdhocWorkspace();
        Document document = Open(workspace, surroundings, subject);
        SemanticModel model = (await document.GetSemanticModelAsync(cancellation))!;
        ImmutableArray<Diagnostic> reported = await model.Compilation
            .WithAnalyzers(AnalyzerCheck.Analyzers, new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), (_, _, _) => { }, concurrentAnalysis: false, logAnalyzerExecutionTime: false))
            .GetAnalyzerSemanticDiagnosticsAsync(model, filterSpan: null, cancellation);

        var asked = new Asked(cancellation);
        Diagnostic[] some = [.. reported];
        chance.Shuffle(some);
        foreach (Diagnostic diagnostic in some.Take(AskedDiagnostics))
        {
            foreach (CodeFixProvider fix in ShippedFixes.All.Where(fix => fix.FixableDiagnosticIds.Contains(diagnostic.Id)))
            {
                await asked.AskAsync(fix, offer => fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => offer(action), cancellation)));
            }
        }

        SyntaxToken[] tokens = [.. (await document.GetSyntaxRootAsync(cancellation))!.DescendantTokens()];
        for (int i = 0; i < AskedPlaces; i++)
        {
            var place = new TextSpan(tokens[chance.Next(tokens.Length)].SpanStart, 0);
            foreach (CodeRefactoringProvider refactoring in ShippedFixes.Refactorings)
            {
                await asked.AskAsync(refactoring, offer => refactoring.ComputeRefactoringsAsync(new CodeRefactoringContext(document, place, offer, cancellation)));
            }
        }

        return (asked.Offered, asked.Thrown);
    }

    private static Document Open(AdhocWorkspace workspace, IEnumerable<string> surroundings, string subject)
    {
        Project project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(),
            VersionStamp.Create(),
            "Fuzzed",
            "Fuzzed",
            LanguageNames.CSharp,
            parseOptions: Compiling.ParseOptions,
            compilationOptions: Compiling.Options,
            metadataReferences: Compiling.References,
            analyzerReferences: [Generator]));
        foreach ((int i, string text) in surroundings.Index())
        {
            project = project.AddDocument($"S{i}.cs", text).Project;
        }

        return project.AddDocument("Subject.cs", subject);
    }

    private sealed class Asked(CancellationToken cancellation)
    {
        private readonly List<(string Who, Exception Exception)> _thrown = [];

        public int Offered { get; private set; }

        public IReadOnlyList<(string Who, Exception Exception)> Thrown => _thrown;

        public async Task AskAsync(object provider, Func<Action<CodeAction>, Task> ask)
        {
            var offered = new List<CodeAction>();
            try
            {
                await ask(offered.Add);
                foreach (CodeAction action in offered)
                {
                    _ = await action.GetOperationsAsync(cancellation);
                }
            }
            catch (Exception exception) when (exception is not OperationCanceledException || !cancellation.IsCancellationRequested)
            {
                _thrown.Add((provider.GetType().Name, exception));
            }

            Offered += offered.Count;
        }
    }
}
