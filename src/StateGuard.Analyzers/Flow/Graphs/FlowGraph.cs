using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace StateGuard.Flow.Graphs;

/// <summary>
/// Roslyn's control-flow graph of one body, with what a simulation asks of it again and again: the steps of each
/// block, which blocks lie in a loop, which captures stand for an assignable place.
/// </summary>
/// <remarks>Built once a body; safe for concurrent reading afterwards.</remarks>
internal sealed class FlowGraph
{
    private readonly FlowStep[][] _steps;
    private readonly bool[] _inLoop;
    private readonly IReadOnlyList<IOperation>?[] _branchTemporaries;
    private readonly Dictionary<CaptureId, IOperation> _places = [];
    private readonly HashSet<SyntaxNode> _arrayLoops;
    private readonly Lazy<IReadOnlyList<SyntaxNode>> _rethrows;

    /// <param name="graph">The graph of the body.</param>
    /// <param name="body">The method, lambda, field or property whose body it is.</param>
    /// <param name="syntax">The body as the user wrote it.</param>
    public FlowGraph(ControlFlowGraph graph, ISymbol body, SyntaxNode syntax)
    {
        Graph = graph;
        Body = body;
        Syntax = syntax;
        _steps = new FlowStep[graph.Blocks.Length][];
        _inLoop = new bool[graph.Blocks.Length];
        _branchTemporaries = new IReadOnlyList<IOperation>?[graph.Blocks.Length];

        // Nodes are numbered from the other end; see PropertySimulation.
        int point = 0;
        foreach (BasicBlock block in graph.Blocks)
        {
            var steps = new List<FlowStep>();
            foreach (IOperation operation in block.Operations)
            {
                EvaluationOrder.Append(operation, steps, ref point);
            }

            if (block.BranchValue is { } value)
            {
                _branchTemporaries[block.Ordinal] = EvaluationOrder.AppendBranchValue(value, steps, ref point);
            }

            _steps[block.Ordinal] = [.. steps];
            IsIterator |= steps.Any(step => step.Operation.Kind is OperationKind.YieldReturn or OperationKind.YieldBreak);
            MarkLoop(block, block.ConditionalSuccessor);
            MarkLoop(block, block.FallThroughSuccessor);
        }

        FindPlaces();
        Shared = SharedVariables.Of(graph);
        _arrayLoops = ArrayLoops.Of(graph);
        _rethrows = new Lazy<IReadOnlyList<SyntaxNode>>(() => LeavePoint.RethrowsIn(syntax), LazyThreadSafetyMode.PublicationOnly);
    }

    public ControlFlowGraph Graph { get; }

    public ISymbol Body { get; }

    public SyntaxNode Syntax { get; }

    /// <summary>Each <c>throw;</c> of the body, in the order of the text.</summary>
    public IReadOnlyList<SyntaxNode> Rethrows => _rethrows.Value;

    /// <summary>Whether the body yields its results one by one.</summary>
    public bool IsIterator { get; }

    /// <summary>The variables that are changed behind the back of the body's paths.</summary>
    public SharedVariables Shared { get; }

    /// <summary>Whether the operation belongs to the enumeration of an array or a string, which calls nothing.</summary>
    public bool IsArrayEnumeration(IOperation operation) => operation.IsImplicit && _arrayLoops.Contains(operation.Syntax);

    public IReadOnlyList<FlowStep> StepsOf(BasicBlock block) => _steps[block.Ordinal];

    /// <summary>The operations whose results nobody can use once the block has been left.</summary>
    public IReadOnlyList<IOperation> BranchTemporariesOf(BasicBlock block) => _branchTemporaries[block.Ordinal] ?? [];

    public bool IsInLoop(BasicBlock block) => _inLoop[block.Ordinal];

    /// <summary>The place (local, field, ...) that the capture stands for, where it is assigned through.</summary>
    public bool IsPlace(CaptureId capture, out IOperation place) => _places.TryGetValue(capture, out place!);

    public static bool IsIn(ControlFlowRegion? region, ControlFlowRegionKind kind)
    {
        for (; region is { Kind: not ControlFlowRegionKind.Root }; region = region.EnclosingRegion)
        {
            if (region.Kind == kind)
            {
                return true;
            }
        }

        return false;
    }

    // Roslyn numbers blocks in source order, so that a loop is what lies between a jump backwards and its goal.
    private void MarkLoop(BasicBlock block, ControlFlowBranch? branch)
    {
        if (branch?.Destination is { } destination && destination.Ordinal <= block.Ordinal)
        {
            for (int i = destination.Ordinal; i <= block.Ordinal; i++)
            {
                _inLoop[i] = true;
            }
        }
    }

    private void FindPlaces()
    {
        HashSet<CaptureId>? assigned = null;
        foreach (FlowStep[] steps in _steps)
        {
            foreach (FlowStep step in steps)
            {
                IOperation? target = step.Operation switch
                {
                    IAssignmentOperation assignment => assignment.Target,
                    IIncrementOrDecrementOperation increment => increment.Target,
                    _ => null,
                };
                if (target is IFlowCaptureReferenceOperation capture)
                {
                    (assigned ??= []).Add(capture.Id);
                }
            }
        }

        if (assigned is null)
        {
            return;
        }

        foreach (FlowStep[] steps in _steps)
        {
            foreach (FlowStep step in steps)
            {
                if (step.Operation is IFlowCaptureOperation capture && assigned.Contains(capture.Id))
                {
                    _places[capture.Id] = capture.Value;
                }
            }
        }
    }
}
