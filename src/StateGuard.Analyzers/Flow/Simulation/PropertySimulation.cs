using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using StateGuard.Flow.Evaluation;
using StateGuard.Flow.Graphs;
using StateGuard.Flow.Values;

namespace StateGuard.Flow.Simulation;

/// <summary>
/// Property simulation over a control-flow graph: at each node one set of facts for each typestate, joined only where
/// the typestate is equal (Das, Lerner and Seigle, "ESP: Path-Sensitive Program Verification in Polynomial Time",
/// 2002). That ties the result of a call to whether it has begun something, without following each path by itself.
/// </summary>
/// <remarks>
/// Nodes x typestates is what the work grows with. Exceptions leave from within a block, at the step that throws.
/// </remarks>
internal sealed class PropertySimulation<TState>
    where TState : struct, IEquatable<TState>
{
    /// <summary>How often the facts of one typestate at one node may grow before they are widened to nothing known.</summary>
    private const int WidenAfter = 24;

    /// <summary>How often they may grow at all. Widened facts cannot, so this is never reached; it guards against a fault.</summary>
    private const int GiveUpAfter = 200;

    /// <summary>Nodes for each block: a <c>finally</c> in a <c>finally</c> has one for every pair of ways into the two.</summary>
    private const int MaxNodesPerBlock = 64;

    private readonly FlowGraph _graph;
    private readonly FactsTransfer _transfer;
    private readonly ValueEvaluator _evaluator;
    private readonly IFlowProtocol<TState> _protocol;
    private readonly CancellationToken _cancellation;
    private readonly NodeTable<TState> _nodes;
    private readonly WorkList _pending = new();
    private readonly StepOutcome<TState> _outcome = new();
    private readonly ThrownPaths<TState> _thrown = new();
    private readonly List<(FlowExit Exit, PathState<TState> Path)> _exits = [];
    private readonly Dictionary<(FlowExit, TState, SyntaxNode?), int> _exitIndex = [];
    private bool _isComplete = true;

    private PropertySimulation(
        FlowGraph graph, FactsTransfer transfer, ValueEvaluator evaluator, IFlowProtocol<TState> protocol, CancellationToken cancellation)
    {
        _graph = graph;
        _transfer = transfer;
        _evaluator = evaluator;
        _protocol = protocol;
        _cancellation = cancellation;
        _nodes = new NodeTable<TState>(graph.Graph.Blocks.Length);
    }

    /// <summary>Simulates a body from its entry to a fixed point.</summary>
    /// <exception cref="OperationCanceledException">The analysis is no longer wanted.</exception>
    public static SimulationResult<TState> Run(
        FlowGraph graph,
        FactsTransfer transfer,
        ValueEvaluator evaluator,
        IFlowProtocol<TState> protocol,
        CancellationToken cancellation)
    {
        var simulation = new PropertySimulation<TState>(graph, transfer, evaluator, protocol, cancellation);
        simulation.Solve();
        return new SimulationResult<TState>(simulation._exits, simulation._isComplete);
    }

    private void Solve()
    {
        BasicBlock entry = _graph.Graph.Blocks[0];
        Enter(new FlowNode(entry, null), new PathState<TState>(_protocol.Initial, Facts.None, null));
        while (_isComplete && _pending.TryTake(out int next))
        {
            _cancellation.ThrowIfCancellationRequested();
            NodeStates<TState> states = _nodes[next];
            Process(states.Node, states.TakeChanged());
        }
    }

    private void Enter(FlowNode node, in PathState<TState> path)
    {
        NodeStates<TState> states = _nodes.Of(node);
        int growth = states.Add(path, _evaluator.Table, WidenAfter);
        if (growth > 0)
        {
            _pending.Add(node.Block.Ordinal, states.Number);
        }

        _isComplete &= growth < GiveUpAfter && _nodes.Count <= MaxNodesPerBlock * Math.Max(MaxNodesPerBlock, _graph.Graph.Blocks.Length);
    }

    private void Process(FlowNode node, List<PathState<TState>> paths)
    {
        foreach (FlowStep step in _graph.StepsOf(node.Block))
        {
            _cancellation.ThrowIfCancellationRequested();
            _outcome.Clear();
            foreach (PathState<TState> path in paths)
            {
                _protocol.Apply(step, node.Block, path, _outcome);
            }

            paths = Merge(_outcome.Next, step);
            _thrown.Add(_outcome);
            if (paths.Count == 0)
            {
                break;
            }
        }

        foreach (ThrownGroup<TState> group in _thrown.Take())
        {
            Throw(node.Block.EnclosingRegion, node.Context, group);
        }

        foreach (PathState<TState> path in paths)
        {
            Leave(node, path);
        }
    }

    private List<PathState<TState>> Merge(IReadOnlyList<PathState<TState>> paths, FlowStep step)
    {
        var merged = new List<PathState<TState>>(paths.Count);
        foreach (PathState<TState> path in paths)
        {
            Facts facts = _transfer.Forget(step.Temporaries, path.Facts);
            int same = merged.FindIndex(other => other.State.Equals(path.State));
            if (same < 0)
            {
                merged.Add(path with { Facts = facts });
            }
            else
            {
                merged[same] = merged[same] with { Facts = FactsJoin.Join(merged[same].Facts, facts, step.Point, _evaluator.Table) };
            }
        }

        return merged;
    }

    private void Leave(FlowNode node, in PathState<TState> path)
    {
        BasicBlock block = node.Block;
        if (block.ConditionalSuccessor is { } conditional && block.BranchValue is { } condition)
        {
            Value value = _evaluator.Evaluate(condition, path.Facts);
            bool jumpsWhen = block.ConditionKind == ControlFlowConditionKind.WhenTrue;
            Decide(node, conditional, condition, value, jumpsWhen, path);
            Decide(node, block.FallThroughSuccessor, condition, value, !jumpsWhen, path);
            return;
        }

        if (block.FallThroughSuccessor is { } successor)
        {
            Branch(node, successor, path);
        }
    }

    private void Decide(FlowNode node, ControlFlowBranch? branch, IOperation condition, Value value, bool outcome, in PathState<TState> path)
    {
        if (branch is null || path.Facts.Assume(value, ValueSet.OfBoolean(outcome)) is not { } facts)
        {
            return;
        }

        PathState<TState> taken = path with { Facts = _transfer.Forget(_graph.BranchTemporariesOf(node.Block), facts) };
        if (!value.Set.IsSingle(out _) && !condition.IsImplicit)
        {
            taken = taken.Note(TrailKind.Decision, condition.Syntax);
        }

        Branch(node, branch, taken, condition, outcome);
    }

    private void Branch(FlowNode node, ControlFlowBranch branch, PathState<TState> path, IOperation? condition = null, bool outcome = false)
    {
        switch (branch.Semantics)
        {
            case ControlFlowBranchSemantics.Throw:
                IOperation? exception = node.Block.BranchValue;
                SyntaxNode syntax = exception is null ? _graph.Syntax : LeavePoint.OfThrow(exception.Syntax);
                Throw(
                    node.Block.EnclosingRegion,
                    node.Context,
                    path.Note(TrailKind.Throw, syntax) with { Facts = path.Facts.Throwing(ExceptionRoute.ThrownBy(exception)) },
                    FlowExit.Exceptional);
                return;
            case ControlFlowBranchSemantics.Rethrow:
                SyntaxNode rethrow = LeavePoint.OfRethrow(_graph.Rethrows, node.Block) ?? _graph.Syntax;
                PathState<TState> rethrown = path.Note(TrailKind.Throw, rethrow);
                Throw(node.Block.EnclosingRegion, node.Context, rethrown with { Facts = path.Facts.Throwing(path.Facts.Thrown ?? ThrownException.Any) }, FlowExit.Exceptional);
                return;
            case ControlFlowBranchSemantics.StructuredExceptionHandling:
                Resume(node, path);
                return;
            case ControlFlowBranchSemantics.Return when node.Block.BranchValue is { } result && condition is null:
                int storage = _evaluator.Table.Return;
                Facts facts = _transfer.Store(storage, _evaluator.Evaluate(result, path.Facts), result, path.Facts, _graph.IsInLoop(node.Block));
                facts = _transfer.Forget(_graph.BranchTemporariesOf(node.Block), facts);
                path = path.Note(TrailKind.Return, LeavePoint.OfReturn(result.Syntax)) with { Facts = facts };
                break;
            case ControlFlowBranchSemantics.Regular or ControlFlowBranchSemantics.Return when branch.Destination?.Kind == BasicBlockKind.Exit:
                path = LeavePoint.Following(node.Block, condition, outcome) is { } leaving
                    ? path.Note(TrailKind.Return, leaving)
                    : path.Note(TrailKind.EndOfBody, _graph.Syntax);
                break;
            case not (ControlFlowBranchSemantics.Regular or ControlFlowBranchSemantics.Return):
                return;
        }

        Follow(branch, 0, node.Context, path with { Facts = _transfer.LeaveScopes(branch, path.Facts) });
    }

    private void Follow(ControlFlowBranch branch, int next, FinallyContext? context, in PathState<TState> path)
    {
        if (next < branch.FinallyRegions.Length)
        {
            ControlFlowRegion final = branch.FinallyRegions[next];
            Enter(new FlowNode(First(final), new FinallyContext(final, branch, next + 1, context)), path);
        }
        else if (branch.Destination is { Kind: BasicBlockKind.Exit })
        {
            Exit(FlowExit.Normal, path);
        }
        else if (branch.Destination is { } destination)
        {
            Enter(new FlowNode(destination, context), path);
        }
    }

    // The end of a finally: on to where its context says. The end of a filter: it has declined, which was foreseen.
    private void Resume(FlowNode node, in PathState<TState> path)
    {
        if (node.Context is not { } context || FlowGraph.IsIn(node.Block.EnclosingRegion, ControlFlowRegionKind.Filter))
        {
            return;
        }

        if (context.Branch is { } branch)
        {
            Follow(branch, context.Next, context.Outer, path);
        }
        else
        {
            FlowExit exit = path.Facts.Thrown is null ? FlowExit.Abandoned : FlowExit.Exceptional;
            Throw(context.Region.EnclosingRegion!.EnclosingRegion, context.Outer, path, exit);
        }
    }

    private void Throw(ControlFlowRegion? from, FinallyContext? context, in PathState<TState> path, FlowExit exit) =>
        Throw(from, context, new ThrownGroup<TState>(exit, [path]));

    private void Throw(ControlFlowRegion? from, FinallyContext? context, ThrownGroup<TState> group)
    {
        ExceptionRoute.Follow(from, context, group.Thrown, (region, entered, type) =>
        {
            if (region is null)
            {
                foreach (PathState<TState> path in group.Paths)
                {
                    Exit(group.Exit, path with { Facts = path.Facts.Throwing(type) });
                }
            }
            else
            {
                // What comes together here anyway does so beforehand: one after the other each would be compared with all.
                var node = new FlowNode(First(region), entered);
                Facts facts = _transfer.Unwind(from!, region, group.Join(_nodes.Of(node).Point, _evaluator.Table));
                Enter(node, group.Paths[0] with { Facts = facts.Throwing(type) });
            }
        });
    }

    private void Exit(FlowExit exit, in PathState<TState> path)
    {
        SyntaxNode? leaving = path.Trail?.Syntax;
        if (_exitIndex.TryGetValue((exit, path.State, leaving), out int index))
        {
            Facts joined = FactsJoin.Join(_exits[index].Path.Facts, path.Facts, int.MaxValue - index, _evaluator.Table);
            _exits[index] = (exit, _exits[index].Path with { Facts = joined });
        }
        else
        {
            _exitIndex.Add((exit, path.State, leaving), _exits.Count);
            _exits.Add((exit, path));
        }
    }

    private BasicBlock First(ControlFlowRegion region) => _graph.Graph.Blocks[region.FirstBlockOrdinal];
}
