using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using StateGuard.Flow.Graphs;
using StateGuard.Protocols.Bodies;
using StateGuard.Protocols.Contracts;
using StateGuard.Protocols.Contracts.External;
using StateGuard.Protocols.Summaries;

namespace StateGuard.Protocols;

/// <summary>All that is shared by the analyses of one compilation's bodies. Safe for concurrent use.</summary>
internal sealed class ProtocolContext
{
    private readonly AnalyzerConfigOptionsProvider _options;
    private readonly Lazy<OperationNames> _names;
    private readonly Lazy<OperationNames> _directNames;
    private readonly Lazy<OperationNames> _markedNames;
    private readonly CallReach _reach;
    private readonly BalancedCalls _balance;
    private readonly ConcurrentDictionary<FlowGraph, bool> _touching = new();
    private readonly ConcurrentDictionary<IMethodSymbol, bool> _touchingHelpers = new(SymbolEqualityComparer.Default);

    public ProtocolContext(Compilation compilation, AnalyzerConfigOptionsProvider options, ExternalPairs pairs, CancellationToken cancellation)
    {
        Compilation = compilation;
        _options = options;
        _names = new Lazy<OperationNames>(() => OperationNames.Of(compilation, pairs.Names, cancellation), LazyThreadSafetyMode.PublicationOnly);
        _directNames = new Lazy<OperationNames>(() => OperationNames.Marked(compilation, pairs.Names, cancellation), LazyThreadSafetyMode.PublicationOnly);
        _markedNames = new Lazy<OperationNames>(() => OperationNames.Marked(compilation, cancellation), LazyThreadSafetyMode.PublicationOnly);
        Bodies = BodySource.Of(compilation);
        Pairs = pairs;
        Semaphores = new SignalSemaphores(Bodies.ModelOf);
        Contracts = new ContractReader(pairs, Semaphores);
        Ends = new TypeEnds(this);
        _reach = new CallReach(this);
        _balance = new BalancedCalls(this, _reach);
    }

    public Compilation Compilation { get; }

    /// <summary>The pairs of other people's APIs.</summary>
    public ExternalPairs Pairs { get; }

    public ContractReader Contracts { get; }

    /// <summary>Which semaphores are signals, and which are locks.</summary>
    public SignalSemaphores Semaphores { get; }

    public BodySource Bodies { get; }

    public TypeEnds Ends { get; }

    public BodyResults Results { get; } = new();

    /// <summary>Held by the thread that works on a large group of helpers.</summary>
    public SemaphoreSlim LargeGroups { get; } = new(1);

    public OperationNames Names => _names.Value;

    /// <summary>The names of what is marked, or in a pair; not those of helpers.</summary>
    public OperationNames DirectNames => _directNames.Value;

    /// <summary>The names of what is marked, and of the members of machines that answer; not those of helpers.</summary>
    public OperationNames MarkedNames => _markedNames.Value;

    /// <summary>
    /// The body to summarise for a call; null where there is none, or where calling runs none of its code yet. What
    /// is not called by name counts only if it mentions an operation: properties and operators are everywhere.
    /// </summary>
    public FlowGraph? HelperOf(IMethodSymbol method, CancellationToken cancellation)
    {
        if (!HelperPolicy.IsCalledByName(method)
            && !(method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is { } syntax && Names.AreIn(syntax)))
        {
            return null;
        }

        return Bodies.GraphOf(method, cancellation) is { IsIterator: false } graph ? graph : null;
    }

    /// <summary>
    /// Whether the body can do something to an operation: it mentions one of the names, or is given a scope, which a
    /// <c>using</c> ends without any name.
    /// </summary>
    public bool MayTouch(FlowGraph graph, CancellationToken cancellation) =>
        _touching.TryGetValue(graph, out bool known)
            ? known
            : _touching.GetOrAdd(graph, (Names.AreIn(graph.Syntax) && _reach.Of(_reach.CallsIn(graph.Graph.OriginalOperation), cancellation)) || TakesScope(graph.Body as IMethodSymbol));

    /// <summary>The same of a helper, of which no graph need be built for it.</summary>
    public bool MayTouch(IMethodSymbol helper, CancellationToken cancellation)
    {
        if (_touchingHelpers.TryGetValue(helper, out bool known))
        {
            return known;
        }

        SyntaxNode? syntax = (helper.PartialImplementationPart ?? helper).DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation);
        return _touchingHelpers.GetOrAdd(helper, (syntax is not null && Names.AreIn(syntax) && _reach.Of(helper, cancellation)) || TakesScope(helper));
    }

    public BodyCalls CallsIn(IOperation root) => _reach.CallsIn(root);

    /// <summary>Whether a body that mentions one of the names really comes, by calls, to what is marked.</summary>
    public bool Touches(BodyCalls calls, CancellationToken cancellation) => _reach.Of(calls, cancellation);

    /// <summary>Whether nothing that the body calls leaves an operation otherwise than it was, so that there is nothing to follow.</summary>
    public bool AreBalanced(BodyCalls calls, ISymbol owner, CancellationToken cancellation) => _balance.Of(calls, owner, cancellation);

    /// <summary>Whether the object is one that disposing of ends an operation.</summary>
    public bool IsScope(ITypeSymbol type) => type.GetMembers().Any(member =>
        member is IMethodSymbol { Name: "Dispose" or "DisposeAsync" } disposal && Contracts.Read(disposal).Ends);

    private bool TakesScope(IMethodSymbol? method) => method?.Parameters.Any(parameter => IsScope(parameter.Type)) == true;

    /// <summary>Whether only exceptions count that a <c>throw</c> in the code raises: <c>stateguard.exceptions = explicit</c>.</summary>
    public bool OnlyExplicitExceptions(SyntaxTree tree) =>
        _options.GetOptions(tree).TryGetValue("stateguard.exceptions", out string? value)
        && string.Equals(value.Trim(), "explicit", StringComparison.OrdinalIgnoreCase);
}
