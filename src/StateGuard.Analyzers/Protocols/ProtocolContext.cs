using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
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

    public ProtocolContext(Compilation compilation, AnalyzerConfigOptionsProvider options, ExternalPairs pairs, CancellationToken cancellation)
    {
        Compilation = compilation;
        _options = options;
        _names = new Lazy<OperationNames>(() => OperationNames.Of(compilation, pairs.Names, cancellation), LazyThreadSafetyMode.PublicationOnly);
        Bodies = new BodySource(compilation);
        Pairs = pairs;
        Contracts = new ContractReader(pairs, new SignalSemaphores(Bodies.ModelOf));
        Ends = new TypeEnds(this);
    }

    public Compilation Compilation { get; }

    /// <summary>The pairs of other people's APIs.</summary>
    public ExternalPairs Pairs { get; }

    public ContractReader Contracts { get; }

    public BodySource Bodies { get; }

    public TypeEnds Ends { get; }

    public BodyResults Results { get; } = new();

    public OperationNames Names => _names.Value;

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
    public bool MayTouch(FlowGraph graph) =>
        Names.AreIn(graph.Syntax) || (graph.Body is IMethodSymbol method && method.Parameters.Any(parameter => IsScope(parameter.Type)));

    /// <summary>
    /// Whether a body that mentions one of the names really calls, or makes a delegate of, what is marked, or a helper
    /// of such a name. Names like "Wait" or "Start" are others' as well.
    /// </summary>
    public bool Touches(IOperation root) => root.DescendantsAndSelf().Any(operation => operation switch
    {
        IInvocationOperation call => Touches(call.TargetMethod),
        IObjectCreationOperation { Constructor: { } constructor } => Touches(constructor),
        IPropertyReferenceOperation { Property.GetMethod: { } getter } => Touches(getter),
        IMethodReferenceOperation reference => Touches(reference.Method),
        _ => false,
    });

    private bool Touches(IMethodSymbol method)
    {
        MethodContract contract = Contracts.Read(method);
        return contract.Effects.Count > 0 || contract.IsMachineMember
            || (Names.Contains(method.Name) && HelperPolicy.IsHelper(method.OriginalDefinition, Compilation));
    }

    private bool IsScope(ITypeSymbol type) => type.GetMembers().Any(member =>
        member is IMethodSymbol { Name: "Dispose" or "DisposeAsync" } disposal && Contracts.Read(disposal).Ends);

    /// <summary>Whether only exceptions count that a <c>throw</c> in the code raises: <c>stateguard.exceptions = explicit</c>.</summary>
    public bool OnlyExplicitExceptions(SyntaxTree tree) =>
        _options.GetOptions(tree).TryGetValue("stateguard.exceptions", out string? value)
        && string.Equals(value.Trim(), "explicit", StringComparison.OrdinalIgnoreCase);
}
