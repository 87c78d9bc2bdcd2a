using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using StateGuard.Flow.Graphs;

namespace StateGuard.Protocols.Bodies;

/// <summary>
/// The control-flow graphs of a compilation's bodies, each built once. One for a compilation, dropped with it; safe
/// for concurrent use.
/// </summary>
internal sealed class BodySource(Compilation compilation)
{
    private static readonly ConditionalWeakTable<Compilation, BodySource> Sources = new();

    private readonly ConcurrentDictionary<SyntaxNode, IReadOnlyList<FlowGraph>> _graphs = new();
    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> _models = new();

    public Compilation Compilation { get; } = compilation;

    /// <summary>The one of the compilation, which all analyzers share.</summary>
    public static BodySource Of(Compilation compilation) => Sources.GetValue(compilation, static key => new BodySource(key));

    /// <summary>The graph of a body and of every lambda and local function in it, the outermost first.</summary>
    /// <param name="root">The outermost operation of the body.</param>
    /// <param name="owner">The method, field or property whose body it is.</param>
    public IReadOnlyList<FlowGraph> GraphsOf(IOperation root, ISymbol owner, CancellationToken cancellation) =>
        _graphs.TryGetValue(root.Syntax, out IReadOnlyList<FlowGraph>? known)
            ? known
            : _graphs.GetOrAdd(root.Syntax, Build(root, owner, cancellation));

    /// <summary>The graph of a method or local function of this compilation; null where it has no body to look at.</summary>
    public FlowGraph? GraphOf(IMethodSymbol method, CancellationToken cancellation)
    {
        IMethodSymbol definition = method.PartialImplementationPart ?? method;
        if (definition.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is not { } syntax)
        {
            return null;
        }

        SyntaxNode member = syntax;
        while (member is LocalFunctionStatementSyntax or StatementSyntax or ExpressionSyntax or ArgumentSyntax && member.Parent is { } parent)
        {
            member = parent.FirstAncestorOrSelf<SyntaxNode>(node => node is MemberDeclarationSyntax or AccessorDeclarationSyntax) ?? parent;
        }

        foreach (FlowGraph graph in GraphsOf(member, definition, cancellation))
        {
            if (SymbolEqualityComparer.Default.Equals(graph.Body, definition))
            {
                return graph;
            }
        }

        return null;
    }

    /// <summary>The operations of a method or local function, without a graph; null where it has no body to look at.</summary>
    public IOperation? RootOf(IMethodSymbol method, CancellationToken cancellation) =>
        (method.PartialImplementationPart ?? method).DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is { } syntax
            ? ModelOf(syntax.SyntaxTree).GetOperation(syntax, cancellation)
            : null;

    public SemanticModel ModelOf(SyntaxTree tree) => _models.GetOrAdd(
        tree,
#pragma warning disable RS1030 // A helper may stand in any file, and the model of its tree is to be had from the compilation alone.
        key => Compilation.GetSemanticModel(key));
#pragma warning restore RS1030

    private IReadOnlyList<FlowGraph> GraphsOf(SyntaxNode member, IMethodSymbol method, CancellationToken cancellation)
    {
        if (member is GlobalStatementSyntax)
        {
            member = member.Parent!;
        }

        if (_graphs.TryGetValue(member, out IReadOnlyList<FlowGraph>? known))
        {
            return known;
        }

        SemanticModel model = ModelOf(member.SyntaxTree);

        // An expression in the place of accessors declares no symbol by itself.
        ISymbol? owner = member is ArrowExpressionClauseSyntax ? method : model.GetDeclaredSymbol(member, cancellation);
        return owner is not null && model.GetOperation(member, cancellation) is { Parent: null } root ? GraphsOf(root, owner, cancellation) : [];
    }

    private static IReadOnlyList<FlowGraph> Build(IOperation root, ISymbol owner, CancellationToken cancellation)
    {
        ControlFlowGraph? graph = root switch
        {
            IMethodBodyOperation body => ControlFlowGraph.Create(body, cancellation),
            IConstructorBodyOperation body => ControlFlowGraph.Create(body, cancellation),
            IFieldInitializerOperation initializer => ControlFlowGraph.Create(initializer, cancellation),
            IPropertyInitializerOperation initializer => ControlFlowGraph.Create(initializer, cancellation),
            IParameterInitializerOperation initializer => ControlFlowGraph.Create(initializer, cancellation),
            IBlockOperation block => ControlFlowGraph.Create(block, cancellation),
            _ => null,
        };
        var graphs = new List<FlowGraph>();
        if (graph is not null)
        {
            Add(graph, owner, root.Syntax, graphs, cancellation);
        }

        return graphs;
    }

    private static void Add(ControlFlowGraph graph, ISymbol body, SyntaxNode syntax, List<FlowGraph> graphs, CancellationToken cancellation)
    {
        var flow = new FlowGraph(graph, body, syntax);
        graphs.Add(flow);
        foreach (IMethodSymbol function in graph.LocalFunctions)
        {
            ControlFlowGraph nested = graph.GetLocalFunctionControlFlowGraph(function, cancellation);
            Add(nested, function, nested.OriginalOperation.Syntax, graphs, cancellation);
        }

        foreach (BasicBlock block in graph.Blocks)
        {
            foreach (FlowStep step in flow.StepsOf(block))
            {
                // An expression tree is data: nothing runs it here.
                if (step.Operation is IFlowAnonymousFunctionOperation function && function.Parent is not IConversionOperation)
                {
                    Add(graph.GetAnonymousFunctionControlFlowGraph(function, cancellation), function.Symbol, function.Syntax, graphs, cancellation);
                }
            }
        }
    }
}
