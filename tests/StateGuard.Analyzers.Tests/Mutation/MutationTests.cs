using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using StateGuard.Analyzers.Tests.Testing;
using StateGuard.Protocols;
using StateGuard.Protocols.Contracts;
using StateGuard.Protocols.Contracts.External;
using Xunit;
using Xunit.Abstractions;

namespace StateGuard.Analyzers.Tests.Mutation;

/// <summary>Recall by mutation: valid methods are broken mechanically, and the rules have to notice.</summary>
public sealed class MutationTests(ITestOutputHelper output)
{
    private const int LeastMethods = 60;
    private const int LeastMutants = 250;

    /// <summary>Of a thousand broken methods so many have to be noticed.</summary>
    private const int LeastCaught = 990;

    [Fact]
    public async Task Valid_code_is_silent()
    {
        ILookup<string, Diagnostic> found = await ObligationVerifier.DiagnosticsOfAsync(ValidCode.Files);
        Assert.Empty(found.SelectMany(file => file).Select(diagnostic => diagnostic.ToString()));
    }

    [Fact]
    public async Task Broken_code_is_noticed()
    {
        CSharpCompilation valid = ObligationVerifier.Compile(ValidCode.Files);
        var options = new AnalyzerOptions([]);
        ContractReader contracts = new ProtocolContext(
            valid, options.AnalyzerConfigOptionsProvider, ExternalPairs.Of(valid, options, CancellationToken.None), CancellationToken.None).Contracts;
        int methods = 0;
        var counts = new SortedDictionary<string, (int Caught, int All)>(StringComparer.Ordinal);
        var survivors = new StringBuilder();
        foreach (SyntaxTree tree in valid.SyntaxTrees.Where(tree => tree.FilePath.StartsWith("Valid/", StringComparison.Ordinal)))
        {
            SemanticModel model = valid.GetSemanticModel(tree);
            foreach (MethodDeclarationSyntax method in ValidCode.MethodsOf(await tree.GetRootAsync()))
            {
                methods += Mutations.Of(model, method, contracts).Any() ? 1 : 0;
                foreach (Mutant mutant in Mutations.Of(model, method, contracts))
                {
                    if (await IsCaughtAsync(valid, tree, mutant) is not { } isCaught)
                    {
                        continue;
                    }

                    (int caught, int all) = counts.GetValueOrDefault(mutant.Operator);
                    counts[mutant.Operator] = (caught + (isCaught ? 1 : 0), all + 1);
                    if (!isCaught)
                    {
                        survivors.AppendLine(CultureInfo.InvariantCulture, $"{mutant.Operator}: {tree.FilePath}({mutant.Line}) {mutant.Method}");
                        survivors.AppendLine(mutant.Root.GetAnnotatedNodes(Mutant.Mark).Single().ToString());
                    }
                }
            }
        }

        int total = counts.Values.Sum(count => count.All);
        int noticed = counts.Values.Sum(count => count.Caught);
        output.WriteLine($"{methods} methods, {noticed} of {total} mutants noticed");
        foreach ((string name, (int caught, int all)) in counts)
        {
            output.WriteLine($"{name}: {caught} of {all}");
        }

        output.WriteLine(survivors.ToString());
        Assert.True(methods >= LeastMethods, $"Only {methods} methods could be broken.");
        Assert.True(total >= LeastMutants, $"Only {total} mutants.");
        Assert.True(noticed * 1000 >= total * LeastCaught, $"Only {noticed} of {total} mutants were noticed.\n{survivors}");
    }

    // Whether a rule reports something in the broken method; null where it does not compile.
    private static async Task<bool?> IsCaughtAsync(CSharpCompilation valid, SyntaxTree tree, Mutant mutant)
    {
        SyntaxTree broken = tree.WithRootAndOptions(mutant.Root, tree.Options);
        CSharpCompilation compilation = valid.ReplaceSyntaxTree(tree, broken);
        SemanticModel model = compilation.GetSemanticModel(broken);
        if (model.GetDiagnostics().Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
        {
            return null;
        }

        SyntaxNode method = (await broken.GetRootAsync()).GetAnnotatedNodes(Mutant.Mark).Single();
        ImmutableArray<Diagnostic> found = await ObligationVerifier.AnalyzersOn(compilation).GetAnalyzerSemanticDiagnosticsAsync(model, method.FullSpan, CancellationToken.None);
        Assert.DoesNotContain(found, diagnostic => diagnostic.Id is "AD0001" or "SG1099");
        return found.Any(diagnostic => diagnostic.Id.StartsWith("SG10", StringComparison.Ordinal) && diagnostic.Id != "SG1005" && method.Span.Contains(diagnostic.Location.SourceSpan));
    }
}
