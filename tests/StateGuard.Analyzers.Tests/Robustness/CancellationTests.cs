using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using StateGuard.Analyzers.Tests.Testing;
using StateGuard.Flow.Evaluation;
using StateGuard.Flow.Graphs;
using StateGuard.Flow.Simulation;
using StateGuard.Flow.Values;
using Xunit;

namespace StateGuard.Analyzers.Tests.Robustness;

/// <summary>An analysis that nobody waits for any more ends where it stands.</summary>
public sealed class CancellationTests
{
    private const int Steps = 3;

    [Fact]
    public void A_block_is_left_in_the_middle()
    {
        string source = "class C { void M() { " + string.Concat(Enumerable.Repeat("M(); ", 2000)) + "} }";
        CSharpCompilation compilation = CSharpCompilation.Create("Long", [CSharpSyntaxTree.ParseText(source)], ReferencePacks.Net100);
        SemanticModel model = compilation.GetSemanticModel(compilation.SyntaxTrees[0]);
        MethodDeclarationSyntax method = compilation.SyntaxTrees[0].GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().Single();
        IMethodSymbol symbol = model.GetDeclaredSymbol(method)!;
        var graph = new FlowGraph(ControlFlowGraph.Create(method, model)!, symbol, method);
        Assert.True(graph.Graph.Blocks.Max(block => graph.StepsOf(block).Count) >= 2000);

        var evaluator = new ValueEvaluator(new ValueTable(symbol), graph);
        using var cancellation = new CancellationTokenSource();
        var protocol = new CancellingProtocol(cancellation);
        Assert.Throws<OperationCanceledException>(() => PropertySimulation<Nothing>.Run(
            graph, new FactsTransfer(graph, evaluator), evaluator, protocol, cancellation.Token));
        Assert.Equal(Steps, protocol.Applied);
    }

    private readonly record struct Nothing;

    /// <summary>Follows nothing, and loses interest after some steps.</summary>
    private sealed class CancellingProtocol(CancellationTokenSource cancellation) : IFlowProtocol<Nothing>
    {
        public int Applied { get; private set; }

        public Nothing Initial => default;

        public void Apply(FlowStep step, BasicBlock block, in PathState<Nothing> path, StepOutcome<Nothing> outcome)
        {
            outcome.Continue(path);
            if (++Applied == Steps)
            {
                cancellation.Cancel();
            }
        }
    }
}
