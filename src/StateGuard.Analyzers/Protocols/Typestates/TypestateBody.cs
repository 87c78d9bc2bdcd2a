using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using StateGuard.Flow.Evaluation;
using StateGuard.Flow.Graphs;
using StateGuard.Flow.Values;
using StateGuard.Machines.Behaviour;
using StateGuard.Protocols.Obligations;
using StateGuard.Protocols.States;

namespace StateGuard.Protocols.Typestates;

/// <summary>What the simulations of one body share. Not safe for concurrent use.</summary>
internal sealed class TypestateBody
{
    private readonly Dictionary<KnownMachine, MachineBehaviour> _behaviours = [];
    private readonly Dictionary<(KnownMachine, int), bool> _deferredEnds = [];

    public TypestateBody(TypestateContext context, FlowGraph graph, CancellationToken cancellation)
    {
        Context = context;
        Graph = graph;
        Cancellation = cancellation;
        Evaluator = new ValueEvaluator(new ValueTable(graph.Body), graph);
        Transfer = new FactsTransfer(graph, Evaluator);
        Throws = new ThrowPolicy(new CallModel(context.Protocols, static _ => null), graph);
        Captured = new CapturedVariables(graph);
        Hidden = new HiddenUses(graph);
        IsThisShared = !IsFreshConstructor(graph);
    }

    public TypestateContext Context { get; }

    public FlowGraph Graph { get; }

    public CancellationToken Cancellation { get; }

    public ValueEvaluator Evaluator { get; }

    public ValueTable Table => Evaluator.Table;

    public FactsTransfer Transfer { get; }

    public ThrowPolicy Throws { get; }

    public CapturedVariables Captured { get; }

    public HiddenUses Hidden { get; }

    public Verdicts Verdicts { get; } = new();

    public TestedActions TestedActions { get; } = new();

    /// <summary>Whether other code may reach the object whose member the body is, when it is entered.</summary>
    public bool IsThisShared { get; }

    /// <summary>The machines to follow, by value number, as far as the simulations have met them.</summary>
    public SortedDictionary<int, KnownMachine> Discovered { get; } = [];

    public MachineCall? CallOf(IInvocationOperation call) =>
        call.Instance is null ? null : Context.Machines.CallOf(call.TargetMethod, Cancellation);

    /// <summary>The machine that an expression makes, in a state that is known.</summary>
    public KnownMachine? MachineMadeBy(IOperation? operation) =>
        operation is IObjectCreationOperation { Constructor: { } constructor }
        && Context.Machines.Of(constructor.ContainingType, Cancellation) is { } machine && machine.IsOwnConstructor(constructor)
            ? machine
            : null;

    public MachineBehaviour BehaviourOf(KnownMachine machine)
    {
        if (!_behaviours.TryGetValue(machine, out MachineBehaviour? behaviour))
        {
            _behaviours.Add(machine, behaviour = new MachineBehaviour(machine.Model));
        }

        return behaviour;
    }

    public bool HasTameHooks(KnownMachine machine) => Context.HasTameHooks(machine, Cancellation);

    /// <summary>Whether a lambda, a local function or a delegate of this body may end the operation, nobody knows when.</summary>
    public bool HasDeferredEnd(KnownMachine machine, int exclusive)
    {
        if (!_deferredEnds.TryGetValue((machine, exclusive), out bool has))
        {
            has = Graph.Graph.OriginalOperation.Descendants().Any(operation =>
                (operation is IMethodReferenceOperation || IsNested(operation)) && Context.Ends.IsEnd(operation, machine, exclusive, Cancellation));
            _deferredEnds.Add((machine, exclusive), has);
        }

        return has;
    }

    private bool IsNested(IOperation operation)
    {
        for (IOperation? parent = operation.Parent; parent is not null && !ReferenceEquals(parent, Graph.Graph.OriginalOperation); parent = parent.Parent)
        {
            if (parent is IAnonymousFunctionOperation or ILocalFunctionOperation)
            {
                return true;
            }
        }

        return false;
    }

    // A base class may have handed the object on, and another constructor of this class too.
    private static bool IsFreshConstructor(FlowGraph graph) =>
        graph.Body is IMethodSymbol { MethodKind: MethodKind.Constructor, IsStatic: false, ContainingType: { } type }
        && type.BaseType is null or { SpecialType: SpecialType.System_Object or SpecialType.System_ValueType }
        && !graph.Graph.OriginalOperation.Descendants().Any(operation =>
            operation is IInvocationOperation { TargetMethod: { MethodKind: MethodKind.Constructor, ContainingType: { } other } }
            && SymbolEqualityComparer.Default.Equals(other, type));
}
