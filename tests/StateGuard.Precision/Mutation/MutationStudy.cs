using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using StateGuard.Analyzers.Tests.Mutation;
using StateGuard.Precision.Analysis;
using StateGuard.Precision.Commands;
using StateGuard.Protocols;
using StateGuard.Protocols.Contracts;
using StateGuard.Protocols.Contracts.External;

namespace StateGuard.Precision.Mutation;

/// <summary>
/// Recall on code that nobody wrote for this: methods on which the rules are silent are broken mechanically, one place
/// at a time, and what is noticed is counted.
/// </summary>
internal sealed class MutationStudy(StudyOptions options, TextWriter output)
{
    private readonly AnalyzerOptions _options = new([], new StudyConfigOptions(options));
    private readonly SortedDictionary<string, (int Noticed, int All)> _counts = new(StringComparer.Ordinal);
    private int _methods;

    /// <summary>Breaks the methods of one project.</summary>
    public async Task BreakAsync(CSharpCompilation compilation, CancellationToken cancellation)
    {
        ExternalPairs pairs = ExternalPairs.Of(compilation, _options, cancellation);
        var context = new ProtocolContext(compilation, _options.AnalyzerConfigOptionsProvider, pairs, cancellation);
        foreach (SyntaxTree tree in compilation.SyntaxTrees.Where(tree => Path.IsPathRooted(tree.FilePath)))
        {
            SyntaxNode root = await tree.GetRootAsync(cancellation);
            if (context.Names.AreIn(root))
            {
                SemanticModel model = compilation.GetSemanticModel(tree);
                foreach (MethodDeclarationSyntax method in root.DescendantNodes().OfType<MethodDeclarationSyntax>().Where(method => method.Body is not null && context.Names.AreIn(method)))
                {
                    await BreakAsync(compilation, model, method, context.Contracts, cancellation);
                }
            }
        }
    }

    /// <summary>Writes the counts.</summary>
    public void WriteTotal()
    {
        foreach ((string name, (int noticed, int all)) in _counts)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {noticed} of {all}"));
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{_counts.Values.Sum(count => count.Noticed)} of {_counts.Values.Sum(count => count.All)} broken methods noticed, made of {_methods}"));
    }

    private async Task BreakAsync(
        CSharpCompilation compilation, SemanticModel model, MethodDeclarationSyntax method, ContractReader contracts, CancellationToken cancellation)
    {
        List<Mutant> mutants = [.. Mutations.Of(model, method, contracts)];
        if (mutants.Count == 0 || await IsNoticedAsync(compilation, model, method, cancellation))
        {
            return;
        }

        _methods++;
        SyntaxTree tree = model.SyntaxTree;
        int errors = Errors(model, method);
        foreach (Mutant mutant in mutants)
        {
            SyntaxTree broken = tree.WithRootAndOptions(mutant.Root, tree.Options);
            CSharpCompilation changed = compilation.ReplaceSyntaxTree(tree, broken);
            SemanticModel changedModel = changed.GetSemanticModel(broken);
            SyntaxNode place = (await broken.GetRootAsync(cancellation)).GetAnnotatedNodes(Mutant.Mark).Single();
            if (Errors(changedModel, place) > errors)
            {
                continue;
            }

            bool isNoticed = await IsNoticedAsync(changed, changedModel, place, cancellation);
            (int noticed, int all) = _counts.GetValueOrDefault(mutant.Operator);
            _counts[mutant.Operator] = (noticed + (isNoticed ? 1 : 0), all + 1);
            if (!isNoticed)
            {
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"not noticed: {mutant.Operator} {tree.FilePath}({mutant.Line}) {mutant.Method}"));
            }
        }
    }

    private static int Errors(SemanticModel model, SyntaxNode place) =>
        model.GetDiagnostics(place.Span).Count(found => found.Severity == DiagnosticSeverity.Error);

    // What says that the method was not analysed says nothing of it.
    private async Task<bool> IsNoticedAsync(CSharpCompilation compilation, SemanticModel model, SyntaxNode method, CancellationToken cancellation)
    {
        var run = new CompilationWithAnalyzers(compilation, [new ObligationAnalyzer()], _options);
        return (await run.GetAnalyzerSemanticDiagnosticsAsync(model, method.FullSpan, cancellation))
            .Any(found => found.Id.StartsWith("SG10", StringComparison.Ordinal) && found.Id is not ("SG1005" or "SG1099") && method.Span.Contains(found.Location.SourceSpan));
    }
}
